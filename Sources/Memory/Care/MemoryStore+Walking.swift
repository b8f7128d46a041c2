extension MemoryStore {
  /// Calls `body` with each unit that a filter admits, in the order of their numbers.
  ///
  /// - Parameter progress: called now and then with the number of units looked at, and of all.
  public func forEachUnit(
    where filter: UnitFilter? = nil,
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in },
    _ body: (FoundUnit) throws -> Void
  ) throws(MemoryError) {
    try read { database in
      try UnitWalk(database, where: filter).forEach(progress: progress, body)
    }
  }
}
