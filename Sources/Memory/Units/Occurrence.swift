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

  /// Whether the unit has come in just so before.
  func isStored(of unit: Int64, in database: Database) throws -> Bool {
    let isFirst = try database.prepared(
      "SELECT 1 FROM unit WHERE id = ? AND origin IS ? AND name IS ? AND detail IS ?"
    ).first(
      .integer(unit), .optional(origin), .optional(name), .optional(detail)
    ) { _ in true }
    if isFirst != nil, try contexts == Self.contexts(of: unit, number: 0, in: database) {
      return true
    }
    let known = try database.prepared("SELECT 1 FROM occurrence WHERE unit = ? AND digest = ?")
      .first(.integer(unit), .integer(digest)) { _ in true }
    return known != nil
  }

  /// Notes that the unit came in so too.
  func store(of unit: Int64, in database: Database) throws {
    try database.prepared(
      "INSERT INTO occurrence (unit, digest, origin, name, detail) VALUES (?, ?, ?, ?, ?)"
    ).run(
      .integer(unit), .integer(digest), .optional(origin), .optional(name), .optional(detail))
    try storeContexts(of: unit, number: database.lastInsertedRowID, in: database)
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

  private var digest: Int64 {
    var digest = Digest()
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
