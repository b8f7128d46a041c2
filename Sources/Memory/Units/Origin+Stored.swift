internal import Bitext
internal import GRDB

extension Origin {
  /// The number of the origin, given where it has none yet.
  func number(in database: Database, _ journal: inout Journal) throws -> Int64 {
    let json = Detail(attributes: header.attributes, annotations: header.annotations).json
    let known = try database.prepared("SELECT id FROM origin WHERE name = ? AND header = ?")
      .first(.text(name), .text(json)) { $0.integer(0) }
    if let known { return known }
    try database.prepared("INSERT INTO origin (name, header) VALUES (?, ?)")
      .run(.text(name), .text(json))
    let number = database.lastInsertedRowID
    try journal.added(.origin, number)
    return number
  }

  /// All origins in the order they came in.
  static func all(in database: Database) throws -> [Origin] {
    try numbered(in: database).sorted { $0.key < $1.key }.map(\.value)
  }

  /// All origins by their numbers.
  static func numbered(in database: Database) throws -> [Int64: Origin] {
    var origins: [Int64: Origin] = [:]
    try database.prepared("SELECT id, name, header FROM origin").forEach { row in
      let detail = Detail(json: row.text(2)) ?? Detail()
      origins[row.integer(0)] = Origin(
        name: row.text(1),
        header: Header(attributes: detail.attributes, annotations: detail.annotations))
      return true
    }
    return origins
  }
}
