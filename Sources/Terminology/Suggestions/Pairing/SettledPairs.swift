internal import Bitext

/// Pairs without what the translation shows to be no part of the name.
struct SettledPairs {
  let passage: PassagePairer.Passage
  let scorer: PairScorer

  private static let trustInNested = 0.95

  /// A pair as an entry may have it; `nil` if there is no name in it.
  func settled(_ candidate: PairCandidate) -> PairCandidate? {
    guard candidate.name.mention.kind == .institution else { return candidate }
    return nested(candidate) ?? withoutOwner(candidate)
  }

  /// *Revolutionaire Garde* out of *Iraanse Revolutionaire Garde* = *Iran’s Revolutionary Guard*.
  private func withoutOwner(_ candidate: PairCandidate) -> PairCandidate {
    let (span, text) = (candidate.span, passage.target)
    guard
      let owner = span.dropLast().first(where: { text.words[$0].isPossessive }),
      let rest = restOfSource(candidate.name.span, without: span.lowerBound..<(owner + 1))
    else { return candidate }
    return PairCandidate(
      name: candidate.name.covering(rest, in: passage.source, offset: passage.offset),
      span: (owner + 1)..<span.upperBound, reasons: candidate.reasons)
  }

  /// The words of a body without the adjective before it, or what stands behind *van*, which the
  /// owner of the translation is.
  private func restOfSource(_ span: Range<Int>, without owner: Range<Int>) -> Range<Int>? {
    let words = passage.source.words
    let isPlace = scorer.isPlace(passage.target.text(of: owner))
    if span.count > 1, isPlace, scorer.isAdjective(words[span.lowerBound].key) {
      return (span.lowerBound + 1)..<span.upperBound
    }
    for tie in span.dropFirst().dropLast() where words[tie].isTie && !words[tie - 1].isTie {
      let tail = span[(tie + 1)...].drop { words[$0].isTie }
      guard let first = tail.first else { continue }
      let name = passage.source.text(of: first..<span.upperBound)
      if isPlace && scorer.isPlaceOfSource(name)
        || scorer.explains(name, by: passage.target, owner)
      {
        return span.lowerBound..<tie
      }
    }
    return nil
  }

  /// The place in *gemeenteraad van Hengelo* = *municipal council of Hengelo*: a body that neither
  /// side writes with a capital has no name of its own.
  private func nested(_ candidate: PairCandidate) -> PairCandidate? {
    let inner = candidate.name.mention.nested
    guard !inner.isEmpty, passage.source.words[candidate.name.span.lowerBound].isCapital == false
    else { return nil }
    for mention in inner {
      guard let name = SourceName(mention, number: candidate.name.number, in: passage) else {
        continue
      }
      let best = scorer.candidates(for: name, in: passage.target, found: [])
        .filter { candidate.span.contains($0.span.lowerBound) && $0.probability > 0.7 }
        .max { $0.probability < $1.probability }
      guard let best, best.span.upperBound <= candidate.span.upperBound else { continue }
      let others = candidate.span.filter { !best.span.contains($0) }
      guard !others.contains(where: { passage.target.words[$0].isCapital }) else { continue }
      return PairCandidate(
        name: name, span: best.span,
        reasons: best.reasons(trusting: Self.trustInNested))
    }
    return nil
  }
}
