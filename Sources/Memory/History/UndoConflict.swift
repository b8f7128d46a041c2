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
    var later: [Int64] = []
    try database.prepared(
      """
      SELECT id FROM operation
      WHERE undone IS NULL AND id <> ?1 AND (undoes IS NULL OR undoes <= ?1)
        AND (SELECT max(id) FROM history WHERE operation = operation.id)
          > (SELECT min(id) FROM history WHERE operation = ?1)
      ORDER BY id DESC
      """
    ).forEach(.integer(operation)) { row in
      later.append(row.integer(0))
      return true
    }
    for other in later {
      if let thing = try Self.overlap(operation, other, in: database)
        ?? Self.overlap(other, operation, isReversed: true, in: database)
      {
        self.operation = other
        self.thing = thing
        return
      }
    }
    return nil
  }

  /// A thing with which a row of `one` begins that a later row of `other` holds too, or the other
  /// way round: of two ranges that overlap, one begins inside the other.
  private static func overlap(
    _ one: Int64, _ other: Int64, isReversed: Bool = false, in database: Database
  ) throws -> String? {
    try database.prepared(
      """
      SELECT one.kind, other.first FROM history AS one
      JOIN history AS other ON other.operation = ? AND other.kind = one.kind
        AND other.first BETWEEN one.first AND one.last
      WHERE one.operation = ? AND \(isReversed ? "one.id > other.id" : "other.id > one.id") LIMIT 1
      """
    ).first(.integer(other), .integer(one)) { "\($0.text(0)) \($0.integer(1))" }
  }
}
