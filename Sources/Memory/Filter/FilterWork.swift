internal import GRDB

/// Applies a filter to the units of a file, with what it needs to know of them.
struct FilterWork: Sendable {
  private let filter: UnitFilter
  private let arrivals: Arrivals?

  init(_ filter: UnitFilter, _ database: Database) throws {
    self.filter = filter
    arrivals = filter.condition.needsArrival ? try Arrivals(database) : nil
  }

  /// Whether a unit is meant, in one way it came in.
  func admits(_ way: StoredUnit) -> Bool {
    filter.condition.holds(
      for: FilterSubject(stored: way, arrival: arrivals?.time(of: way.number)))
  }
}
