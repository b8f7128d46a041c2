internal import Bitext
internal import GRDB

extension MemoryStore {
  /// What was done to the memory, the last first.
  public func operations(limit: Int = .max) throws(MemoryError) -> [MemoryOperation] {
    try operations(where: "TRUE", limit: limit)
  }

  /// What an operation did to each thing, in the order of their numbers.
  ///
  /// - Parameters:
  ///   - limit: how many changes are wanted at most.
  public func changes(
    of operation: Int64, limit: Int = .max
  ) throws(MemoryError) -> [RecordedChange] {
    try read { database in
      let languages = try Languages(database)
      var changes: [RecordedChange] = []
      try database.prepared(
        """
        SELECT kind, first, last, before FROM history WHERE operation = ?
        ORDER BY kind DESC, first LIMIT ?
        """
      ).forEach(.integer(operation), .integer(Int64(max(0, limit)))) { row in
        guard let thing = MemoryThing(rawValue: row.text(0)) else { return true }
        let numbers = row.integer(1)...max(row.integer(1), row.integer(2))
        let isOne = numbers.count == 1
        let now = isOne ? try Snapshot(thing, numbers.lowerBound, in: database) : nil
        let before = row.optionalText(3).flatMap(Snapshot.init(json:))
        let after =
          isOne
          ? try Self.snapshot(
            of: thing, numbers.lowerBound, after: operation, now: now, in: database) : nil
        changes.append(
          RecordedChange(
            thing: thing, numbers: numbers, before: try before?.texts(languages),
            after: try after?.texts(languages), fields: before?.fieldChanges(to: after) ?? [],
            now: try now?.texts(languages)))
        return true
      }
      return changes
    }
  }

  /// What a thing was right after an operation: what the next one that touched it found, or what it
  /// is now.
  private static func snapshot(
    of thing: MemoryThing, _ number: Int64, after operation: Int64, now: Snapshot?,
    in database: Database
  ) throws -> Snapshot? {
    let next = try database.prepared(
      """
      SELECT before FROM operation JOIN history ON history.id = (
        SELECT id FROM history WHERE operation = operation.id AND kind = ?2 AND first <= ?3
        ORDER BY first DESC LIMIT 1)
      WHERE operation.id > ?1 AND last >= ?3 ORDER BY operation.id LIMIT 1
      """
    ).first(.integer(operation), .text(thing.rawValue), .integer(number)) { $0.optionalText(0) }
    guard let next else { return now }
    return next.flatMap(Snapshot.init(json:))
  }

  /// Forgets what things were before operations that began before a time, so that deleted texts are
  /// gone for good once the file is vacuumed; tells how many operations that were.
  ///
  /// They cannot be undone any more. When units came in is still known.
  /// - Parameter time: seconds since the start of 1970; all operations when `nil`.
  @discardableResult
  public func forgetHistory(before time: Int64? = nil) throws(MemoryError) -> Int {
    try write { database in
      let limit = SQLValue.integer(time ?? .max)
      try database.prepared(
        """
        DELETE FROM history WHERE before IS NOT NULL
          AND operation IN (SELECT id FROM operation WHERE time < ?)
        """
      ).run(limit)
      try database.prepared("UPDATE operation SET forgotten = 1 WHERE time < ? AND forgotten = 0")
        .run(limit)
      return database.changesCount
    }
  }

  /// Operations of which something is true, the last first.
  func operations(
    where condition: String, _ values: SQLValue..., limit: Int
  ) throws(MemoryError) -> [MemoryOperation] {
    try read { database in
      var operations: [MemoryOperation] = []
      try database.prepared(
        """
        SELECT id, time, name, note, undoes, undone, forgotten
        FROM operation WHERE \(condition) ORDER BY id DESC LIMIT ?
        """
      ).forEach(values + [.integer(Int64(max(0, limit)))]) { row in
        operations.append(
          MemoryOperation(
            number: row.integer(0), time: row.integer(1), name: row.text(2),
            note: row.optionalText(3), undoes: row.optionalInteger(4),
            undoneBy: row.optionalInteger(5), isForgotten: row.integer(6) != 0))
        return true
      }
      return operations
    }
  }
}

extension Snapshot {
  /// What is said otherwise in words in another state of the same thing, but for its texts.
  fileprivate func fieldChanges(to other: Snapshot?) -> [FieldChange] {
    guard let other else { return [] }
    return rows.flatMap { row -> [FieldChange] in
      guard
        let same = other.rows.first(where: { candidate in
          candidate.table == row.table && candidate["text"] == row["text"]
            && candidate["language"] == row["language"]
        })
      else { return [] }
      let owner = if case .text(let text)? = row["text"] { text + ": " } else { "" }
      return row.columns.compactMap { name, value in
        guard name != "codes", let (before, after) = Self.words(value, same[name] ?? .null),
          before != after
        else {
          return nil
        }
        return FieldChange(name: owner + name, before: before, after: after)
      }
    }
  }

  /// Two values where at least one is in words, and the other too or nothing.
  private static func words(_ one: SQLValue, _ other: SQLValue) -> (String?, String?)? {
    switch (one, other) {
    case (.text(let one), .text(let other)): (one, other)
    case (.text(let one), .null): (one, nil)
    case (.null, .text(let other)): (nil, other)
    default: nil
    }
  }

  /// The texts of variants or terms, or of a suggestion and its source, in order.
  fileprivate func texts(_ languages: Languages) throws -> [LanguageText] {
    try rows.flatMap { row in
      try [("language", "text"), ("source_language", "source"), ("target_language", "target")]
        .compactMap { language, text in
          guard case .integer(let language)? = row[language], case .text(let text)? = row[text]
          else { return nil }
          return LanguageText(language: try languages.tag(language), text: text)
        }
    }
  }
}
