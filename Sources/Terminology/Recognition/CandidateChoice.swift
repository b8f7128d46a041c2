/// Chooses among candidates: who counts at all, and who wins where they overlap.
enum CandidateChoice {
  /// The candidates that count, in order of place.
  ///
  /// Weak ones count where the text names their concept elsewhere beyond doubt. Of those that
  /// overlap, the longest stays; of those for the same words, the better form, then the concept
  /// that the text names more often.
  static func chosen(
    from candidates: consuming [TermCandidate], overlapping: Bool
  ) -> [TermCandidate] {
    var candidates = candidates
    var evidence: [Int32: Int] = [:]
    for candidate in candidates where !candidate.isWeak {
      evidence[candidate.concept, default: 0] += candidate.rank < shortRank ? 2 : 1
    }
    candidates.removeAll { $0.isWeak && evidence[$0.concept] == nil }
    candidates.sort { isBetter($0, $1, evidence) }
    if overlapping { return distinct(candidates) }
    return candidates.contains(where: \.isOpen)
      ? besideOpen(candidates) : withoutOverlaps(candidates)
  }

  /// Ranks from here on are those of short forms, which many concepts may share.
  static let shortRank = 40

  private static func isBetter(
    _ left: TermCandidate, _ right: TermCandidate, _ evidence: [Int32: Int]
  ) -> Bool {
    if left.range.lowerBound != right.range.lowerBound {
      return left.range.lowerBound < right.range.lowerBound
    }
    if left.range.upperBound != right.range.upperBound {
      return left.range.upperBound > right.range.upperBound
    }
    if left.rank / shortRank != right.rank / shortRank { return left.rank < right.rank }
    let support = (evidence[left.concept] ?? 0, evidence[right.concept] ?? 0)
    if left.concept != right.concept, support.0 != support.1 { return support.0 > support.1 }
    if left.rank != right.rank { return left.rank < right.rank }
    return left.entry < right.entry
  }

  /// One candidate for each concept and place.
  private static func distinct(_ sorted: [TermCandidate]) -> [TermCandidate] {
    var chosen: [TermCandidate] = []
    var concepts: Set<Int32> = []
    for candidate in sorted {
      if chosen.last?.range != candidate.range { concepts.removeAll(keepingCapacity: true) }
      if concepts.insert(candidate.concept).inserted { chosen.append(candidate) }
    }
    return chosen
  }

  /// What is chosen where some terms are open: these may enclose others, but share no word with any;
  /// of two that do, the one that holds the other's word stays.
  private static func besideOpen(_ sorted: [TermCandidate]) -> [TermCandidate] {
    var chosen = withoutOverlaps(sorted.filter { !$0.isOpen })
    for candidate in sorted where candidate.isOpen {
      let pieces = pieces(of: candidate)
      let touching = chosen.indices.filter { index in
        self.pieces(of: chosen[index]).contains { piece in pieces.contains { $0.overlaps(piece) } }
      }
      let isSmaller = touching.allSatisfy { index in
        !chosen[index].isOpen
          && pieces.contains { piece in
            piece.lowerBound <= chosen[index].range.lowerBound
              && chosen[index].range.upperBound <= piece.upperBound
          }
      }
      guard isSmaller else { continue }
      for index in touching.reversed() { chosen.remove(at: index) }
      chosen.append(candidate)
    }
    return chosen.sorted {
      ($0.range.lowerBound, $1.range.count) < ($1.range.lowerBound, $0.range.count)
    }
  }

  /// The stretches that the words of a candidate take.
  private static func pieces(of candidate: TermCandidate) -> [Range<Int>] {
    guard let open = candidate.open else { return [candidate.range] }
    return [
      candidate.range.lowerBound..<open.lowerBound, open.upperBound..<candidate.range.upperBound,
    ]
  }

  /// What is chosen, put into the place of the sorted candidates.
  private static func withoutOverlaps(_ sorted: consuming [TermCandidate]) -> [TermCandidate] {
    var candidates = sorted
    var count = 0
    var first = 0
    while first < candidates.count {
      var end = candidates[first].range.upperBound
      var last = first + 1
      while last < candidates.count, candidates[last].range.lowerBound < end {
        end = max(end, candidates[last].range.upperBound)
        last += 1
      }
      if last == first + 1 {
        candidates[count] = candidates[first]
        count += 1
      } else {
        for candidate in longest(of: Array(candidates[first..<last])) {
          candidates[count] = candidate
          count += 1
        }
      }
      first = last
    }
    candidates.removeSubrange(count...)
    return candidates
  }

  private static func longest(of cluster: [TermCandidate]) -> [TermCandidate] {
    let byLength = cluster.enumerated().sorted {
      ($1.element.range.count, $0.offset) < ($0.element.range.count, $1.offset)
    }
    var kept: [TermCandidate] = []
    for (_, candidate) in byLength
    where !kept.contains(where: { $0.range.overlaps(candidate.range) }) {
      kept.append(candidate)
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
