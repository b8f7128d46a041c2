internal import Bitext

/// Pairs that grow by the words beside them where both sides show that the name goes on:
/// *Gevangenis van Merksplas* = *Merksplas Prison*, *Roestaveli-laan* = *Rustaveli Avenue*.
struct GrowingPairs {
  let passage: PassagePairer.Passage
  let scorer: PairScorer

  private static let mostWords = 4
  private static let reachAcrossTies = 3
  private static let trustInKnownWords = 0.9
  private static let trustInOtherWords = 0.72

  /// The pairs, each with the words that belong to it and to no other name.
  func grown(_ chosen: [PairCandidate]) -> [PairCandidate] {
    var owners: [Int: Set<Int>] = [:]
    let paired = Set(chosen.map(\.name.number))
    for (number, mention) in passage.mentions {
      guard let name = SourceName(mention, number: number, in: passage) else { continue }
      // Novaja Gazeta Evropa may be one name, if the last word finds no other counterpart.
      if !paired.contains(number), name.span.count == 1, !mention.isPeople { continue }
      for word in name.span { owners[word, default: []].insert(number) }
    }
    for candidate in chosen {
      for word in candidate.name.span { owners[word, default: []].insert(candidate.name.number) }
    }
    for mention in passage.portfolios {
      guard let name = SourceName(mention, number: -1, in: passage) else { continue }
      for word in name.span { owners[word, default: []].insert(-1) }
    }
    var taken = Set(chosen.flatMap { Array($0.span) })
    return chosen.map { candidate in
      let number = candidate.name.number
      var grown = byRestOfWord(candidate, taken) ?? candidate
      for _ in 0..<Self.mostWords {
        let isFree = { (word: Int) in owners[word, default: []].subtracting([number]).isEmpty }
        guard let next = byNeighbour(grown, isFree: isFree, taken) else { break }
        grown = next
      }
      taken.formUnion(grown.span)
      return grown
    }
  }

  /// A name inside a word, with all of the word: *Penghu* in *Penghu-eilanden*.
  private func byRestOfWord(_ candidate: PairCandidate, _ taken: Set<Int>) -> PairCandidate? {
    let name = candidate.name
    guard let last = name.span.last else { return nil }
    let word = passage.source.words[last]
    let end = name.mention.range.upperBound - passage.offset
    guard end < word.range.lowerBound + word.text.utf8.count, word.text.contains("-") else {
      return nil
    }
    let whole = passage.source.text(of: name.span)
    let span = candidate.span
    if passage.target.text(of: span) == whole {
      return grown(candidate, name.span, span, trust: 1)
    }
    let rest = word.text.split(separator: "-").last.map(String.init) ?? ""
    guard end == word.range.lowerBound + word.text.utf8.count - rest.utf8.count - 1 else {
      return nil
    }
    for row in [span.lowerBound..<(span.upperBound + 1), (span.lowerBound - 1)..<span.upperBound] {
      guard passage.target.words.indices.contains(row.lowerBound),
        row.upperBound <= passage.target.words.count,
        !passage.target.words[row].dropFirst().contains(where: \.isApart),
        passage.target.words[row].allSatisfy(\.isCapital),
        taken.intersection(row).count == span.count
      else { continue }
      let other = row.lowerBound < span.lowerBound ? row.lowerBound : span.upperBound
      let isKnown =
        scorer.explains(whole, by: passage.target, row)
        || scorer.explains(rest, by: passage.target, other..<(other + 1))
      let isPlace = other > span.lowerBound && scorer.isPatternOfPlace(whole)
      guard isKnown || isPlace else { continue }
      return grown(candidate, name.span, row, trust: isKnown ? 1 : Self.trustInOtherWords)
    }
    return nil
  }

  /// A pair with one more word on both sides, if both have one that is no part of another name.
  private func byNeighbour(
    _ candidate: PairCandidate, isFree: (Int) -> Bool, _ taken: Set<Int>
  ) -> PairCandidate? {
    guard candidate.name.mention.part != .acronym, !candidate.name.mention.isPeople else {
      return nil
    }
    let isPerson = candidate.name.mention.kind == .person
    let ours = neighbours(of: candidate.name.span, in: passage.source, acrossTies: !isPerson)
      .filter { row in
        passage.source.words[row.word].isCapital && isFree(row.word)
          && (!isPerson || isInside(row.word, candidate.name.number))
          && !beginsSentence(row.word)
      }
    let theirs = neighbours(of: candidate.span, in: passage.target, acrossTies: !isPerson)
      .filter { passage.target.words[$0.word].isCapital && !taken.contains($0.word) }
    var unexplained: PairCandidate?
    for one in ours {
      for other in theirs where !isPerson || one.isBefore == other.isBefore {
        let word = passage.source.words[one.word].text
        let isKnown = scorer.explains(word, by: passage.target, other.word..<(other.word + 1))
        let trust = isKnown ? Self.trustInKnownWords : Self.trustInOtherWords
        let next = grown(candidate, one.span, other.span, trust: trust)
        if isKnown || isPerson { return next }
        if unexplained == nil, ours.count == 1, theirs.count == 1 { unexplained = next }
      }
    }
    return unexplained
  }

  private struct Neighbour {
    let word: Int
    let span: Range<Int>
    let isBefore: Bool
  }

  /// The words right before and behind a row of words, also across *van* and *of the*.
  private func neighbours(
    of span: Range<Int>, in text: PassageText, acrossTies: Bool
  ) -> [Neighbour] {
    var found: [Neighbour] = []
    var before = span.lowerBound - 1
    while acrossTies, before > 0, span.lowerBound - before < Self.reachAcrossTies,
      text.words[before].isTie, !text.words[before].isApart, !text.words[before + 1].isApart
    {
      before -= 1
    }
    if before >= 0, !text.words[before + 1].isApart, !text.words[before].isTie,
      !text.words[before].isPossessive
    {
      found.append(
        Neighbour(word: before, span: before..<span.upperBound, isBefore: true))
    }
    var behind = span.upperBound
    while acrossTies, behind < text.words.count, behind - span.upperBound < Self.reachAcrossTies,
      text.words[behind].isTie, !text.words[behind].isApart
    {
      behind += 1
    }
    if behind < text.words.count, !text.words[behind].isApart, !text.words[behind].isTie,
      !text.words[span.upperBound - 1].isPossessive
    {
      found.append(
        Neighbour(word: behind, span: span.lowerBound..<(behind + 1), isBefore: false))
    }
    return found
  }

  /// Whether a word has a capital only because a sentence begins with it.
  private func beginsSentence(_ word: Int) -> Bool {
    word == 0 || passage.source.words[word].isApart
  }

  private func isInside(_ word: Int, _ number: Int) -> Bool {
    passage.mentions.contains { entry in
      entry.number == number
        && SourceName(entry.mention, number: number, in: passage)?.span.contains(word) == true
    }
  }

  private func grown(
    _ candidate: PairCandidate, _ span: Range<Int>, _ target: Range<Int>, trust: Double
  ) -> PairCandidate {
    let mention = candidate.name.mention
    let isBody = span.contains { scorer.isHead(passage.source.words[$0].key) }
    let name = candidate.name.covering(
      span, of: isBody && mention.kind != .person ? .institution : nil, in: passage.source,
      offset: passage.offset)
    return PairCandidate(
      name: name, span: target,
      reasons: candidate.reasons(trusting: trust))
  }
}
