internal import Bitext
internal import Interchange
internal import Matching
internal import Memory

/// Finds the best match of many segments at once, on all cores.
struct SegmentLookup: Sendable {
  /// A match, with what is counted and shown of it.
  struct Found: Sendable {
    let match: Match
    let score: MatchScore
  }

  private let memories: MemoryGroup?
  private let threshold: Double
  /// How many matches of a segment are looked at, to find the one with the same key.
  private static let keyedLimit = 8

  /// - Parameter memories: `nil` finds nothing.
  init(in memories: MemoryGroup?, threshold: Double) {
    self.memories = memories
    self.threshold = threshold
  }

  /// The best match of each segment, in order; `nil` where there is none at or above the threshold.
  func best(of requests: [FillRequest]) throws -> [Found?] {
    var best = [Found?](repeating: nil, count: requests.count)
    guard let memories else { return best }
    let asked = requests.indices.filter { !requests[$0].source.plainText.isEmpty }
    let queries = asked.map { query(for: requests[$0]) }
    let matches = try memories.matches(for: queries) { _, matches in matches }
    for (index, matches) in zip(asked, matches) {
      best[index] = try Self.best(of: matches, key: requests[index].key, in: memories)
    }
    return best
  }

  private func query(for request: FillRequest) -> MatchQuery {
    MatchQuery(
      request.source, from: request.sourceLanguage, to: request.targetLanguage,
      threshold: threshold, limit: request.key == nil ? 1 : Self.keyedLimit,
      previous: request.previous, next: request.next)
  }

  /// The first match, but before it one whose unit came from the same place, by its name there: it is
  /// in context.
  private static func best(
    of matches: [Match], key: String?, in memories: MemoryGroup
  ) throws -> Found? {
    guard let first = matches.first else { return nil }
    if let key {
      for match in matches where match.score >= .exact {
        guard try hasKey(key, match.unit, in: memories.memories[match.memory]) else { continue }
        return Found(match: match, score: max(match.score, .inContext))
      }
    }
    return Found(match: first, score: first.score)
  }

  private static func hasKey(
    _ key: String, _ unit: Int64, in memory: MemoryStore
  ) throws -> Bool {
    try memory.unit(unit).contains { stored in
      ["msgctxt", "x-resname"].contains {
        stored.unit.annotations.properties(named: $0).contains(key)
      }
    }
  }
}
