internal import Bitext
internal import GRDB

/// Puts units into the tables, each text once.
struct UnitWriter {
  /// What became of a unit.
  enum Outcome {
    case added, merged, known, replaced
  }

  let rules: AddingRules
  /// What the texts that were replaced have become.
  var changedTexts = ChangedTexts()
  private var languages: Languages
  private var details = Details()
  private var neighbours = NeighbourProperties()
  private var listed: ExactList
  private var order: RowOrder
  private var units = RowBatch("unit", "id", "origin", "name", "detail")
  private var rows = RowBatch("variant", "id", "language", "text", "codes")

  /// What the file is known to hold, for a writer that goes on from here.
  var known: KnownDigests? { listed.known }

  /// - Parameter known: what the file is known to hold; `nil` where nothing is.
  init(
    _ database: Database, _ rules: AddingRules = AddingRules(), knowing known: KnownDigests? = nil
  ) throws {
    self.rules = rules
    listed = try ExactList(database, knowing: known)
    languages = try Languages(database)
    order = try RowOrder(database)
  }

  /// Prepares for many units.
  mutating func expectMany(in database: Database) throws {
    // What takes the place of others is listed at once, and not known here.
    if !rules.replaces { try listed.expectMany(in: database) }
  }

  /// Stores a unit, or notes on the same unit where else it came from.
  ///
  /// `added` is called with each variant that is new, to be indexed. Where repetitions are counted,
  /// a unit that comes in a second time is stored a second time.
  mutating func store(
    _ unit: TranslationUnit, origin: Int64?, repetitions: inout Repetitions?,
    in database: Database, _ journal: inout Journal,
    added: (_ id: Int64, StoredVariant) throws -> Void
  ) throws -> Outcome {
    var unit = unit
    neighbours.apply(to: &unit, sourceLanguage: rules.sourceLanguage)
    var variants: [StoredVariant] = []
    variants.reserveCapacity(unit.variants.count)
    for variant in unit.variants {
      let language = try languages.number(of: variant.language, in: database)
      variants.append(StoredVariant(variant, language: language))
    }
    if rules.replaces { try storeRows(in: database) }
    let replaced = try replaced(by: unit, variants, listed, in: database)
    if !replaced.isEmpty {
      try finish(in: database)
      try noteChanges(of: replaced, to: variants, in: database)
    }
    if let same = try sameUnit(variants, in: database) {
      try remove(replaced[...], in: database, &journal)
      return try note(
        unit, variants, of: same, origin: origin, repetitions: &repetitions, in: database, &journal)
    }
    let occurrence = try occurrence(of: unit, origin: origin, in: database)
    if let number = replaced.first {
      try UnitEditor(database).replace(number, with: variants, occurrence, &journal, added: added)
      try remove(replaced.dropFirst(), in: database, &journal)
      return .replaced
    }
    let number = try insert(variants, occurrence, in: database, added: added)
    try journal.added(.unit, number)
    return .added
  }

  private func remove(
    _ units: ArraySlice<Int64>, in database: Database, _ journal: inout Journal
  ) throws {
    for unit in units { try UnitEditor(database).remove(unit, &journal) }
  }

  /// Notes that a unit which is there came in again.
  private mutating func note(
    _ unit: TranslationUnit, _ variants: [StoredVariant], of same: Int64, origin: Int64?,
    repetitions: inout Repetitions?, in database: Database, _ journal: inout Journal
  ) throws -> Outcome {
    let stored = try UnitFinder.variants(of: same, in: database)
    let unit = Self.reordered(unit, variants, like: stored)
    let occurrence = try occurrence(of: unit, origin: origin, in: database)
    let first = try occurrence.number(of: same, in: database)
    let time = repetitions?.time(of: occurrence, of: same, stored: first) ?? 1
    let isKnown =
      try time == 1
      ? first != nil : occurrence.number(of: same, time: time, in: database) != nil
    if isKnown {
      try noteUse(of: same, in: database)
      return .known
    }
    let number = order.nextOccurrence()
    try occurrence.store(of: same, as: number, time: time, in: database)
    try journal.added(.occurrence, number)
    return .merged
  }

  /// The unit that has the same variants.
  private mutating func sameUnit(
    _ variants: [StoredVariant], in database: Database
  ) throws -> Int64? {
    let candidates = try UnitFinder.candidates(for: variants, listed, in: database)
    if candidates.isEmpty { return nil }
    try storeRows(in: database)
    return try UnitFinder.unit(with: variants, among: candidates, listed, in: database)
  }

  /// Writes what was kept back, as the last deed of the transaction.
  mutating func finish(in database: Database) throws {
    try storeRows(in: database)
    try listed.store(in: database)
  }

  /// Writes the units that were kept back, so that they can be read.
  private mutating func storeRows(in database: Database) throws {
    try units.store(in: database)
    try rows.store(in: database)
  }

  private mutating func occurrence(
    of unit: TranslationUnit, origin: Int64?, in database: Database
  ) throws -> Occurrence {
    Occurrence(
      origin: origin, name: unit.id, detail: try details.number(of: Detail(unit), in: database),
      contexts: Occurrence.contexts(of: unit))
  }

  /// The unit with its variants in the order in which those of the stored unit stand, and with a
  /// note of the order in which they came.
  private static func reordered(
    _ unit: TranslationUnit, _ variants: [StoredVariant], like stored: [StoredVariant]
  ) -> TranslationUnit {
    guard variants != stored else { return unit }
    var places = variants.indices.map { $0 }
    var order: [Int] = []
    for wanted in stored {
      guard let index = places.firstIndex(where: { variants[$0] == wanted }) else { return unit }
      order.append(places.remove(at: index))
    }
    return VariantOrder(order).applied(to: unit)
  }

  private mutating func insert(
    _ variants: [StoredVariant], _ occurrence: Occurrence, in database: Database,
    added: (_ id: Int64, StoredVariant) throws -> Void
  ) throws -> Int64 {
    let unit = order.nextUnit()
    try units.add(
      .integer(unit), .optional(occurrence.origin), .optional(occurrence.name),
      .optional(occurrence.detail), in: database)
    for (position, variant) in variants.enumerated() {
      let id = UnitNumber.variant(unit, position)
      try rows.add(
        .integer(id), .integer(variant.language), .text(variant.text), .optional(variant.codes),
        in: database)
      listed.add(variant.text, id)
      try added(id, variant)
    }
    // A unit without variants is found by the empty text.
    if variants.isEmpty {
      listed.add("", UnitNumber.variant(unit, 0))
    }
    try occurrence.storeContexts(of: unit, number: 0, in: database)
    return unit
  }
}
