internal import Bitext
internal import GRDB

extension MemoryStore {
  /// The units that resemble a segment, best first.
  ///
  /// Nothing whose score is at or above the threshold is left out but for the limit. Equal scores
  /// come in the order in which the units came in.
  public func matches(for query: MatchQuery) throws(MemoryError) -> [Match] {
    try read { database in
      try searchers.withSearcher { searcher in
        try MatchFinder(database, query, searcher, cache).matches()
      }
    }
  }
}
