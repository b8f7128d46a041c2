internal import Bitext

/// A term with a row of words of the other side.
struct TermPair: Sendable {
  let source: TermCounts.Known
  let target: TermCounts.Known
  let association: Association
  let passage: TranslatedPassage

  /// Pairs of less are not believed.
  static let leastWeight = 0.5

  /// How probable the pair is: rare ones are less sure.
  var weight: Double { association.dice * (1 - 1 / Double(association.both + 1)) }

  /// The likeliest pairs of which none shares a side with another.
  static func chosen(_ pairs: [TermPair]) -> [TermPair] {
    let ranked = pairs.sorted { left, right in
      if left.weight != right.weight { return left.weight > right.weight }
      let ratios = (left.association.likelihoodRatio, right.association.likelihoodRatio)
      if ratios.0 != ratios.1 { return ratios.0 > ratios.1 }
      // The longer of two that always stand together is the term.
      let lengths = (
        left.source.key.count + left.target.key.count,
        right.source.key.count + right.target.key.count
      )
      if lengths.0 != lengths.1 { return lengths.0 > lengths.1 }
      return (left.source.key, left.target.key) < (right.source.key, right.target.key)
    }
    var sources: Set<String> = []
    var targets: Set<String> = []
    return ranked.filter { pair in
      guard !sources.contains(pair.source.key), !targets.contains(pair.target.key) else {
        return false
      }
      sources.insert(pair.source.key)
      targets.insert(pair.target.key)
      return true
    }
  }

  /// The pair as an entry that a glossary might have.
  var suggestion: Suggestion {
    Suggestion(
      source: source.form, target: target.form, kind: .other,
      score: min(0.97, max(0.01, weight)),
      evidence: [
        .alignedPairs(
          count: association.both, of: association.first, source: passage.source.oneLine,
          target: passage.target.oneLine)
      ])
  }
}
