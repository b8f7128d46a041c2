internal import Bitext
internal import GRDB

/// Stores what units are rewritten to.
struct UnitRewriting {
  private let database: Database
  private let editor: UnitEditor
  private var languages: Languages
  private var details = Details()
  /// What texts have become, by language.
  private(set) var changedTexts = ChangedTexts()

  init(_ database: Database) throws {
    self.database = database
    editor = UnitEditor(database)
    languages = try Languages(database)
  }

  /// Rewrites a unit; tells whether anything changed.
  mutating func rewrite(
    _ found: FoundUnit, _ journal: inout Journal, _ index: inout IndexWriter,
    _ rewrite: (TranslationUnit) throws -> TranslationUnit?
  ) throws -> Bool {
    var isChanged = false
    for (place, way) in found.ways.enumerated() {
      guard let new = try rewrite(way.unit), new != way.unit,
        new.variants.map(\.language) == way.unit.variants.map(\.language)
      else { continue }
      isChanged = true
      if place == 0, new.variants.map(\.content) != way.unit.variants.map(\.content) {
        let variants = try new.variants.map {
          StoredVariant($0, language: try languages.number(of: $0.language, in: database))
        }
        for (before, now) in zip(way.unit.variants, variants) {
          changedTexts.add(before.content.plainText, now.text, language: now.language)
        }
        try editor.setVariants(of: found.number, to: variants, &journal, &index)
      }
      try setDetail(of: way, to: new, &journal)
    }
    return isChanged
  }

  /// Stores the name, attributes and annotations of a way.
  private mutating func setDetail(
    of way: StoredUnit, to unit: TranslationUnit, _ journal: inout Journal
  ) throws {
    guard Detail(unit) != Detail(way.unit) || unit.id != way.unit.id else { return }
    let detail = try details.number(of: Detail(unit), in: database)
    if way.occurrence == 0 {
      try journal.willChange(.unit, way.number)
      return try database.prepared("UPDATE unit SET name = ?, detail = ? WHERE id = ?")
        .run(.optional(unit.id), .optional(detail), .integer(way.number))
    }
    try journal.willChange(.occurrence, way.occurrence)
    let before = try details.number(of: Detail(way.unit), in: database)
    let contexts = Occurrence.contexts(of: way.unit)
    let old = Occurrence(
      origin: way.originNumber, name: way.unit.id, detail: before, contexts: contexts)
    let new = Occurrence(
      origin: way.originNumber, name: unit.id, detail: detail, contexts: contexts)
    try store(new, insteadOf: old, way)
  }

  /// Stores a further way in the row of another; where it is there already, that row goes.
  private func store(_ new: Occurrence, insteadOf old: Occurrence, _ way: StoredUnit) throws {
    let digest = try database.prepared("SELECT digest FROM occurrence WHERE id = ?")
      .first(.integer(way.occurrence)) { $0.integer(0) }
    let time = (1...Self.mostTimes).first { old.digest($0) == digest } ?? 1
    if try new.number(of: way.number, time: time, in: database) != nil {
      return try Snapshot.remove(.occurrence, way.occurrence, in: database)
    }
    try database.prepared("UPDATE occurrence SET digest = ?, name = ?, detail = ? WHERE id = ?")
      .run(
        .integer(new.digest(time)), .optional(new.name), .optional(new.detail),
        .integer(way.occurrence))
  }

  /// How many times the same is looked for among the rows of a unit.
  private static let mostTimes = 256
}
