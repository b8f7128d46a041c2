internal import Bitext

/// Pairs the names of a passage with those of its translation, one to one.
struct PassagePairer: Sendable {
  /// A pair with its evidence.
  struct Pair: Sendable {
    /// The number of the mention in the source.
    let number: Int
    /// The name of the source, its boundary mended by the translation.
    let mention: Mention
    /// The words of the translation.
    let span: Range<Int>
    /// What they say.
    let target: String
    let probability: Double
    let evidence: [Evidence]
  }

  /// A passage with its translation, and the names that each shows by its own signs.
  struct Passage: Sendable {
    let source: PassageText
    /// Where the source begins in the text that the mentions count in, in UTF-8 bytes.
    let offset: Int
    let mentions: [(number: Int, mention: Mention)]
    let target: PassageText
    let found: [Mention]
    /// What ministers are in charge of: names of the source that are no part of others.
    var portfolios: [Mention] = []
  }

  let scorer: PairScorer

  private static let leastProbability = 0.4
  private static let probabilityOfLastPair = 0.45
  /// What each further word of a pair is worth beside another pair, in probability.
  private static let worthOfWord = 0.012
  private static let priceOfMending = 0.02
  private static let priceOfPart = 0.25
  private static let worthOfVerbatim = 0.1

  /// The pairs of a passage.
  /// - Parameter support: how much other passages speak for a pair, from 0 to 1.
  func pairs(of passage: Passage, support: (Mention, String) -> Double) -> [Pair] {
    let spans = passage.found.compactMap { passage.target.span(of: $0.range) }
    var candidates = names(of: passage).flatMap { name in
      scorer.candidates(for: name, in: passage.target, found: spans)
    }
    for index in candidates.indices {
      let form = passage.target.text(of: candidates[index].span)
      let more = support(candidates[index].name.mention, form)
      if more > 0 { candidates[index].reasons.append((.position, more)) }
    }
    var chosen = snapped(assigned(candidates, in: passage), to: passage)
      .map { withArticle($0, in: passage) }
    chosen = GrowingPairs(passage: passage, scorer: scorer).grown(chosen)
    let settling = SettledPairs(passage: passage, scorer: scorer)
    chosen = chosen.compactMap(settling.settled)
    let pairs = chosen.map { candidate in
      Pair(candidate: candidate, in: passage.target, probability: candidate.probability)
    }
    let taken = Set(chosen.flatMap { Array($0.span) })
    return pairs + lastPairs(of: passage, chosen: chosen)
      + QuotedPairs(passage: passage).pairs(
        without: Set(chosen.map(\.name.number)), targets: taken)
  }

  private func names(of passage: Passage) -> [SourceName] {
    var taken: [Int: Concept.Kind] = [:]
    for mention in passage.mentions.map(\.mention) + passage.portfolios {
      let range = mention.range
      guard range.lowerBound >= passage.offset, !range.isEmpty,
        let span = passage.source.span(
          of: (range.lowerBound - passage.offset)..<(range.upperBound - passage.offset))
      else { continue }
      for index in span { taken[index] = mention.kind }
    }
    let boundaries = NameBoundaries(passage: passage, taken: taken, isHead: scorer.isHead)
    return passage.mentions.flatMap { number, mention in
      boundaries.names(for: mention, number: number)
    }
  }

  /// The likeliest candidates of which none shares a word with another, on either side.
  private func assigned(_ candidates: [PairCandidate], in passage: Passage) -> [PairCandidate] {
    func strength(_ candidate: PairCandidate) -> Double {
      let from = Double(candidate.name.span.lowerBound) / Double(max(1, passage.source.words.count))
      let to = Double(candidate.span.lowerBound) / Double(max(1, passage.target.words.count))
      let words = min(candidate.name.span.count, candidate.span.count, 6)
      return candidate.probability - 0.02 * abs(from - to) + Self.worthOfWord * Double(words)
        - (candidate.name.isOriginal ? 0 : Self.priceOfMending)
        - (isCut(candidate, in: passage.target) ? Self.priceOfPart : 0)
        + (candidate.name.isVerbatim ? Self.worthOfVerbatim : 0)
    }
    let ranked = candidates.map { (candidate: $0, strength: strength($0)) }
      .filter { $0.candidate.probability >= Self.leastProbability }
      .sorted { left, right in
        if left.strength != right.strength { return left.strength > right.strength }
        let first = left.candidate
        let second = right.candidate
        return (first.name.span.lowerBound, first.span.lowerBound, first.span.count)
          < (second.name.span.lowerBound, second.span.lowerBound, second.span.count)
      }
    var takenSource: Set<Int> = []
    var takenTarget: Set<Int> = []
    var chosen: [PairCandidate] = []
    for (candidate, _) in ranked
    where takenSource.isDisjoint(with: candidate.name.span)
      && takenTarget.isDisjoint(with: candidate.span)
    {
      takenSource.formUnion(candidate.name.span)
      takenTarget.formUnion(candidate.span)
      chosen.append(candidate)
    }
    return chosen
  }

  /// Whether one side of a pair has fewer words of a name than the other has or its text shows.
  private func isCut(_ candidate: PairCandidate, in text: PassageText) -> Bool {
    let name = candidate.name
    if name.isShortened, candidate.span.count > name.span.count { return true }
    if name.mention.kind == .person, candidate.span.count < name.span.count,
      goesOn(candidate.span, in: text)
    {
      return true
    }
    let isShort = name.mention.kind == .person && candidate.span.count < name.span.count
    return (name.isShortened || isShort) && isPart(candidate.span, in: text)
  }

  /// Whether a capital word right before a row of words says that a name began earlier.
  private func isPart(_ span: Range<Int>, in text: PassageText) -> Bool {
    let first = span.lowerBound
    return first > 0 && !text.words[first].isApart && text.words[first - 1].isCapital
  }

  /// Whether a capital word right behind a row of words says that a name goes on.
  private func goesOn(_ span: Range<Int>, in text: PassageText) -> Bool {
    let next = span.upperBound
    return next < text.words.count && !text.words[next].isApart && text.words[next].isCapital
      && !text.words[next - 1].isPossessive
  }

  /// Institutions widened to what the translation itself shows as one name, if nothing else does.
  private func snapped(_ chosen: [PairCandidate], to passage: Passage) -> [PairCandidate] {
    let bodies = passage.found.filter { $0.kind == .institution && $0.part != .acronym }
      .compactMap { passage.target.span(of: $0.range) }
    let taken = Set(chosen.flatMap { Array($0.span) })
    return chosen.map { candidate in
      guard candidate.name.mention.kind == .institution, candidate.name.mention.part != .acronym,
        let body = bodies.first(where: {
          $0 != candidate.span && $0.contains(candidate.span.lowerBound)
            && $0.upperBound >= candidate.span.upperBound
        }), body.count <= candidate.span.count + max(2, candidate.name.span.count),
        taken.intersection(body).count == candidate.span.count,
        passage.source.words[candidate.name.span].contains(where: \.isNumber)
          || !passage.target.words[body].contains(where: \.isNumber),
        candidate.probability < Self.probabilityOfWhole
          || continues(candidate.span, to: body, in: passage.target)
      else { return candidate }
      return PairCandidate(name: candidate.name, span: body, reasons: candidate.reasons)
    }
  }

  /// Whether all that a body has behind a row of words belongs to names: *Research* behind *Max
  /// Planck Institute for Plant Breeding*, *of Justice* behind *International Court*.
  private func continues(_ span: Range<Int>, to body: Range<Int>, in text: PassageText) -> Bool {
    guard span.lowerBound == body.lowerBound else { return false }
    let rest = text.words[span.upperBound..<body.upperBound]
    return rest.contains(where: \.isCapital) && rest.allSatisfy { $0.isCapital || $0.isTie }
      && !scorer.isPlace(text.text(of: span.upperBound..<body.upperBound))
  }

  private static let probabilityOfWhole = 0.95

  /// *Vlaamse Waterweg* as *De Vlaamse Waterweg*, where the translation keeps the article of the
  /// source.
  private func withArticle(_ candidate: PairCandidate, in passage: Passage) -> PairCandidate {
    let before = candidate.span.lowerBound - 1
    let first = candidate.name.span.lowerBound
    guard before >= 0, first > 0, !passage.target.words[before + 1].isApart,
      !passage.source.words[first].isApart,
      SourceName.isArticle(passage.source.words[first - 1]),
      passage.source.words[first - 1].text == passage.target.words[before].text
    else { return candidate }
    return PairCandidate(
      name: candidate.name, span: before..<candidate.span.upperBound, reasons: candidate.reasons)
  }

  private static let pairedKinds: [Concept.Kind] = [.person, .institution, .place, .law, .event]

  /// The one name of its kind left on each side.
  private func lastPairs(of passage: Passage, chosen: [PairCandidate]) -> [Pair] {
    let takenSource = Set(chosen.flatMap { Array($0.name.span) })
    let takenTarget = Set(chosen.flatMap { Array($0.span) })
    func isFree(_ mention: Mention, _ text: PassageText, _ offset: Int, _ taken: Set<Int>) -> Bool {
      let range = mention.range
      guard range.lowerBound >= offset, !range.isEmpty,
        let span = text.span(of: (range.lowerBound - offset)..<(range.upperBound - offset))
      else { return false }
      return taken.isDisjoint(with: span)
    }
    let left = passage.mentions.filter {
      isFree($0.mention, passage.source, passage.offset, takenSource)
    }
    let free = passage.found.filter { isFree($0, passage.target, 0, takenTarget) }
    return Self.pairedKinds.compactMap { kind in
      let ones = left.filter { $0.mention.kind == kind }
      let others = free.filter { $0.kind == kind }
      guard ones.count == 1, others.count == 1, let one = ones.first, let other = others.first,
        (one.mention.part == .acronym) == (other.part == .acronym)
      else { return nil }
      let span = passage.target.span(of: other.range) ?? 0..<0
      return Pair(
        number: one.number, mention: one.mention, span: span, target: other.canonical,
        probability: Self.probabilityOfLastPair, evidence: [.position])
    }
  }
}

extension PassagePairer.Pair {
  /// A candidate that was chosen.
  init(candidate: PairCandidate, in text: PassageText, probability: Double) {
    let sorted = candidate.reasons.sorted { $0.probability > $1.probability }
    self.init(
      number: candidate.name.number, mention: candidate.name.mention, span: candidate.span,
      target: candidate.form ?? text.text(of: candidate.span), probability: probability,
      evidence: sorted.map(\.evidence))
  }
}
