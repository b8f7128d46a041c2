internal import Bitext
internal import GRDB

/// Reads whole units with all that belongs to them.
struct UnitPage {
  private let database: Database
  private let languages: Languages
  private var details: [Int64: Detail] = [:]
  private var origins: [Int64: String] = [:]

  init(_ database: Database, _ languages: Languages) {
    self.database = database
    self.languages = languages
  }

  /// The units that follow a number, one for each way they came in.
  consuming func units(after last: Int64, count: Int) throws -> [StoredUnit] {
    var rows: [Row] = []
    try database.prepared(
      "SELECT id, origin, name, detail FROM unit WHERE id > ? ORDER BY id LIMIT ?"
    ).forEach(.integer(last), .integer(Int64(count))) { row in
      rows.append(Row(row, occurrence: 0))
      return true
    }
    return try units(of: rows)
  }

  /// The ways that a unit came in.
  consuming func occurrences(of unit: Int64) throws -> [StoredUnit] {
    let row = try database.prepared("SELECT id, origin, name, detail FROM unit WHERE id = ?")
      .first(.integer(unit)) { Row($0, occurrence: 0) }
    return try row.map { try units(of: [$0]) } ?? []
  }

  /// A row of `unit` or `occurrence`.
  private struct Row {
    let unit: Int64
    let occurrence: Int64
    let origin: Int64?
    let name: String?
    let detail: Int64?

    init(_ row: Columns, occurrence: Int64) {
      unit = row.integer(0)
      origin = row.optionalInteger(1)
      name = row.optionalText(2)
      detail = row.optionalInteger(3)
      self.occurrence = occurrence
    }
  }

  private mutating func units(of rows: [Row]) throws -> [StoredUnit] {
    var units: [StoredUnit] = []
    units.reserveCapacity(rows.count)
    for row in rows {
      let variants = try UnitFinder.variants(of: row.unit, in: database)
      var unit = try stored(row, variants)
      units.append(unit)
      var seen: Set<TranslationUnit> = []
      for further in try occurrences(after: row) {
        if seen.isEmpty { seen.insert(unit.unit) }
        unit = try stored(further, variants)
        if seen.insert(unit.unit).inserted { units.append(unit) }
      }
    }
    return units
  }

  private func occurrences(after row: Row) throws -> [Row] {
    var rows: [Row] = []
    try database.prepared(
      "SELECT unit, origin, name, detail, id FROM occurrence WHERE unit = ? ORDER BY id"
    ).forEach(.integer(row.unit)) { columns in
      rows.append(Row(columns, occurrence: columns.integer(4)))
      return true
    }
    return rows
  }

  private mutating func stored(_ row: Row, _ variants: [StoredVariant]) throws -> StoredUnit {
    let detail = try row.detail.map { try self.detail($0) } ?? Detail()
    var unit = TranslationUnit(
      id: row.name, variants: [], attributes: detail.attributes, annotations: detail.annotations)
    for (position, variant) in variants.enumerated() {
      let part = position < detail.parts.count ? detail.parts[position] : Detail()
      unit.variants.append(
        Variant(
          language: try languages.tag(variant.language), content: variant.content,
          attributes: part.attributes, annotations: part.annotations))
    }
    let contexts = try Occurrence.contexts(of: row.unit, number: row.occurrence, in: database)
    for context in contexts where context.position < unit.variants.count {
      unit.variants[context.position].previous = context.previous
      unit.variants[context.position].next = context.next
    }
    return StoredUnit(number: row.unit, origin: try origin(row.origin), unit: unit)
  }

  private mutating func detail(_ number: Int64) throws -> Detail {
    if let detail = details[number] { return detail }
    let json = try database.prepared("SELECT json FROM detail WHERE id = ?")
      .first(.integer(number)) { $0.text(0) }
    guard let detail = json.flatMap(Detail.init(json:)) else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "detail \(number) is missing or unreadable")
    }
    details[number] = detail
    return detail
  }

  private mutating func origin(_ number: Int64?) throws -> String? {
    guard let number else { return nil }
    if let name = origins[number] { return name }
    let name = try database.prepared("SELECT name FROM origin WHERE id = ?")
      .first(.integer(number)) { $0.text(0) }
    origins[number] = name
    return name
  }
}
