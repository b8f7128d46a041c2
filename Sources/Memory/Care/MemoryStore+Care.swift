internal import Bitext
internal import GRDB

extension MemoryStore {
  /// What the memory holds, in numbers.
  public func info() throws(MemoryError) -> MemoryInfo {
    try readThrough { database in
      func number(_ sql: String) throws -> Int {
        try database.prepared(sql).first { Int($0.integer(0)) } ?? 0
      }
      // Grouped by SQLite, all rows would first be sorted in memory.
      func counts(_ table: String) throws -> [Int64: Int] {
        var counts: [Int64: Int] = [:]
        try database.prepared("SELECT language FROM \(table)").forEach { row in
          counts[row.integer(0), default: 0] += 1
          return true
        }
        return counts
      }
      let segments = try counts("variant")
      let terms = try counts("term")
      return MemoryInfo(
        format: try number("PRAGMA user_version"),
        fileBytes: try number("PRAGMA page_count") * number("PRAGMA page_size"),
        units: try number("SELECT count(*) FROM unit"),
        concepts: try number("SELECT count(*) FROM concept"),
        origins: try number("SELECT count(*) FROM origin"),
        languages: try Languages(database).all.map {
          MemoryInfo.Language(
            tag: $0.tag, segments: segments[$0.number] ?? 0, terms: terms[$0.number] ?? 0)
        })
    }
  }

  /// What is wrong with the file, a sentence each; nothing where all is well.
  public func check() throws(MemoryError) -> [String] {
    try readThrough { database in
      var findings: [String] = []
      try database.prepared("PRAGMA integrity_check(20)").forEach { row in
        if row.text(0) != "ok" { findings.append("SQLite: \(row.text(0))") }
        return true
      }
      // What is torn inside would only mislead.
      guard findings.isEmpty else { return findings }
      for (sql, complaint) in Self.checks {
        let count = try database.prepared(sql).first { Int($0.integer(0)) } ?? 0
        if count > 0 { findings.append("\(count) \(complaint)") }
      }
      let unlisted = try Self.unlisted(database)
      if unlisted > 0 { findings.append("\(unlisted) segments cannot be found by their text") }
      return try findings + IndexCheck(database).findings()
    }
  }

  /// How many segments the table `exact` lacks.
  private static func unlisted(_ database: Database) throws -> Int {
    var count = 0
    for stretch in try VariantStretches.all(in: database) {
      var listed = DigestTable()
      try ExactTable.forEach(in: database) { digest, variant in
        if stretch.contains(variant) { listed.add(variant, digest) }
      }
      listed.order()
      try database.prepared("SELECT id, text FROM variant WHERE id >= ? AND id < ?")
        .forEach(from: stretch.lowerBound, to: stretch.upperBound) { row in
          let digest = ExactTable.shortened(Digest.short(row.text(1)))
          if !listed.holds(row.integer(0), digest) { count += 1 }
          return true
        }
    }
    return count
  }

  private static let checks = [
    (
      """
      SELECT count(*) FROM variant LEFT JOIN unit ON unit.id = variant.id >> 10
      WHERE unit.id IS NULL
      """, "segments belong to no unit"
    ),
    (
      "SELECT count(*) FROM variant WHERE language NOT IN (SELECT id FROM language)",
      "segments are in no known language"
    ),
    (
      """
      SELECT count(*) FROM unit
      WHERE detail IS NOT NULL AND detail NOT IN (SELECT id FROM detail)
        OR origin IS NOT NULL AND origin NOT IN (SELECT id FROM origin)
      """, "units lack their attributes or origin"
    ),
    (
      "SELECT count(*) FROM occurrence WHERE unit NOT IN (SELECT id FROM unit)",
      "occurrences belong to no unit"
    ),
    (
      """
      SELECT count(*) FROM context
      WHERE occurrence > 0 AND occurrence NOT IN (SELECT id FROM occurrence)
        OR variant >> 10 NOT IN (SELECT id FROM unit)
      """, "neighbours belong to no unit"
    ),
    (
      "SELECT count(*) FROM history WHERE operation NOT IN (SELECT id FROM operation)",
      "changes belong to no operation"
    ),
    (
      """
      SELECT count(*) FROM term LEFT JOIN concept ON concept.id = term.id >> 10
      WHERE concept.id IS NULL
      """, "terms belong to no concept"
    ),
  ]

  /// Builds the fuzzy index anew, in one transaction; readers go on with the old one meanwhile.
  ///
  /// - Parameter progress: called now and then with the number of segments indexed, and of all.
  public func reindex(
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws(MemoryError) {
    try write { database in
      try indexing.withIndexWriter { try IndexRebuild.run(&$0, database, progress: progress) }
    }
  }

  /// Whether the index has segments of a language that are not there, or no longer so.
  private static func holdsMoreThanThereIs(_ database: Database) throws -> Bool {
    try database.prepared(
      """
      SELECT 1 FROM language WHERE
        (SELECT coalesce(sum(count), 0) FROM block WHERE block.language = language.id)
        + (SELECT count(*) FROM fresh WHERE fresh.language = language.id)
        > (SELECT count(*) FROM variant WHERE variant.language = language.id)
      """
    ).first { _ in true } ?? false
  }

  /// Gives back the room that deleted rows took; where the index holds more than there is, for units
  /// were changed or taken out, it is built anew first.
  ///
  /// - Parameter progress: as for ``reindex(progress:)``.
  public func vacuum(
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws(MemoryError) {
    if try readThrough({ try Self.holdsMoreThanThereIs($0) }) { try reindex(progress: progress) }
    try withoutTransaction { database in
      // SQLite writes the whole file beside before it takes its place.
      try database.execute(sql: "PRAGMA temp_store = FILE")
      defer { try? database.execute(sql: "PRAGMA temp_store = MEMORY") }
      try database.execute(sql: "VACUUM")
    }
  }
}
