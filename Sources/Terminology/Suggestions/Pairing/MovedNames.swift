internal import Bitext

/// Names whose counterparts stand in the translation of a neighbouring passage, because the
/// translator began with another sentence.
struct MovedNames {
  let scorer: PairScorer
  /// The words of each passage's translation that a name has already.
  var taken: [Int: Set<Int>] = [:]
  private var texts: [Int: PassageText] = [:]

  private static let reach = 3
  private static let leastProbability = 0.85
  private static let trust = 0.97

  init(scorer: PairScorer) { self.scorer = scorer }

  /// The pairs of names that found none in their own passage.
  ///
  /// - Parameters:
  ///   - mentions: the names, with their numbers.
  ///   - passage: where they stand.
  ///   - number: the place of the passage among all.
  mutating func pairs(
    of mentions: [(number: Int, mention: Mention)], in passage: PassagePairer.Passage, number: Int,
    among passages: [TranslatedPassage]
  ) -> [PassagePairer.Pair] {
    mentions.compactMap { entry in
      guard let name = SourceName(entry.mention, number: entry.number, in: passage) else {
        return nil
      }
      for distance in 1...Self.reach {
        for place in [number - distance, number + distance] where passages.indices.contains(place) {
          if let pair = pair(of: name, at: place, among: passages) { return pair }
        }
      }
      return nil
    }
  }

  private mutating func pair(
    of name: SourceName, at place: Int, among passages: [TranslatedPassage]
  ) -> PassagePairer.Pair? {
    let text = texts[place] ?? PassageText(passages[place].target)
    texts[place] = text
    let free = scorer.candidates(for: name, in: text, found: []).filter {
      $0.probability >= Self.leastProbability && taken[place, default: []].isDisjoint(with: $0.span)
    }
    guard let best = free.max(by: { $0.probability < $1.probability }) else { return nil }
    taken[place, default: []].formUnion(best.span)
    return PassagePairer.Pair(
      candidate: best, in: text, probability: best.probability * Self.trust)
  }
}
