internal import GRDB

/// The names of the origins of units, each read once.
struct OriginNames {
  private let units: Prepared
  private let origins: Prepared
  private var names: [Int64: String] = [:]

  init(_ database: Database) throws {
    units = try database.prepared("SELECT origin FROM unit WHERE id = ?")
    origins = try database.prepared("SELECT name FROM origin WHERE id = ?")
  }

  /// The name of the origin that a unit first came from, if it was noted.
  mutating func name(ofUnit unit: Int64) throws -> String? {
    let origin = try units.first(.integer(unit)) { $0.optionalInteger(0) }
    guard let number = origin ?? nil else { return nil }
    if let name = names[number] { return name }
    let name = try origins.first(.integer(number)) { $0.text(0) }
    names[number] = name
    return name
  }
}
