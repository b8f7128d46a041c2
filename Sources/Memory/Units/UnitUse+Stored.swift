internal import GRDB

extension UnitUse {
  private init(_ row: Columns, from column: Int32 = 0) {
    count = Int(row.integer(column))
    last = row.integer(column + 1)
  }

  /// How a unit was used; `nil` where it never was.
  init?(of unit: Int64, in database: Database) throws {
    let use = try database.prepared("SELECT count, time FROM usage WHERE unit = ?")
      .first(.integer(unit)) { UnitUse($0) }
    guard let use else { return nil }
    self = use
  }

  /// How units were used, by their numbers; those are missing that never were.
  static func all(in database: Database) throws -> [Int64: UnitUse] {
    var uses: [Int64: UnitUse] = [:]
    try database.prepared("SELECT unit, count, time FROM usage").forEach { row in
      uses[row.integer(0)] = UnitUse(row, from: 1)
      return true
    }
    return uses
  }

  /// Whether any unit was used.
  static func isAny(in database: Database) throws -> Bool {
    try database.prepared("SELECT 1 FROM usage LIMIT 1").first { _ in true } ?? false
  }
}
