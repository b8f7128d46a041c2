internal import GRDB

/// Writes down what things were before an operation changes them, in the transaction of the changes.
///
/// Every change of units and concepts goes through one: ``willChange(_:_:)`` before a thing is
/// changed or taken out, ``added(_:_:)`` after it is made. A thing is written down once an operation,
/// as it was before the first change. Things that are made one after the other take one row, so that
/// an import costs no more than a few.
struct Journal {
  /// What is being done.
  private(set) var operation: RunningOperation
  private let database: Database
  /// Things that were made one after the other and are not written down yet.
  private var made: [MemoryThing: ClosedRange<Int64>] = [:]
  /// Whether nothing is written down.
  private let isClosed: Bool

  init(_ operation: RunningOperation, _ database: Database) {
    self.init(operation, database, isClosed: false)
  }

  private init(_ operation: RunningOperation, _ database: Database, isClosed: Bool) {
    self.operation = operation
    self.database = database
    self.isClosed = isClosed
  }

  /// A journal for changes that leave no trace in history.
  static func closed(_ database: Database) -> Journal {
    Journal(RunningOperation(""), database, isClosed: true)
  }

  /// Notes what a thing is, before it is changed or taken out.
  mutating func willChange(_ thing: MemoryThing, _ number: Int64) throws {
    if isClosed || made[thing]?.contains(number) == true { return }
    if let row = try lastRow(thing, upTo: number), row.isOf(number) { return }
    guard let snapshot = try Snapshot(thing, number, in: database) else {
      return try added(thing, number)
    }
    try insert(thing, number...number, before: snapshot.json)
  }

  /// Notes that a thing was made, which was not there before.
  mutating func added(_ thing: MemoryThing, _ number: Int64) throws {
    if isClosed { return }
    if let range = made[thing], range.upperBound + 1 == number {
      made[thing] = range.lowerBound...number
      return
    }
    try write(thing)
    made[thing] = number...number
  }

  /// Writes what is not written down yet, as part of the transaction.
  mutating func finish() throws {
    for thing in MemoryThing.allCases { try write(thing) }
  }

  /// Gives the operation its number, even where it has changed nothing.
  mutating func begin() throws { _ = try operation.number(in: database) }

  private mutating func write(_ thing: MemoryThing) throws {
    guard let range = made.removeValue(forKey: thing) else { return }
    if let row = try lastRow(thing, upTo: range.lowerBound), !row.wasThere,
      row.last >= range.lowerBound - 1
    {
      try database.prepared("UPDATE history SET last = max(last, ?) WHERE id = ?")
        .run(.integer(range.upperBound), .integer(row.id))
      return
    }
    try insert(thing, range, before: nil)
  }

  private mutating func insert(
    _ thing: MemoryThing, _ numbers: ClosedRange<Int64>, before: String?
  ) throws {
    let operation = try operation.number(in: database)
    try database.prepared(
      "INSERT INTO history (operation, kind, first, last, before) VALUES (?, ?, ?, ?, ?)"
    ).run(
      .integer(operation), .text(thing.rawValue), .integer(numbers.lowerBound),
      .integer(numbers.upperBound), .optional(before))
  }

  /// A row that this operation has written.
  private struct Row {
    let id: Int64
    let first: Int64
    let last: Int64
    let wasThere: Bool

    func isOf(_ number: Int64) -> Bool { first == number || (!wasThere && number <= last) }
  }

  /// The last row of a thing whose numbers begin at or before a number.
  private func lastRow(_ thing: MemoryThing, upTo number: Int64) throws -> Row? {
    guard let operation = operation.number else { return nil }
    return try database.prepared(
      """
      SELECT id, first, last, before IS NOT NULL FROM history
      WHERE operation = ? AND kind = ? AND first <= ? ORDER BY first DESC LIMIT 1
      """
    ).first(.integer(operation), .text(thing.rawValue), .integer(number)) { row in
      Row(
        id: row.integer(0), first: row.integer(1), last: row.integer(2),
        wasThere: row.integer(3) != 0)
    }
  }
}
