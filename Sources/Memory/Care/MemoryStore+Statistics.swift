internal import Bitext
internal import GRDB
internal import Matching

extension MemoryStore {
  /// What the units that a filter admits are like, in numbers.
  ///
  /// - Parameter progress: called now and then with the number of units looked at, and of all.
  public func statistics(
    where filter: UnitFilter? = nil,
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws(MemoryError) -> MemoryStatistics {
    try readThrough { database in
      var count = try StatisticsCount(Arrivals(database), UnitUse.all(in: database))
      try UnitWalk(database, where: filter).forEach(progress: progress) { try count.add($0) }
      return count.statistics
    }
  }
}
