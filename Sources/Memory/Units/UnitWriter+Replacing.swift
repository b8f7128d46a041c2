internal import Bitext
internal import Foundation
internal import GRDB

extension UnitWriter {
  /// The units whose translations a unit takes the place of.
  func replaced(
    by unit: TranslationUnit, _ variants: [StoredVariant], _ listed: ExactList,
    in database: Database
  ) throws -> [Int64] {
    guard rules.replaces, variants.count > 1 else { return [] }
    let language = unit.attributes.value(named: "srclang") ?? rules.sourceLanguage
    let place =
      language.flatMap { LanguageTag($0) }
      .flatMap { tag in unit.variants.firstIndex { $0.language.isCompatible(with: tag) } }
    return try UnitFinder.alternatives(
      to: variants, source: variants[place ?? 0], listed, in: database)
  }

  /// Notes what the texts of units become.
  mutating func noteChanges(
    of units: [Int64], to variants: [StoredVariant], in database: Database
  ) throws {
    for unit in units {
      var rest = variants
      for before in try UnitFinder.variants(of: unit, in: database) {
        let place = rest.firstIndex { $0.language == before.language }
        guard let now = place.map({ rest.remove(at: $0) }) else { continue }
        changedTexts.add(before.text, now.text, language: before.language)
      }
    }
  }

  /// Notes that a unit was used again.
  func noteUse(of unit: Int64, in database: Database) throws {
    guard rules.countsUse else { return }
    let now = Int64(Date().timeIntervalSince1970)
    try database.prepared(
      """
      INSERT INTO usage (unit, count, time) VALUES (?, 1, ?)
      ON CONFLICT (unit) DO UPDATE SET count = count + 1, time = excluded.time
      """
    ).run(.integer(unit), .integer(now))
  }
}
