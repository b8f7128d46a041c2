internal import Bitext
internal import GRDB

/// Makes the ways in which a unit came in ways of another unit that says the same.
struct UnitJoining {
  private let database: Database
  private let editor: UnitEditor
  private let likeness: TextLikeness
  private var details = Details()

  init(_ database: Database, _ likeness: TextLikeness) {
    self.database = database
    self.likeness = likeness
    editor = UnitEditor(database)
  }

  /// Takes a unit out and notes with another how it came in.
  ///
  /// Each way keeps its place in the order in which all came in.
  mutating func join(_ unit: Int64, to kept: Int64, _ journal: inout Journal) throws {
    let wanted = try UnitFinder.variants(of: kept, in: database)
    var languages = try Languages(database)
    var page = try UnitPage(database, languages)
    let ways = try page.ways(of: unit, asItCame: true)
    try editor.remove(unit, &journal)
    for way in ways {
      let came = try way.unit.variants.map {
        StoredVariant($0, language: try languages.number(of: $0.language, in: database))
      }
      let reordered = reordered(way.unit, came, like: wanted)
      let occurrence = Occurrence(
        origin: way.originNumber, name: reordered.id,
        detail: try details.number(of: Detail(reordered), in: database),
        contexts: Occurrence.contexts(of: reordered))
      if try occurrence.number(of: kept, in: database) != nil { continue }
      let number = way.occurrence == 0 ? RowOrder.occurrence(at: unit) : way.occurrence
      try journal.willChange(.occurrence, number)
      try occurrence.store(of: kept, as: number, in: database)
    }
  }

  private func reordered(
    _ unit: TranslationUnit, _ came: [StoredVariant], like wanted: [StoredVariant]
  ) -> TranslationUnit {
    func key(_ variant: StoredVariant) -> (Int64, TextKey) {
      (variant.language, TextKey(variant, likeness))
    }
    var places = came.indices.map { $0 }
    var order: [Int] = []
    for variant in wanted {
      guard let index = places.firstIndex(where: { key(came[$0]) == key(variant) }) else {
        return unit
      }
      order.append(places.remove(at: index))
    }
    return order == Array(came.indices) ? unit : VariantOrder(order).applied(to: unit)
  }
}
