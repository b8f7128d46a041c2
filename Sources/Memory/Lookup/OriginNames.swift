internal import GRDB

/// The names of the origins of units, each read once.
struct OriginNames {
  private var names: [Int64: String] = [:]

  /// The name of the origin that a unit first came from, if it was noted.
  mutating func name(ofUnit unit: Int64, in database: Database) throws -> String? {
    let origin = try database.prepared("SELECT origin FROM unit WHERE id = ?")
      .first(.integer(unit)) { $0.optionalInteger(0) }
    guard let number = origin ?? nil else { return nil }
    if let name = names[number] { return name }
    let name = try database.prepared("SELECT name FROM origin WHERE id = ?")
      .first(.integer(number)) { $0.text(0) }
    names[number] = name
    return name
  }
}
