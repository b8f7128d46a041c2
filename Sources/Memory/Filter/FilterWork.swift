internal import GRDB

/// Applies a filter to the units of a file, with what it needs to know of them.
struct FilterWork: Sendable {
  private let filter: UnitFilter
  private let arrivals: Arrivals?
  private let uses: [Int64: UnitUse]

  init(_ filter: UnitFilter, _ database: Database) throws {
    self.filter = filter
    arrivals = filter.condition.asks(for: [.date]) ? try Arrivals(database) : nil
    uses = filter.condition.asks(for: [.uses, .used]) ? try UnitUse.all(in: database) : [:]
  }

  /// Whether a unit is meant, in one way it came in.
  func admits(_ way: StoredUnit) -> Bool {
    filter.condition.holds(
      for: FilterSubject(
        stored: way, arrival: arrivals?.time(of: way.number), use: uses[way.number]))
  }
}
