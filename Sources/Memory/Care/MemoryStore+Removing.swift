internal import GRDB

extension MemoryStore {
  /// Takes units out, in one transaction; tells how many of them were there.
  ///
  /// The index may keep what it knew of them until it is built anew; they are never found.
  @discardableResult
  public func removeUnits(_ numbers: [Int64]) throws(MemoryError) -> Int {
    try write { database in
      var count = 0
      for unit in numbers {
        let first = UnitNumber.variant(unit, 0)
        let end = first + Int64(UnitNumber.limit)
        for variant in try UnitFinder.variants(of: unit, in: database).enumerated() {
          try database.prepared("DELETE FROM exact WHERE digest = ? AND variant = ?").run(
            .integer(Digest.short(variant.element.text)), .integer(first + Int64(variant.offset)))
        }
        try database.prepared("DELETE FROM exact WHERE digest = ? AND variant = ?")
          .run(.integer(Digest.short("")), .integer(first))
        try database.prepared("DELETE FROM variant WHERE id >= ? AND id < ?")
          .run(.integer(first), .integer(end))
        try database.prepared("DELETE FROM context WHERE variant >= ? AND variant < ?")
          .run(.integer(first), .integer(end))
        try database.prepared("DELETE FROM occurrence WHERE unit = ?").run(.integer(unit))
        try database.prepared("DELETE FROM unit WHERE id = ?").run(.integer(unit))
        count += database.changesCount
      }
      return count
    }
  }
}
