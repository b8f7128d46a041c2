internal import Bitext
internal import GRDB

/// A suggestion that was turned down, with its languages.
struct StoredRejection {
  let from: LanguageTag
  let to: LanguageTag
  let what: Rejection

  /// Stores it where it is not there yet.
  func store(
    _ languages: inout Languages, in database: Database, _ journal: inout Journal
  ) throws {
    let values: [SQLValue] = [
      .integer(try languages.number(of: from, in: database)),
      .integer(try languages.number(of: to, in: database)), .text(what.text),
      .text(what.translation),
    ]
    let known = try database.prepared(
      """
      SELECT 1 FROM rejection
      WHERE source_language = ? AND target_language = ? AND source = ? AND target = ?
      """
    ).first(values) { _ in true }
    if known != nil { return }
    try database.prepared(
      "INSERT INTO rejection (source_language, target_language, source, target) VALUES (?, ?, ?, ?)"
    ).run(values)
    try journal.added(.rejection, database.lastInsertedRowID)
  }

  /// Stores all those of another memory.
  static func take(
    from other: MemoryStore, into database: Database, _ journal: inout Journal
  ) throws {
    var languages = try Languages(database)
    for rejection in try other.read({ try all(in: $0) }) {
      try rejection.store(&languages, in: database, &journal)
    }
  }

  /// All, in the order in which they were turned down.
  static func all(in database: Database) throws -> [StoredRejection] {
    let languages = try Languages(database)
    var all: [StoredRejection] = []
    try database.prepared(
      "SELECT source_language, target_language, source, target FROM rejection ORDER BY id"
    ).forEach { row in
      all.append(
        StoredRejection(
          from: try languages.tag(row.integer(0)), to: try languages.tag(row.integer(1)),
          what: Rejection(row.text(2), as: row.text(3))))
      return true
    }
    return all
  }
}
