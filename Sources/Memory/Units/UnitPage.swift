internal import Bitext
internal import GRDB

/// Reads whole units with all that belongs to them, in the order in which they came in.
struct UnitPage {
  private let database: Database
  private let languages: Languages
  private var details: [Int64: Detail] = [:]
  private var origins: [Int64: String] = [:]
  /// Of units that came in more than once, the rows that are given.
  private var given: [Int64: Set<Int64>] = [:]
  /// Whether there is more than one origin, without which nothing can be the same from two.
  private let hasOrigins: Bool

  /// What is asked of units; those that are not meant are passed over.
  private let filter: FilterWork?
  /// Whether also what came the same from several origins is given for each.
  private let givesAll: Bool

  init(
    _ database: Database, _ languages: Languages, filter: FilterWork? = nil,
    givingAll givesAll: Bool = false
  ) throws {
    self.filter = filter
    self.givesAll = givesAll
    self.database = database
    self.languages = languages
    hasOrigins =
      try database.prepared("SELECT count(*) FROM (SELECT 1 FROM origin LIMIT 2)")
      .first { $0.integer(0) } ?? 0 > 1
  }

  /// The units that came in after a place, each in each way it came in.
  ///
  /// - Parameter place: moves on to the last that was looked at.
  /// - Returns: nothing only at the end; a unit that came the same from several origins is given
  ///   as often as it came from one.
  consuming func units(after place: inout Place, count: Int) throws -> [StoredUnit] {
    var units: [StoredUnit] = []
    while units.isEmpty {
      let rows = try rows(after: &place, count: count)
      if rows.isEmpty { break }
      units.reserveCapacity(rows.count)
      for row in rows where try isMeant(row) && isGiven(row) { units.append(try stored(row)) }
    }
    return units
  }

  /// The ways that a unit came in.
  consuming func occurrences(of unit: Int64) throws -> [StoredUnit] {
    let row = try database.prepared("SELECT id, origin, name, detail FROM unit WHERE id = ?")
      .first(.integer(unit)) { Row($0, occurrence: 0) }
    guard let row else { return [] }
    return try ([row] + occurrences(after: row)).filter { try isMeant($0) && isGiven($0) }
      .map { try stored($0) }
  }

  /// All ways that a unit came in; none where there is no unit.
  ///
  /// - Parameter asItCame: whether its variants stand as they came, or as they are stored.
  mutating func ways(of unit: Int64, asItCame: Bool = false) throws -> [StoredUnit] {
    let row = try database.prepared("SELECT id, origin, name, detail FROM unit WHERE id = ?")
      .first(.integer(unit)) { Row($0, occurrence: 0) }
    guard let row else { return [] }
    return try ([row] + occurrences(after: row)).map { try stored($0, asItCame: asItCame) }
  }

  /// Whether the filter admits a unit in any way it came in; all units without a filter.
  mutating func admits(_ unit: Int64) throws -> Bool {
    if filter == nil { return true }
    let row = try database.prepared("SELECT id, origin, name, detail FROM unit WHERE id = ?")
      .first(.integer(unit)) { Row($0, occurrence: 0) }
    guard let row else { return false }
    for row in try [row] + occurrences(after: row) where try isMeant(row) { return true }
    return false
  }

  /// Whether the filter admits a unit in the way that a row tells.
  private mutating func isMeant(_ row: Row) throws -> Bool {
    guard let filter else { return true }
    return filter.admits(try stored(row))
  }

  /// How far the rows have been read.
  struct Place {
    var unit: Int64 = 0
    var occurrence: Int64 = 0
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

    /// What makes it another way to come in, besides the origin.
    func way(_ contexts: [Occurrence.Context]) -> Way {
      Way(name: name, detail: detail, contexts: contexts)
    }
  }

  private struct Way: Hashable {
    let name: String?
    let detail: Int64?
    let contexts: [Occurrence.Context]
  }

  /// The next rows of both tables, in the order in which they came in.
  private func rows(after place: inout Place, count: Int) throws -> [Row] {
    let units = try self.rows(
      "SELECT id, origin, name, detail, 0 FROM unit WHERE id > ? ORDER BY id LIMIT ?",
      after: place.unit, count)
    let others = try self.rows(
      "SELECT unit, origin, name, detail, id FROM occurrence WHERE id > ? ORDER BY id LIMIT ?",
      after: place.occurrence, count)
    var merged: [Row] = []
    var (left, right) = (units[...], others[...])
    while merged.count < count {
      switch (left.first, right.first) {
      case (nil, nil): return merged
      case (let unit?, nil): merged.append(unit)
      case (nil, let other?): merged.append(other)
      case (let unit?, let other?):
        let isFirst = RowOrder.occurrence(other.occurrence, isBefore: unit.unit)
        merged.append(isFirst ? other : unit)
      }
      if let last = merged.last, last.occurrence > 0 {
        place.occurrence = last.occurrence
        right = right.dropFirst()
      } else {
        place.unit = merged.last?.unit ?? place.unit
        left = left.dropFirst()
      }
    }
    return merged
  }

  private func rows(_ sql: String, after last: Int64, _ count: Int) throws -> [Row] {
    var rows: [Row] = []
    try database.prepared(sql).forEach(.integer(last), .integer(Int64(count))) { row in
      rows.append(Row(row, occurrence: row.integer(4)))
      return true
    }
    return rows
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

  /// Whether a row is not just the same again from another origin.
  private mutating func isGiven(_ row: Row) throws -> Bool {
    if givesAll { return true }
    if filter == nil, row.occurrence == 0 || !hasOrigins { return true }
    if let known = given[row.unit] { return known.contains(row.occurrence) }
    let first = try database.prepared("SELECT id, origin, name, detail FROM unit WHERE id = ?")
      .first(.integer(row.unit)) { Row($0, occurrence: 0) }
    var times: [Way: [Int64?: Int]] = [:]
    var known: Set<Int64> = []
    for row in try [first].compactMap(\.self) + occurrences(after: row) where try isMeant(row) {
      let way = row.way(
        try Occurrence.contexts(of: row.unit, number: row.occurrence, in: database))
      let most = times[way]?.values.max() ?? 0
      let now = (times[way]?[row.origin] ?? 0) + 1
      times[way, default: [:]][row.origin] = now
      if now > most { known.insert(row.occurrence) }
    }
    given[row.unit] = known
    return known.contains(row.occurrence)
  }

  private mutating func stored(_ row: Row, asItCame: Bool = true) throws -> StoredUnit {
    let variants = try UnitFinder.variants(of: row.unit, in: database)
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
    return StoredUnit(
      number: row.unit, origin: try origin(row.origin),
      unit: asItCame ? VariantOrder.undone(in: unit) : unit, occurrence: row.occurrence,
      originNumber: row.origin)
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
