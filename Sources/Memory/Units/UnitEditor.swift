internal import GRDB

/// Changes stored units and all that follows from their texts: exact look-up and the index.
///
/// History is the business of the caller, before a change.
struct UnitEditor {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// The numbers of the further ways in which a unit came in.
  func occurrences(of unit: Int64) throws -> [Int64] {
    var numbers: [Int64] = []
    try database.prepared("SELECT id FROM occurrence WHERE unit = ? ORDER BY id")
      .forEach(.integer(unit)) { row in
        numbers.append(row.integer(0))
        return true
      }
    return numbers
  }

  /// Takes a unit out with every way it came in, and notes what it was.
  ///
  /// The index may keep what it knew of it until it is built anew; it is never found.
  func remove(_ unit: Int64, _ journal: inout Journal) throws {
    for occurrence in try occurrences(of: unit) {
      try journal.willChange(.occurrence, occurrence)
      try Snapshot.remove(.occurrence, occurrence, in: database)
    }
    try journal.willChange(.unit, unit)
    try unlist(unit)
    try Snapshot.remove(.unit, unit, in: database)
  }

  /// Puts a unit in the place of what is stored under its number, if anything.
  func restore(
    _ unit: Int64, _ snapshot: Snapshot, _ index: inout IndexWriter
  ) throws {
    let before = try UnitFinder.variants(of: unit, in: database)
    try unlist(unit)
    try Snapshot.remove(.unit, unit, in: database)
    try snapshot.store(in: database)
    try FileState.noteOriginChange(database)
    try list(unit, before: before) { try index.add($0, $1, in: database) }
  }

  /// Gives a unit other variants, and notes what it was.
  func setVariants(
    of unit: Int64, to variants: [StoredVariant], _ journal: inout Journal,
    _ index: inout IndexWriter
  ) throws {
    try journal.willChange(.unit, unit)
    try store(variants, of: unit) { try index.add($0, $1, in: database) }
  }

  /// Puts another unit in the place of one, under its number, and notes what that was.
  func replace(
    _ unit: Int64, with variants: [StoredVariant], _ occurrence: Occurrence,
    _ journal: inout Journal, added: (_ id: Int64, StoredVariant) throws -> Void
  ) throws {
    try journal.willChange(.unit, unit)
    for other in try occurrences(of: unit) {
      try journal.willChange(.occurrence, other)
      try Snapshot.remove(.occurrence, other, in: database)
    }
    let first = UnitNumber.variant(unit, 0)
    try database.prepared("DELETE FROM context WHERE variant >= ? AND variant < ?")
      .run(.integer(first), .integer(first + Int64(UnitNumber.limit)))
    try database.prepared("UPDATE unit SET origin = ?, name = ?, detail = ? WHERE id = ?").run(
      .optional(occurrence.origin), .optional(occurrence.name), .optional(occurrence.detail),
      .integer(unit))
    try FileState.noteOriginChange(database)
    try store(variants, of: unit, added: added)
    try occurrence.storeContexts(of: unit, number: 0, in: database)
  }

  private func store(
    _ variants: [StoredVariant], of unit: Int64,
    added: (_ id: Int64, StoredVariant) throws -> Void
  ) throws {
    let before = try UnitFinder.variants(of: unit, in: database)
    try unlist(unit)
    let first = UnitNumber.variant(unit, 0)
    try database.prepared("DELETE FROM variant WHERE id >= ? AND id < ?")
      .run(.integer(first), .integer(first + Int64(UnitNumber.limit)))
    let insert = try database.prepared(
      "INSERT INTO variant (id, language, text, codes) VALUES (?, ?, ?, ?)")
    for (position, variant) in variants.enumerated() {
      try insert.run(
        .integer(UnitNumber.variant(unit, position)), .integer(variant.language),
        .text(variant.text), .optional(variant.codes))
    }
    try list(unit, before: before, added: added)
  }

  /// Lets the first of the further ways in which a unit came in be the way it came in.
  func promote(_ occurrence: Int64, of unit: Int64, _ journal: inout Journal) throws {
    try journal.willChange(.unit, unit)
    try journal.willChange(.occurrence, occurrence)
    let first = UnitNumber.variant(unit, 0)
    let range: [SQLValue] = [.integer(first), .integer(first + Int64(UnitNumber.limit))]
    try database.prepared(
      "DELETE FROM context WHERE variant >= ? AND variant < ? AND occurrence = 0"
    ).run(range)
    try database.prepared(
      "UPDATE context SET occurrence = 0 WHERE variant >= ? AND variant < ? AND occurrence = ?"
    ).run(range + [.integer(occurrence)])
    try database.prepared(
      """
      UPDATE unit SET (origin, name, detail) =
        (SELECT origin, name, detail FROM occurrence WHERE id = ?) WHERE id = ?
      """
    ).run(.integer(occurrence), .integer(unit))
    try FileState.noteOriginChange(database)
    try database.prepared("DELETE FROM occurrence WHERE id = ?").run(.integer(occurrence))
  }

  /// Takes the texts of a unit out of the table `exact`.
  private func unlist(_ unit: Int64) throws {
    let variants = try UnitFinder.variants(of: unit, in: database)
    for (position, variant) in variants.enumerated() {
      try ExactTable.remove(Self.entry(variant.text, unit, position), in: database)
    }
    if variants.isEmpty { try ExactTable.remove(Self.entry("", unit, 0), in: database) }
  }

  /// Puts the texts of a unit into the table `exact`, and gives those that are new to be indexed.
  private func list(
    _ unit: Int64, before: [StoredVariant],
    added: (_ id: Int64, StoredVariant) throws -> Void
  ) throws {
    let variants = try UnitFinder.variants(of: unit, in: database)
    for (position, variant) in variants.enumerated() {
      let id = UnitNumber.variant(unit, position)
      try ExactTable.insert(Self.entry(variant.text, unit, position), in: database)
      let known = position < before.count ? before[position] : nil
      if known?.text != variant.text || known?.language != variant.language {
        try added(id, variant)
      }
    }
    if variants.isEmpty { try ExactTable.insert(Self.entry("", unit, 0), in: database) }
  }

  private static func entry(_ text: String, _ unit: Int64, _ position: Int) -> ExactTable.Entry {
    ExactTable.Entry(digest: Digest.short(text), variant: UnitNumber.variant(unit, position))
  }
}
