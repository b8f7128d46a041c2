internal import Matching
internal import Synchronization

/// What one look-up at a time works with; making one costs more than a look-up.
///
/// Only the thread that took it out of ``Searchers`` uses it.
final class Searcher: @unchecked Sendable {
  var tokenizer: Tokenizer
  var vocabulary = Vocabulary()
  var search = IndexSearch()
  var provenance = Provenance()
  var serving = ServingLanguages()

  init() throws {
    tokenizer = try Tokenizer()
  }
}

/// Searchers that wait to be used again.
final class Searchers: Sendable {
  private let idle = Mutex<[Searcher]>([])

  /// Calls `body` with a searcher that no other thread uses meanwhile.
  func withSearcher<Result>(_ body: (Searcher) throws -> Result) throws -> Result {
    let searcher = try idle.withLock { $0.popLast() } ?? Searcher()
    defer { idle.withLock { $0.append(searcher) } }
    return try body(searcher)
  }
}
