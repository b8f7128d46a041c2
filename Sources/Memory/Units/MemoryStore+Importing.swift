public import Bitext

/// What an import has stored, and under which number history has it.
public struct ImportOutcome: Hashable, Sendable {
  /// What is in the memory now.
  public let counts: ImportCounts
  /// The operation, for ``MemoryStore/takeBack(_:)``; `nil` where nothing had to be changed.
  public let operation: Int64?
}

extension MemoryStore {
  /// Stores units as they are read: all of them or, where reading or storing fails, none.
  ///
  /// It is one operation in transactions of up to 65,536 units, so that neither the size of a file
  /// nor the log beside the memory has a limit, and other writers wait no longer than for one. What
  /// was stored before an error is taken back (see ``takeBack(_:)``); killed at any moment, the
  /// transactions that were done remain, and the import run again recognises them.
  ///
  /// - Parameters:
  ///   - name: what is done, in a word, as history tells it.
  ///   - replaces: as for ``importSession(origin:as:replacing:)``.
  ///   - next: the next unit, or `nil` at the end; it must not change the memory.
  /// - Throws: what `next` throws, or `MemoryError`.
  public func importUnits(
    origin: Origin, as name: String = "import", replacing replaces: Bool = false,
    next: () throws -> TranslationUnit?
  ) throws -> ImportOutcome {
    var work = AddingWork(origin: origin, as: name, replacing: replaces)
    var counts = ImportCounts()
    var failure: (any Error)?
    do {
      while !work.isAtEnd {
        counts += try store(&work) {
          do {
            guard let unit = try next() else { return nil }
            try assertCountable(unit)
            return unit
          } catch {
            failure = error
            throw error
          }
        }
      }
    } catch {
      let cause = failure ?? error
      if let operation = work.operation.number { try takeBack([operation], after: cause) }
      throw cause
    }
    return ImportOutcome(counts: counts, operation: work.operation.number)
  }

  /// Takes imports back as though they had never been, in one transaction: history forgets them too.
  ///
  /// - Parameter operations: their numbers, as ``ImportOutcome`` tells them.
  /// - Throws: `MemoryError.cannotUndo` where another operation has changed the same things since.
  public func takeBack(_ operations: [Int64]) throws(MemoryError) {
    guard !operations.isEmpty else { return }
    try write { database in
      var journal = Journal.closed(database)
      try indexing.withIndexWriter { index in
        for operation in operations.sorted(by: >) {
          try assertUndoable(operation, in: database)
          try UndoWork(operation, database).run(&journal, &index) { _ in }
          for sql in ["history WHERE operation = ?", "operation WHERE id = ?"] {
            try database.prepared("DELETE FROM \(sql)").run(.integer(operation))
          }
        }
        try index.finish(in: database)
      }
    }
  }

  /// Takes imports back after an error, and says so where that fails too.
  public func takeBack(_ operations: [Int64], after cause: any Error) throws(MemoryError) {
    do { try takeBack(operations) } catch {
      throw .notTakenBack(
        path: path, cause: "\(cause)", operations: operations, reason: "\(error)")
    }
  }
}
