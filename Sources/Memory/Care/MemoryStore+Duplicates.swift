internal import Bitext
internal import GRDB

extension MemoryStore {
  /// Calls `body` with each group of units that say the same in the same languages, in the order of
  /// their first units.
  ///
  /// An import stores the same unit once; duplicates come of edits, merges and undone deletions, and
  /// of texts that differ in what does not matter.
  /// - Parameters:
  ///   - likeness: what does not matter.
  ///   - filter: which units are looked at; all when `nil`.
  ///   - progress: called now and then with the number of units looked at, and of all.
  public func forEachDuplicate(
    _ likeness: TextLikeness = .ignoringSpace, where filter: UnitFilter? = nil,
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in },
    _ body: (DuplicateGroup) throws -> Void
  ) throws(MemoryError) {
    try read { database in
      let languages = try Languages(database)
      let groups = try DuplicateFinder(database, likeness).groups(where: filter, progress: progress)
      for units in groups {
        let texts = try UnitFinder.variants(of: units[0], in: database).map {
          LanguageText(language: try languages.tag($0.language), text: $0.text)
        }
        try body(DuplicateGroup(units: units, texts: texts))
      }
    }
  }

  /// Makes one unit of each group of duplicates, the first, which keeps every way that the others
  /// came in; tells how many were joined to others.
  @discardableResult
  public func joinDuplicates(
    _ likeness: TextLikeness = .ignoringSpace, where filter: UnitFilter? = nil,
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws(MemoryError) -> Int {
    try change(as: "duplicates") { database, journal in
      var joining = UnitJoining(database, likeness)
      var count = 0
      let groups = try DuplicateFinder(database, likeness).groups(where: filter, progress: progress)
      for units in groups {
        for unit in units.dropFirst() {
          try joining.join(unit, to: units[0], &journal)
          count += 1
        }
      }
      return count
    }
  }
}
