public import Matching

/// Several memories that are asked as one, in the order of their priority.
///
/// What any but the first holds is trusted less, by so many points (``Penalty/memory``). What several
/// hold is shown once, where it scores best; of equals, where it stands first.
///
/// ```swift
/// let group = MemoryGroup([own, client], penalty: 2)
/// let matches = try group.matches(for: MatchQuery("Ja.", from: nl, to: en))
/// print(group.memories[matches[0].memory].path)
/// ```
public struct MemoryGroup: Sendable {
  /// The memories, the most trusted first.
  public let memories: [MemoryStore]
  /// What is taken off matches from others than the first, in per cent.
  public let penalty: Int

  /// Puts memories in an order.
  ///
  /// - Precondition: the penalty lies between 0 and 100.
  public init(_ memories: [MemoryStore], penalty: Int = Penalty.memory.points) {
    precondition(0...100 ~= penalty, "a penalty lies between 0 and 100, not at \(penalty)")
    self.memories = memories
    self.penalty = penalty
  }

  /// The units that resemble a segment, best first.
  ///
  /// Nothing whose score is at or above the threshold is left out but for the limit. Equal scores
  /// come in the order of the memories.
  public func matches(for query: MatchQuery) throws(MemoryError) -> [Match] {
    var merging = MatchMerging(limit: query.limit)
    for (place, memory) in memories.enumerated() {
      guard let asked = self.query(query, ofMemory: place) else { continue }
      merging.add(try memory.matches(for: asked).map { self.match($0, fromMemory: place) })
    }
    return merging.matches
  }

  /// What `transform` makes of the matches of each of many queries, in their order.
  ///
  /// All cores look up in one memory after the other.
  public func matches<Result: Sendable>(
    for queries: [MatchQuery], _ transform: @Sendable (MatchQuery, [Match]) -> Result
  ) throws(MemoryError) -> [Result] {
    if memories.count == 1 { return try memories[0].matches(for: queries, transform) }
    var merging = queries.map { MatchMerging(limit: $0.limit) }
    for (place, memory) in memories.enumerated() {
      let asked = queries.enumerated().compactMap { number, query in
        self.query(query, ofMemory: place).map { (number: number, query: $0) }
      }
      let found = try memory.matches(for: asked.map(\.query)) { _, matches in matches }
      for (asked, matches) in zip(asked, found) {
        merging[asked.number].add(matches.map { self.match($0, fromMemory: place) })
      }
    }
    return zip(queries, merging).map { transform($0, $1.matches) }
  }

  /// What is asked of a memory so that nothing is lost to the points that its matches lose; `nil`
  /// where none can reach the threshold.
  private func query(_ query: MatchQuery, ofMemory place: Int) -> MatchQuery? {
    guard place > 0, penalty > 0 else { return query }
    let needed = MatchScore(reaching: query.threshold).rawValue + 10 * penalty
    guard needed <= MatchScore.exact.rawValue else { return nil }
    var raised = query
    raised.threshold = Double(needed) / 1000
    return raised
  }

  /// A match as it counts in the group.
  private func match(_ match: Match, fromMemory place: Int) -> Match {
    guard place > 0 else { return match }
    var counted = match
    counted.memory = place
    guard penalty > 0 else { return counted }
    // What is doubted is no match in context.
    let score = min(match.score.rawValue, MatchScore.exact.rawValue) - 10 * penalty
    counted.score = MatchScore(rawValue: max(0, score))
    counted.kind = .fuzzy
    counted.penalties = (match.penalties + [.memory]).sorted()
    return counted
  }
}
