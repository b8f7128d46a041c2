internal import GRDB

extension MemoryStore {
  /// Changes things in one transaction, as part of an operation that history keeps.
  func change<Result>(
    _ operation: inout RunningOperation, _ body: (Database, inout Journal) throws -> Result
  ) throws(MemoryError) -> Result {
    let before = operation
    let (result, after) = try write { database in
      var journal = Journal(before, database)
      let result = try body(database, &journal)
      try journal.finish()
      return (result, journal.operation)
    }
    operation = after
    return result
  }

  /// Changes things in one transaction, as an operation of its own that history keeps.
  func change<Result>(
    as name: String, note: String? = nil, _ body: (Database, inout Journal) throws -> Result
  ) throws(MemoryError) -> Result {
    var operation = RunningOperation(name, note: note)
    return try change(&operation, body)
  }
}
