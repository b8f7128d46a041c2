internal import GRDB

/// Puts units of a file in order, with what it needs to know of them.
struct UnitOrderWork {
  private let order: UnitOrder
  private let arrivals: Arrivals?
  private let uses: [Int64: UnitUse]
  private var page: UnitPage

  init(_ order: UnitOrder, _ languages: Languages, _ database: Database) throws {
    self.order = order
    arrivals = order.field == .date ? try Arrivals(database) : nil
    uses = [.uses, .used].contains(order.field) ? try UnitUse.all(in: database) : [:]
    page = try UnitPage(database, languages)
  }

  /// What belongs to units, in the order of these.
  mutating func ordered<Element>(
    _ elements: [Element], by unit: (Element) -> Int64
  ) throws -> [Element] {
    var keys: [(key: UnitOrder.Key, place: Int)] = []
    keys.reserveCapacity(elements.count)
    for (place, element) in elements.enumerated() {
      keys.append((try key(of: unit(element)), place))
    }
    return keys.sorted { $0 < $1 }.map { elements[$0.place] }
  }

  private mutating func key(of unit: Int64) throws -> UnitOrder.Key {
    var best = UnitOrder.Key.none
    for way in try page.ways(of: unit) {
      let subject = FilterSubject(
        stored: way, arrival: arrivals?.time(of: unit), use: uses[unit])
      for value in order.field.values(of: subject) { best = min(best, order.key(of: value)) }
    }
    return best
  }
}
