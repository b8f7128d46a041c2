internal import GRDB

/// Takes back what an operation did, in one transaction, as an operation of its own.
struct UndoWork {
  /// How many things of a range are read at once.
  private static let pageCount: Int64 = 1024

  private let database: Database
  private let editor: UnitEditor
  private let operation: Int64

  init(_ operation: Int64, _ database: Database) {
    self.operation = operation
    self.database = database
    editor = UnitEditor(database)
  }

  /// How many rows of history there are to take back.
  func count() throws -> Int {
    try database.prepared("SELECT count(*) FROM history WHERE operation = ?")
      .first(.integer(operation)) { Int($0.integer(0)) } ?? 0
  }

  /// Gives every thing the state that it had before the operation.
  ///
  /// Further ways in which units came in are taken back before the units: what is left of them then
  /// came from elsewhere and keeps its unit.
  func run(
    _ journal: inout Journal, _ index: inout IndexWriter, progress: (Int) throws -> Void
  ) throws {
    var done = 0
    for thing in MemoryThing.undoOrder {
      var last = Int64.min
      while let row = try next(thing, after: last) {
        last = row.first
        try takeBack(thing, row, &journal, &index)
        done += 1
        if done.isMultiple(of: 256) { try progress(done) }
      }
    }
  }

  private struct Row {
    let first: Int64
    let last: Int64
    let before: String?
  }

  private func next(_ thing: MemoryThing, after last: Int64) throws -> Row? {
    try database.prepared(
      """
      SELECT first, last, before FROM history
      WHERE operation = ? AND kind = ? AND first > ? ORDER BY first LIMIT 1
      """
    ).first(.integer(operation), .text(thing.rawValue), .integer(last)) { row in
      Row(first: row.integer(0), last: row.integer(1), before: row.optionalText(2))
    }
  }

  private func takeBack(
    _ thing: MemoryThing, _ row: Row, _ journal: inout Journal, _ index: inout IndexWriter
  ) throws {
    guard let before = row.before else {
      if thing == .glossaryOrder { return try remove(thing, row.first, &journal) }
      return try forEach(thing, in: row.first...row.last) { number in
        try remove(thing, number, &journal)
      }
    }
    guard let snapshot = Snapshot(json: before) else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "the history of \(thing) \(row.first) is unreadable")
    }
    try journal.willChange(thing, row.first)
    if thing == .unit {
      try editor.restore(row.first, snapshot, &index)
    } else {
      try Snapshot.remove(thing, row.first, in: database)
      try snapshot.store(in: database)
    }
  }

  private func remove(_ thing: MemoryThing, _ number: Int64, _ journal: inout Journal) throws {
    switch thing {
    case .unit:
      if let other = try editor.occurrences(of: number).first {
        try editor.promote(other, of: number, &journal)
      } else {
        try editor.remove(number, &journal)
      }
    case .origin where try isUsed(number): return
    case .occurrence, .concept, .origin, .glossaryOrder, .rejection:
      try journal.willChange(thing, number)
      try Snapshot.remove(thing, number, in: database)
    }
  }

  /// Whether something that is there came from an origin.
  private func isUsed(_ origin: Int64) throws -> Bool {
    for table in ["unit", "occurrence", "concept"] {
      let row = try database.prepared("SELECT 1 FROM \(table) WHERE origin = ? LIMIT 1")
        .first(.integer(origin)) { _ in true }
      if row != nil { return true }
    }
    return false
  }

  /// Calls `body` with the number of each thing of a range that is there.
  private func forEach(
    _ thing: MemoryThing, in range: ClosedRange<Int64>, _ body: (Int64) throws -> Void
  ) throws {
    var first = range.lowerBound
    while first <= range.upperBound {
      var numbers: [Int64] = []
      try database.prepared(
        "SELECT id FROM \(thing.parts[0].table) WHERE id >= ? AND id <= ? ORDER BY id LIMIT ?"
      ).forEach(.integer(first), .integer(range.upperBound), .integer(Self.pageCount)) { row in
        numbers.append(row.integer(0))
        return true
      }
      for number in numbers { try body(number) }
      guard let last = numbers.last, last < range.upperBound else { return }
      first = last + 1
    }
  }
}
