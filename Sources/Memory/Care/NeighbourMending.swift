internal import GRDB

/// Lets units have the new texts of their neighbours, where these were changed.
///
/// Units know their neighbours by text. Of a text that is still there nobody can say whether the unit
/// beside it was meant; so only texts that are gone are mended.
struct NeighbourMending {
  private let changed: ChangedTexts
  private let database: Database

  init(_ changed: ChangedTexts, _ database: Database) throws {
    self.database = database
    self.changed = try changed.filtered { text, language in
      try !Self.isStored(text, language, in: database)
    }
  }

  /// Mends all.
  func run(_ journal: inout Journal) throws {
    if changed.isEmpty { return }
    for way in try ways() { try mend(way, &journal) }
  }

  /// A way in which a unit came in.
  private struct Way: Hashable {
    let unit: Int64
    /// The row of `occurrence`; 0 for that of the unit.
    let occurrence: Int64
  }

  /// The ways with a neighbour that has changed.
  private func ways() throws -> [Way] {
    var ways: [Way] = []
    var seen: Set<Way> = []
    try database.prepared(
      """
      SELECT context.variant, occurrence, previous, next, language
      FROM context JOIN variant ON variant.id = context.variant
      ORDER BY context.variant, occurrence
      """
    ).forEach { row in
      let language = row.integer(4)
      let isChanged = [2, 3].contains {
        changed.text(row.optionalText($0), language: language) != nil
      }
      let way = Way(
        unit: UnitNumber.unit(ofVariant: row.integer(0)), occurrence: row.integer(1))
      if isChanged, seen.insert(way).inserted { ways.append(way) }
      return true
    }
    return ways
  }

  private func mend(_ way: Way, _ journal: inout Journal) throws {
    let thing: MemoryThing = way.occurrence == 0 ? .unit : .occurrence
    try journal.willChange(thing, way.occurrence == 0 ? way.unit : way.occurrence)
    let before = try Occurrence.contexts(of: way.unit, number: way.occurrence, in: database)
    let languages = try UnitFinder.variants(of: way.unit, in: database).map(\.language)
    let now = before.map { context in
      let language = context.position < languages.count ? languages[context.position] : 0
      return Occurrence.Context(
        position: context.position,
        previous: changed.text(context.previous, language: language) ?? context.previous,
        next: changed.text(context.next, language: language) ?? context.next)
    }
    if way.occurrence > 0 { try setDigest(of: way, from: before, to: now) }
    let update = try database.prepared(
      "UPDATE context SET previous = ?, next = ? WHERE variant = ? AND occurrence = ?")
    for context in now {
      try update.run(
        .optional(context.previous), .optional(context.next),
        .integer(UnitNumber.variant(way.unit, context.position)), .integer(way.occurrence))
    }
  }

  /// Gives the row of a further way the digest of its new neighbours, for the first time that is free.
  private func setDigest(
    of way: Way, from before: [Occurrence.Context], to now: [Occurrence.Context]
  ) throws {
    let row = try database.prepared("SELECT origin, name, detail FROM occurrence WHERE id = ?")
      .first(.integer(way.occurrence)) {
        (origin: $0.optionalInteger(0), name: $0.optionalText(1), detail: $0.optionalInteger(2))
      }
    guard let row else { return }
    let occurrence = Occurrence(
      origin: row.origin, name: row.name, detail: row.detail, contexts: now)
    var time = 1
    while try occurrence.number(of: way.unit, time: time, in: database) != nil { time += 1 }
    try database.prepared("UPDATE occurrence SET digest = ? WHERE id = ?")
      .run(.integer(occurrence.digest(time)), .integer(way.occurrence))
  }

  private static func isStored(
    _ text: String, _ language: Int64, in database: Database
  ) throws -> Bool {
    let variant = try database.prepared("SELECT language, text FROM variant WHERE id = ?")
    return try ExactList(database).variants(with: text, in: database).contains { id in
      try variant.first(.integer(id)) { $0.integer(0) == language && $0.text(1) == text } ?? false
    }
  }
}
