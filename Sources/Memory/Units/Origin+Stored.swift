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
    var origins: [Origin] = []
    try database.prepared("SELECT name, header FROM origin ORDER BY id").forEach { row in
      let detail = Detail(json: row.text(1)) ?? Detail()
      origins.append(
        Origin(
          name: row.text(0),
          header: Header(attributes: detail.attributes, annotations: detail.annotations)))
      return true
    }
    return origins
  }
}
