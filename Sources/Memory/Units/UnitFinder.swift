internal import GRDB

/// Finds units by their exact texts.
enum UnitFinder {
  /// Candidates beyond this many are first narrowed down by the other variants.
  private static let fewCandidates = 4

  /// The unit that has these variants, in any order, and no others.
  static func unit(with variants: [StoredVariant], in database: Database) throws -> Int64? {
    var candidates = try units(holding: variants.first?.text ?? "", in: database)
    for variant in variants.dropFirst() where candidates.count > fewCandidates {
      candidates.formIntersection(try units(holding: variant.text, in: database))
    }
    guard !candidates.isEmpty else { return nil }
    let wanted = variants.sorted()
    for unit in candidates.sorted()
    where try self.variants(of: unit, in: database).sorted() == wanted { return unit }
    return nil
  }

  /// The variants of a unit in order.
  static func variants(of unit: Int64, in database: Database) throws -> [StoredVariant] {
    var variants: [StoredVariant] = []
    let first = UnitNumber.variant(unit, 0)
    try database.prepared(
      "SELECT language, text, codes FROM variant WHERE id >= ? AND id < ? ORDER BY id"
    ).forEach(.integer(first), .integer(first + Int64(UnitNumber.limit))) { row in
      variants.append(StoredVariant(row))
      return true
    }
    return variants
  }

  private static func units(holding text: String, in database: Database) throws -> Set<Int64> {
    var units: Set<Int64> = []
    try database.prepared("SELECT variant FROM exact WHERE digest = ?")
      .forEach(.integer(Digest.short(text))) { row in
        units.insert(UnitNumber.unit(ofVariant: row.integer(0)))
        return true
      }
    return units
  }
}
