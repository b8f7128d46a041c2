internal import Bitext

/// Pairs the names of a passage with those of its translation, one to one.
struct PassagePairer: Sendable {
  /// A pair with its evidence.
  struct Pair: Sendable {
    /// The number of the mention in the source.
    let mention: Int
    /// What the translation says.
    let target: String
    let probability: Double
    let evidence: [Evidence]
  }

  let scorer: PairScorer

  private static let leastProbability = 0.4
  private static let probabilityOfLastPair = 0.72

  /// The pairs of a passage.
  ///
  /// - Parameters:
  ///   - mentions: the names of the source, with their numbers, in order of place.
  ///   - found: the names that the translation shows by its own signs.
  func pairs(
    of mentions: [(number: Int, mention: Mention)], in target: TargetText, found: [Mention],
    support: (Mention, String) -> Double
  ) -> [Pair] {
    let spans = found.compactMap { target.span(of: $0.range) }
    var candidates = mentions.flatMap { number, mention in
      scorer.candidates(for: mention, number: number, in: target, found: spans)
    }
    let byNumber = Dictionary(
      mentions.map { ($0.number, $0.mention) }, uniquingKeysWith: { first, _ in first })
    for index in candidates.indices {
      guard let mention = byNumber[candidates[index].mention] else { continue }
      let more = support(mention, target.text(of: candidates[index].span))
      if more > 0 { candidates[index].reasons.append((.position, more)) }
    }
    let order = Dictionary(
      mentions.enumerated().map { ($0.element.number, $0.offset) }, uniquingKeysWith: { $1 })
    let chosen = assigned(candidates, order: order, counts: (mentions.count, target.words.count))
    let pairs = chosen.map { candidate in
      let sorted = candidate.reasons.sorted { $0.probability > $1.probability }
      return Pair(
        mention: candidate.mention, target: target.text(of: candidate.span),
        probability: candidate.probability, evidence: sorted.map(\.evidence))
    }
    return pairs + lastPair(mentions, chosen: chosen, target: target, found: found)
  }

  /// The likeliest candidates of which none shares a mention or a word with another.
  private func assigned(
    _ candidates: [PairCandidate], order: [Int: Int], counts: (mentions: Int, words: Int)
  ) -> [PairCandidate] {
    func strength(_ candidate: PairCandidate) -> Double {
      let from = Double(order[candidate.mention] ?? 0) / Double(max(1, counts.mentions))
      let to = Double(candidate.span.lowerBound) / Double(max(1, counts.words))
      return candidate.probability - 0.02 * abs(from - to)
    }
    let ranked = candidates.map { (candidate: $0, strength: strength($0)) }
      .filter { $0.candidate.probability >= Self.leastProbability }
      .sorted { left, right in
        if left.strength != right.strength { return left.strength > right.strength }
        return (left.candidate.mention, left.candidate.span.lowerBound)
          < (right.candidate.mention, right.candidate.span.lowerBound)
      }
    var taken: Set<Int> = []
    var paired: Set<Int> = []
    var chosen: [PairCandidate] = []
    for (candidate, _) in ranked
    where !paired.contains(candidate.mention) && taken.isDisjoint(with: candidate.span) {
      paired.insert(candidate.mention)
      taken.formUnion(candidate.span)
      chosen.append(candidate)
    }
    return chosen
  }

  /// The one name left on each side, if they are of the same kind.
  private func lastPair(
    _ mentions: [(number: Int, mention: Mention)], chosen: [PairCandidate], target: TargetText,
    found: [Mention]
  ) -> [Pair] {
    let paired = Set(chosen.map(\.mention))
    let left = mentions.filter { !paired.contains($0.number) }
    let taken = Set(chosen.flatMap { Array($0.span) })
    let free = found.filter { mention in
      guard let span = target.span(of: mention.range) else { return false }
      return taken.isDisjoint(with: span)
    }
    guard left.count == 1, free.count == 1, let one = left.first, let other = free.first,
      one.mention.kind == other.kind, (one.mention.part == .acronym) == (other.part == .acronym)
    else { return [] }
    return [
      Pair(
        mention: one.number, target: other.canonical, probability: Self.probabilityOfLastPair,
        evidence: [.position])
    ]
  }
}
