internal import Bitext
internal import Dispatch
internal import Foundation
internal import GRDB
internal import Synchronization

extension MemoryStore {
  /// What `transform` makes of the matches of each of many queries, in their order.
  ///
  /// All cores look up, each in a transaction of its own; `transform` runs on all of them too.
  public func matches<Result: Sendable>(
    for queries: [MatchQuery], _ transform: @Sendable (MatchQuery, [Match]) -> Result
  ) throws(MemoryError) -> [Result] {
    guard let first = queries.first else { return [] }
    try prepare(for: first, count: queries.count)
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let size = max(1, queries.count / (cores * 4))
    let pieces = stride(from: 0, to: queries.count, by: size).map {
      $0..<min(queries.count, $0 + size)
    }
    let outcome = Mutex<Outcome<Result>>(Outcome(count: pieces.count))
    DispatchQueue.concurrentPerform(iterations: pieces.count) { number in
      guard outcome.withLock({ $0.error == nil }) else { return }
      do throws(MemoryError) {
        let results = try matches(for: queries[pieces[number]], transform)
        outcome.withLock { $0.results[number] = results }
      } catch {
        outcome.withLock { $0.error = error }
      }
    }
    return try outcome.withLock { (outcome) throws(MemoryError) in
      if let error = outcome.error { throw error }
      return outcome.results.flatMap { $0 }
    }
  }

  private func matches<Result>(
    for queries: ArraySlice<MatchQuery>, _ transform: (MatchQuery, [Match]) -> Result
  ) throws(MemoryError) -> [Result] {
    try read { database in
      try searchers.withSearcher { searcher in
        try queries.map { query in
          transform(query, try MatchFinder(database, query, searcher, cache).matches())
        }
      }
    }
  }

  /// Reads the index once before many threads would.
  private func prepare(for query: MatchQuery, count: Int) throws(MemoryError) {
    try read { database in
      var state = try cache.state(database)
      for language in state.languages.serving(query.source) {
        for number in [language.number, ShortForm.index(of: language.number)] {
          _ = try cache.language(number, &state, soon: count, database)
        }
      }
    }
  }

  /// What the threads have brought so far.
  private struct Outcome<Result: Sendable>: Sendable {
    var results: [[Result]]
    var error: MemoryError?

    init(count: Int) {
      results = Array(repeating: [], count: count)
    }
  }
}
