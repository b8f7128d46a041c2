internal import GRDB

/// Goes through the texts of all units by one statement, for what needs no more of them.
struct VariantScan {
  private static let step = 4096

  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// Calls `body` with each unit that has variants, in the order of their numbers.
  ///
  /// Nothing may be changed meanwhile.
  func forEach(
    progress: (_ done: Int, _ total: Int) throws -> Void,
    _ body: (_ unit: Int64, [StoredVariant]) throws -> Void
  ) throws {
    let total = try database.prepared("SELECT count(*) FROM unit").first { Int($0.integer(0)) } ?? 0
    var (unit, done): (Int64, Int) = (0, 0)
    var variants: [StoredVariant] = []
    try database.prepared("SELECT id, language, text, codes FROM variant ORDER BY id").forEach {
      row in
      let next = UnitNumber.unit(ofVariant: row.integer(0))
      if next != unit, !variants.isEmpty {
        try body(unit, variants)
        variants.removeAll(keepingCapacity: true)
        done += 1
        if done.isMultiple(of: Self.step) { try progress(done, total) }
      }
      unit = next
      variants.append(StoredVariant(row, from: 1))
      return true
    }
    if !variants.isEmpty { try body(unit, variants) }
  }
}
