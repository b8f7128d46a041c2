internal import Bitext
internal import GRDB

/// One time that a unit came in: from where, under which name, with which details and neighbours.
struct Occurrence {
  /// The neighbours of a variant.
  struct Context: Hashable {
    let position: Int
    let previous: String?
    let next: String?
  }

  let origin: Int64?
  let name: String?
  let detail: Int64?
  let contexts: [Context]

  /// The neighbours of those variants that have any.
  static func contexts(of unit: TranslationUnit) -> [Context] {
    var contexts: [Context] = []
    for (position, variant) in unit.variants.enumerated()
    where variant.previous != nil || variant.next != nil {
      contexts.append(
        Context(position: position, previous: variant.previous, next: variant.next))
    }
    return contexts
  }

  /// The number of the row that says that the unit came in just so, for the given time: 0 for the
  /// row of the unit itself; `nil` where there is none.
  func number(
    of unit: Int64, time: Int = 1, in database: Database
  ) throws -> Int64? {
    if time == 1, try isFirst(of: unit, in: database) { return 0 }
    return try database.prepared("SELECT id FROM occurrence WHERE unit = ? AND digest = ?")
      .first(.integer(unit), .integer(digest(time))) { $0.integer(0) }
  }

  private func isFirst(of unit: Int64, in database: Database) throws -> Bool {
    let isFirst = try database.prepared(
      "SELECT 1 FROM unit WHERE id = ? AND origin IS ? AND name IS ? AND detail IS ?"
    ).first(
      .integer(unit), .optional(origin), .optional(name), .optional(detail)
    ) { _ in true }
    guard isFirst != nil else { return false }
    return try contexts == Self.contexts(of: unit, number: 0, in: database)
  }

  /// Notes that the unit came in so too, or so many times.
  /// - Parameter number: that of the row, which no other has.
  func store(
    of unit: Int64, as number: Int64, time: Int = 1, in database: Database
  ) throws {
    try database.prepared(
      "INSERT INTO occurrence (id, unit, digest, origin, name, detail) VALUES (?, ?, ?, ?, ?, ?)"
    ).run(
      .integer(number), .integer(unit), .integer(digest(time)), .optional(origin),
      .optional(name), .optional(detail))
    try storeContexts(of: unit, number: number, in: database)
  }

  /// Notes the neighbours of an occurrence.
  func storeContexts(of unit: Int64, number: Int64, in database: Database) throws {
    guard !contexts.isEmpty else { return }
    let insert = try database.prepared(
      "INSERT INTO context (variant, occurrence, previous, next) VALUES (?, ?, ?, ?)")
    for context in contexts {
      try insert.run(
        .integer(UnitNumber.variant(unit, context.position)), .integer(number),
        .optional(context.previous), .optional(context.next))
    }
  }

  /// The neighbours of an occurrence.
  static func contexts(
    of unit: Int64, number: Int64, in database: Database
  ) throws -> [Context] {
    var contexts: [Context] = []
    let first = UnitNumber.variant(unit, 0)
    try database.prepared(
      """
      SELECT variant, previous, next FROM context
      WHERE variant >= ? AND variant < ? AND occurrence = ? ORDER BY variant
      """
    ).forEach(
      .integer(first), .integer(first + Int64(UnitNumber.limit)), .integer(number)
    ) { row in
      contexts.append(
        Context(
          position: Int(row.integer(0) - first), previous: row.optionalText(1),
          next: row.optionalText(2)))
      return true
    }
    return contexts
  }

  /// What rows of one unit differ by; a time after the first makes a digest of its own.
  func digest(_ time: Int) -> Int64 {
    var digest = Digest()
    if time > 1 { digest.add(Int64(time)) }
    digest.add(origin)
    digest.add(name)
    digest.add(detail)
    for context in contexts {
      digest.add(Int64(context.position))
      digest.add(context.previous)
      digest.add(context.next)
    }
    return digest.number
  }
}
