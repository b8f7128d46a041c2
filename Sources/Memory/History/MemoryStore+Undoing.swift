internal import GRDB

extension MemoryStore {
  /// Takes an operation back: everything that it changed is as it was before, in one transaction.
  ///
  /// That is an operation too: undoing it brings the changes back. What an operation after it has
  /// changed again must be undone first.
  /// - Parameters:
  ///   - number: the operation; `nil` for the last one in effect that is no undo itself.
  ///   - progress: called now and then with the number of rows of history taken back, and of all.
  /// - Returns: the undo; its ``MemoryOperation/undoes`` says what was undone.
  /// - Throws: `MemoryError.cannotUndo` where nothing can be undone or something is in the way.
  @discardableResult
  public func undo(
    _ number: Int64? = nil, progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws(MemoryError) -> MemoryOperation {
    // Chosen outside of the transaction, checked again inside it.
    let undone = try undoable(number)
    var running = RunningOperation("undo", note: undone.name, undoes: undone.number)
    try change(&running) { database, journal in
      try assertUndoable(undone.number, in: database)
      try indexing.withIndexWriter { index in
        let work = UndoWork(undone.number, database)
        let total = try work.count()
        try work.run(&journal, &index) { try progress($0, total) }
        try index.finish(in: database)
      }
      try journal.begin()
      try mark(undone, as: journal.operation.number, in: database)
    }
    return try operation(running.number ?? 0)
  }

  /// An operation by its number.
  public func operation(_ number: Int64) throws(MemoryError) -> MemoryOperation {
    guard let found = try operations(where: "id = ?", .integer(number), limit: 1).first else {
      throw .notFound(path: path, what: "operation \(number)")
    }
    return found
  }

  private func undoable(_ number: Int64?) throws(MemoryError) -> MemoryOperation {
    if let number { return try operation(number) }
    let last = try operations(where: "undone IS NULL AND undoes IS NULL", limit: 1)
    guard let last = last.first else {
      throw .cannotUndo(path: path, reason: "there is nothing left to undo")
    }
    return last
  }

  /// Throws where an operation cannot be undone.
  func assertUndoable(_ number: Int64, in database: Database) throws {
    let state = try database.prepared("SELECT undone, forgotten FROM operation WHERE id = ?")
      .first(.integer(number)) { (by: $0.optionalInteger(0), isForgotten: $0.integer(1) != 0) }
    if let by = state?.by {
      throw MemoryError.cannotUndo(
        path: path, reason: "operation \(number) was undone by operation \(by)")
    }
    if state?.isForgotten == true {
      throw MemoryError.cannotUndo(
        path: path, reason: "what was before operation \(number) has been forgotten")
    }
    if let conflict = try UndoConflict(undoing: number, in: database) {
      throw MemoryError.cannotUndo(
        path: path,
        reason: "operation \(conflict.operation) has changed \(conflict.thing) since; "
          + "undo that first, with 'pont memory undo \(conflict.operation)'")
    }
  }

  /// Notes which operation is undone.
  ///
  /// Where it was an undo, what that took back is in effect again, and what that in its turn took
  /// back is undone again, and so on.
  private func mark(
    _ undone: MemoryOperation, as undo: Int64?, in database: Database
  ) throws {
    var (taken, by) = (undone.number, undo)
    while true {
      try database.prepared("UPDATE operation SET undone = ? WHERE id = ?")
        .run(.optional(by), .integer(taken))
      let next = try database.prepared("SELECT undoes FROM operation WHERE id = ?")
        .first(.integer(taken)) { $0.optionalInteger(0) }
      guard let next = next ?? nil else { return }
      by = by == nil ? taken : nil
      taken = next
    }
  }
}
