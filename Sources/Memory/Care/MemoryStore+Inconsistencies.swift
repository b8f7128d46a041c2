public import Bitext

extension MemoryStore {
  /// Calls `body` with each text that has several translations, and with each translation of several
  /// texts, in the order of the first units; what differs only in numbers, inline codes and white
  /// space is the same.
  ///
  /// - Parameters:
  ///   - source: the language of sources; any when `nil`, the first of two being the source.
  ///   - target: the language of targets; any when `nil`.
  ///   - filter: which units are looked at; all when `nil`.
  ///   - progress: called now and then with the number of units looked at, and of all.
  public func forEachInconsistency(
    from source: LanguageTag? = nil, to target: LanguageTag? = nil, where filter: UnitFilter? = nil,
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in },
    _ body: (Inconsistency) throws -> Void
  ) throws(MemoryError) {
    try read { database in
      try InconsistencyFinder(database, from: source, to: target)
        .forEach(where: filter, progress: progress, body)
    }
  }
}
