internal import GRDB

/// Finds a later operation that changed something an operation changed too, so that taking the
/// earlier one back would lose what the later one did.
struct UndoConflict {
  /// The operation that is in the way.
  let operation: Int64
  /// What both changed.
  let thing: String

  /// The first conflict; `nil` where an operation can be undone.
  ///
  /// What was undone is not in the way, nor is an undo of something later than the operation: the
  /// two leave nothing behind.
  init?(undoing operation: Int64, in database: Database) throws {
    let count = try Self.count(operation, in: database)
    for other in try Self.later(than: operation, in: database) {
      let isSmaller = try Self.count(other, in: database) < count
      let thing = try Self.overlap(
        of: isSmaller ? other : operation, with: isSmaller ? operation : other,
        isReversed: isSmaller, in: database)
      if let thing {
        self.operation = other
        self.thing = thing
        return
      }
    }
    return nil
  }

  /// The operations in effect that may have changed the same since, the last first.
  private static func later(than operation: Int64, in database: Database) throws -> [Int64] {
    var later: [Int64] = []
    try database.prepared(
      """
      SELECT id FROM operation
      WHERE undone IS NULL AND id <> ?1 AND (undoes IS NULL OR undoes <= ?1)
        AND EXISTS (
          SELECT 1 FROM history WHERE operation = operation.id
            AND id > (SELECT min(id) FROM history WHERE operation = ?1))
      ORDER BY id DESC
      """
    ).forEach(.integer(operation)) { row in
      later.append(row.integer(0))
      return true
    }
    return later
  }

  private static func count(_ operation: Int64, in database: Database) throws -> Int64 {
    try database.prepared("SELECT count(*) FROM history WHERE operation = ?")
      .first(.integer(operation)) { $0.integer(0) } ?? 0
  }

  /// A thing that rows of both operations hold, the later row being that of `other`, or of `one`
  /// where it is reversed.
  ///
  /// The rows of an operation do not overlap, so that each row of the smaller one is held against
  /// one row of the other: the last that begins before it ends.
  private static func overlap(
    of one: Int64, with other: Int64, isReversed: Bool, in database: Database
  ) throws -> String? {
    var found: String?
    let near = try database.prepared(
      """
      SELECT id, last FROM history WHERE operation = ? AND kind = ? AND first <= ?
      ORDER BY first DESC LIMIT 1
      """)
    try database.prepared("SELECT id, kind, first, last FROM history WHERE operation = ?")
      .forEach(.integer(one)) { row in
        let (id, first) = (row.integer(0), row.integer(2))
        let isBoth = try near.first(
          .integer(other), .text(row.text(1)), .integer(row.integer(3))
        ) { $0.integer(1) >= first && ($0.integer(0) > id) != isReversed }
        if isBoth == true { found = "\(row.text(1)) \(first)" }
        return found == nil
      }
    return found
  }
}
