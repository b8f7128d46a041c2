internal import GRDB

extension MemoryStore {
  /// Takes units out, in one transaction; tells how many of them were there.
  ///
  /// The index may keep what it knew of them until it is built anew; they are never found.
  @discardableResult
  public func removeUnits(_ numbers: [Int64]) throws(MemoryError) -> Int {
    try change(as: "delete") { database, journal in
      let editor = UnitEditor(database)
      var count = 0
      for unit in numbers where try UnitFinder.isStored(unit, in: database) {
        try editor.remove(unit, &journal)
        count += 1
      }
      return count
    }
  }
}
