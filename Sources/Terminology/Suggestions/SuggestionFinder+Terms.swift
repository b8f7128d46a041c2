internal import Bitext

extension SuggestionFinder {
  /// Terms that are no names, learnt from many passages with their translations, best first.
  ///
  /// For each row of words that occurs often enough, the row of the other side that goes with it
  /// most surely, one to one: *grondgebied* = *territory*. Needs some dozens of passages to say
  /// anything.
  /// - Parameters:
  ///   - passages: pairs of segments, such as those of a memory.
  ///   - frequency: in how many passages a term must occur at least.
  ///   - limit: how many terms at most.
  public func terms(
    in passages: [TranslatedPassage], atLeast frequency: Int = 3, limit: Int = 500
  ) -> [Suggestion] {
    let sources = TermCandidates(passages.map(\.source), language: source)
    let targets = TermCandidates(passages.map(\.target), language: target)
    let common = max(frequency, passages.count / 4)
    let containers = sources.containers(atLeast: frequency)
    let ranked = sources.passages.filter { frequency...common ~= $0.value.count }
      .map { (key: $0.key, value: sources.termhood(of: $0.key, containedBy: containers)) }
      .filter { $0.value > 0.5 && !isInGlossary($0.key) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var pairs: [TermPair] = []
    for (key, _) in ranked.prefix(limit * 4) {
      pairs += Self.pairs(of: key, sources, targets, all: passages.count, frequency)
    }
    return Array(
      Self.ordered(
        Self.chosen(pairs).map { suggestion($0, sources, targets, passages) }
      ).prefix(limit))
  }

  /// A term with a row of words of the other side.
  private struct TermPair {
    let source: String
    let target: String
    let association: Association
    let passage: Int

    /// How probable the pair is: rare ones are less sure.
    var weight: Double { association.dice * (1 - 1 / Double(association.both + 1)) }
  }

  private static let leastWeight = 0.5
  /// More passages than these add nothing to what is known of a term.
  private static let mostPassages = 400

  private static func pairs(
    of key: String, _ sources: TermCandidates, _ targets: TermCandidates, all: Int, _ frequency: Int
  ) -> [TermPair] {
    guard let places = sources.passages[key]?.prefix(mostPassages) else { return [] }
    var counts: [String: Int] = [:]
    for place in places { for row in targets.rows[place] { counts[row, default: 0] += 1 } }
    let found = counts.compactMap { target, both -> TermPair? in
      guard both >= frequency, target != key, let second = targets.passages[target]?.count else {
        return nil
      }
      let association = Association(both: both, first: places.count, second: second, all: all)
      guard let passage = places.first(where: { targets.rows[$0].contains(target) }) else {
        return nil
      }
      let pair = TermPair(
        source: key, target: target, association: association, passage: passage)
      return pair.weight >= leastWeight ? pair : nil
    }
    return Array(
      found.sorted { ($1.weight, $0.target) < ($0.weight, $1.target) }.prefix(3))
  }

  /// The likeliest pairs of which none shares a side with another.
  private static func chosen(_ pairs: [TermPair]) -> [TermPair] {
    let ranked = pairs.sorted { left, right in
      if left.weight != right.weight { return left.weight > right.weight }
      let ratios = (left.association.likelihoodRatio, right.association.likelihoodRatio)
      if ratios.0 != ratios.1 { return ratios.0 > ratios.1 }
      // The longer of two that always stand together is the term.
      if left.source.count + left.target.count != right.source.count + right.target.count {
        return left.source.count + left.target.count > right.source.count + right.target.count
      }
      return (left.source, left.target) < (right.source, right.target)
    }
    var sources: Set<String> = []
    var targets: Set<String> = []
    return ranked.filter { pair in
      guard !sources.contains(pair.source), !targets.contains(pair.target) else {
        return false
      }
      sources.insert(pair.source)
      targets.insert(pair.target)
      return true
    }
  }

  private func suggestion(
    _ pair: TermPair, _ sources: TermCandidates, _ targets: TermCandidates,
    _ passages: [TranslatedPassage]
  ) -> Suggestion {
    let passage = passages[pair.passage]
    return Suggestion(
      source: sources.forms[pair.source] ?? pair.source,
      target: targets.forms[pair.target] ?? pair.target, kind: .other,
      score: min(0.97, max(0.01, pair.weight)),
      evidence: [
        .alignedPairs(
          count: pair.association.both, of: pair.association.first,
          source: passage.source.oneLine, target: passage.target.oneLine)
      ])
  }
}
