internal import GRDB

extension MemoryStore {
  /// Takes units out, in one transaction; tells how many of them were there.
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

  /// Takes out the units that a filter admits, in one transaction; tells how many there were.
  ///
  /// A unit that came in in other ways too, which the filter does not admit, stays with those.
  /// - Parameters:
  ///   - note: what was asked for, as history tells it.
  ///   - progress: called now and then with the number of units looked at, and of all.
  @discardableResult
  public func removeUnits(
    where filter: UnitFilter, note: String? = nil,
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws(MemoryError) -> Int {
    try change(as: "delete", note: note) { database, journal in
      let editor = UnitEditor(database)
      var count = 0
      try UnitWalk(database, where: filter).forEach(progress: progress) { found in
        count += 1
        if found.isWhole { return try editor.remove(found.number, &journal) }
        for way in found.ways where way.occurrence != 0 {
          try journal.willChange(.occurrence, way.occurrence)
          try Snapshot.remove(.occurrence, way.occurrence, in: database)
        }
        if found.ways.contains(where: { $0.occurrence == 0 }),
          let other = try editor.occurrences(of: found.number).first
        {
          try editor.promote(other, of: found.number, &journal)
        }
      }
      return count
    }
  }
}
