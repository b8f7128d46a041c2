internal import GRDB

/// How units first came in, and the names of where they came from: each read once for many look-ups.
struct UnitOrigins {
  /// Beyond this many units, those read are forgotten, so that memory stays bounded.
  private static let capacity = 1 << 14

  private var ways: [Int64: Way] = [:]
  private var names: [Int64: String] = [:]

  /// How a unit came in.
  struct Way {
    /// The number of the origin, if it was noted.
    let origin: Int64?
    /// The number of what was said of the unit, if anything was.
    let detail: Int64?

    /// The way of a row whose first columns are these.
    init(_ row: Columns) {
      origin = row.optionalInteger(0)
      detail = row.optionalInteger(1)
    }
  }

  /// How a unit first came in; `nil` where there is none of the number.
  mutating func firstWay(of unit: Int64, in database: Database) throws -> Way? {
    if let known = ways[unit] { return known }
    let way = try database.prepared("SELECT origin, detail FROM unit WHERE id = ?")
      .first(.integer(unit)) { Way($0) }
    if ways.count >= Self.capacity { ways.removeAll(keepingCapacity: true) }
    ways[unit] = way
    return way
  }

  /// The name of the origin that a unit first came from, if it was noted.
  ///
  /// - Parameter runs: what is known without a look at its row.
  mutating func name(
    ofUnit unit: Int64, knowing runs: OriginRuns? = nil, in database: Database
  ) throws -> String? {
    let known = runs?.origin(ofUnit: unit)
    guard let number = try known ?? firstWay(of: unit, in: database)?.origin else { return nil }
    if let name = names[number] { return name }
    let name = try database.prepared("SELECT name FROM origin WHERE id = ?")
      .first(.integer(number)) { $0.text(0) }
    names[number] = name
    return name
  }
}
