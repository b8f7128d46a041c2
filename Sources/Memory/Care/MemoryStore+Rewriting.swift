public import Bitext
internal import GRDB

extension MemoryStore {
  /// Changes the units that a filter admits, in one transaction, as one operation; tells how many
  /// were changed.
  ///
  /// - Parameters:
  ///   - name: what is done, in a word, as history tells it.
  ///   - note: how.
  ///   - progress: called now and then with the number of units looked at, and of all.
  ///   - rewrite: gives what a unit is to be, in one way it came in, or `nil` to leave it. The
  ///     contents of a unit are taken from the first way; the number and the languages of its
  ///     variants must stay. Where a text is gone from the memory, units that have it as their
  ///     neighbour get the new one.
  @discardableResult
  public func rewriteUnits(
    as name: String, note: String? = nil, where filter: UnitFilter? = nil,
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in },
    _ rewrite: (TranslationUnit) throws -> TranslationUnit?
  ) throws(MemoryError) -> Int {
    try change(as: name, note: note) { database, journal in
      var rewriting = try UnitRewriting(database)
      var count = 0
      try indexing.withIndexWriter { index in
        try UnitWalk(database, where: filter).forEach(progress: progress) { found in
          if try rewriting.rewrite(found, &journal, &index, rewrite) { count += 1 }
        }
        try NeighbourMending(rewriting.changedTexts, database).run(&journal)
        try index.finish(in: database)
      }
      return count
    }
  }
}
