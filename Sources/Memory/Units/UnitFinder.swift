internal import GRDB

/// Finds units by their exact texts.
enum UnitFinder {
  /// Candidates beyond this many are first narrowed down by the other variants.
  private static let fewCandidates = 4

  /// The unit that has these variants, in any order, and no others.
  static func unit(
    with variants: [StoredVariant], _ listed: ExactList, in database: Database
  ) throws -> Int64? {
    try unit(
      with: variants, among: candidates(for: variants, listed, in: database), listed, in: database)
  }

  /// The units that may have these variants, which have the first of them.
  static func candidates(
    for variants: [StoredVariant], _ listed: ExactList, in database: Database
  ) throws -> Set<Int64> {
    try units(holding: variants.first?.text ?? "", listed, in: database)
  }

  /// The unit that has these variants, in any order, and no others, among candidates.
  static func unit(
    with variants: [StoredVariant], among candidates: Set<Int64>, _ listed: ExactList,
    in database: Database
  ) throws -> Int64? {
    var candidates = candidates
    for variant in variants.dropFirst() where candidates.count > fewCandidates {
      candidates.formIntersection(try units(holding: variant.text, listed, in: database))
    }
    guard !candidates.isEmpty else { return nil }
    let wanted = variants.sorted()
    for unit in candidates.sorted()
    where try self.variants(of: unit, in: database).sorted() == wanted { return unit }
    return nil
  }

  /// The units that say the same in one variant and something else in the others, in the same
  /// languages.
  static func alternatives(
    to variants: [StoredVariant], source: StoredVariant, _ listed: ExactList, in database: Database
  ) throws -> [Int64] {
    let wanted = variants.sorted()
    return try units(holding: source.text, listed, in: database).sorted().filter { unit in
      let stored = try self.variants(of: unit, in: database).sorted()
      return stored.contains(source) && stored != wanted
        && stored.map(\.language) == wanted.map(\.language)
    }
  }

  /// Whether there is a unit of a number.
  static func isStored(_ unit: Int64, in database: Database) throws -> Bool {
    try database.prepared("SELECT 1 FROM unit WHERE id = ?")
      .first(.integer(unit)) { _ in true } ?? false
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

  private static func units(
    holding text: String, _ listed: ExactList, in database: Database
  ) throws -> Set<Int64> {
    Set(try listed.variants(with: text, in: database).map(UnitNumber.unit(ofVariant:)))
  }
}
