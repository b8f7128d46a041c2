internal import Bitext

extension SuggestionFinder {
  /// Suggestions for the names in a text whose translation stands beside it, best first.
  ///
  /// Also for the pairs of a memory: the more pairs show a translation, the surer it is.
  /// - Parameters:
  ///   - passages: the text in order; occurrences are counted in their sources, joined.
  ///   - includingKnown: whether to give the names that the glossary has too, adjectives and
  ///     inhabitants of places among them, so that all names of the text are in one list.
  ///   - isOneText: whether the passages follow one another in a text, so that a name may have moved
  ///     into the translation of a neighbour.
  public func suggestions(
    in passages: [TranslatedPassage], includingKnown: Bool = false, isOneText: Bool = false
  ) -> [Suggestion] {
    let text = passages.map(\.source).joined()
    var mentions = mentions(in: text)
    if includingKnown { mentions += peoples(in: text, besides: mentions) }
    let votes = votes(of: mentions, in: passages, isOneText: isOneText)
    for (number, vote) in votes {
      mentions[number] = vote.pair.mention.linked(as: mentions[number])
    }
    let found = NameGroup.groups(of: mentions).compactMap { group -> Suggestion? in
      guard
        isWorthSuggesting(group.main) || includingKnown && isInGlossary(group.main.canonical)
      else { return nil }
      return suggestion(for: group, mentions: mentions, votes: votes, passages: passages)
    }
    return Self.ordered(found)
  }

  /// What each passage says about each mention.
  private func votes(
    of mentions: [Mention], in passages: [TranslatedPassage], isOneText: Bool
  ) -> [Int: Vote] {
    let pairer = PassagePairer(scorer: PairScorer(translator: translator))
    let laid = laid(mentions, in: passages)
    var votes: [Int: Vote] = [:]
    var counts = Cooccurrence()
    var moved = MovedNames(scorer: pairer.scorer)
    for pass in 0..<2 {
      votes = [:]
      moved.taken = [:]
      for (number, passage) in laid {
        let pairs = pairer.pairs(of: passage) { mention, form in
          pass == 0 ? 0 : counts.support(mention.canonical, form)
        }
        moved.taken[number] = Set(pairs.flatMap { Array($0.span) })
        for pair in pairs {
          votes[pair.number] = Vote(pair: pair, passage: number)
          if pass == 0 { counts.add(pair.mention.canonical, pair.target) }
        }
        if pass == 0 {
          for (_, mention) in passage.mentions { counts.addSource(mention.canonical) }
        }
      }
      if passages.count < 2 { break }
    }
    if isOneText {
      for (number, passage) in laid {
        let left = passage.mentions.filter { votes[$0.number] == nil }
        for pair in moved.pairs(of: left, in: passage, number: number, among: passages) {
          votes[pair.number] = Vote(pair: pair, passage: number)
        }
      }
    }
    return votes
  }

  /// The passages that hold names, with the names of both sides.
  private func laid(
    _ mentions: [Mention], in passages: [TranslatedPassage]
  ) -> [(number: Int, passage: PassagePairer.Passage)] {
    let places = Self.places(of: mentions, in: passages)
    var offset = 0
    var laid: [(number: Int, passage: PassagePairer.Passage)] = []
    for (number, passage) in passages.enumerated() {
      if let inside = places[number], !inside.isEmpty {
        laid.append(
          (
            number,
            PassagePairer.Passage(
              source: PassageText(passage.source), offset: offset,
              mentions: inside.filter { !sourceMentions.isPortfolio(mentions[$0]) }
                .map { ($0, mentions[$0]) }, target: PassageText(passage.target),
              found: targetMentions.mentions(in: passage.target),
              portfolios: inside.map { mentions[$0] }.filter(sourceMentions.isPortfolio))
          ))
      }
      offset += passage.source.utf8.count
    }
    return laid
  }

  private func suggestion(
    for group: NameGroup, mentions: [Mention], votes: [Int: Vote], passages: [TranslatedPassage]
  ) -> Suggestion? {
    let main = group.main
    let key = KnownNames.key(main.canonical)
    let own = group.members.filter { KnownNames.key(mentions[$0].canonical) == key }
    let ballots = own.compactMap { votes[$0] }
    guard let best = Vote.best(of: ballots) else { return nil }
    let share = best.weight / max(best.all, 0.01)
    let sure = 1 - (1 - best.vote.pair.probability) / (1 + 0.5 * Double(best.count - 1))
    let passage = passages[best.vote.passage]
    let pairs = Evidence.alignedPairs(
      count: best.count, of: own.count, source: passage.source.oneLine,
      target: passage.target.oneLine)
    return Suggestion(
      source: main.isPeople ? main.text : main.canonical, target: best.vote.pair.target,
      kind: main.kind, part: main.part,
      score: Calibration.withTranslation(
        sure * share * passage.confidence, mention: main.confidence),
      evidence: [pairs] + best.vote.pair.evidence,
      occurrences: group.members.map { mentions[$0].range },
      variants: variants(
        of: group, mentions: mentions, votes: votes, target: best.vote.pair.target),
      alternatives: best.others)
  }

  private func variants(
    of group: NameGroup, mentions: [Mention], votes: [Int: Vote], target: String
  ) -> [Suggestion.Variant] {
    guard !group.others.isEmpty else { return [] }
    let byKey = Dictionary(grouping: group.members) { KnownNames.key(mentions[$0].canonical) }
    return group.others.compactMap { other in
      let own = byKey[KnownNames.key(other.canonical)] ?? []
      guard let best = Vote.best(of: own.compactMap { votes[$0] }), best.vote.pair.target != target
      else { return nil }
      let part: Term.Part = other.part == .full ? .short : other.part
      return .init(source: other.canonical, target: best.vote.pair.target, part: part)
    }
  }

  /// The numbers of the mentions in each passage.
  private static func places(
    of mentions: [Mention], in passages: [TranslatedPassage]
  ) -> [Int: [Int]] {
    var ends: [Int] = []
    var end = 0
    for passage in passages {
      end += passage.source.utf8.count
      ends.append(end)
    }
    var places: [Int: [Int]] = [:]
    for (index, mention) in mentions.enumerated() {
      let place = ends.partitioningIndex { $0 > mention.range.lowerBound }
      if place < ends.count { places[place, default: []].append(index) }
    }
    return places
  }
}

extension Mention {
  /// The mention with its mended boundary, referring back to what the other one did.
  fileprivate func linked(as other: Mention) -> Mention {
    var linked = self
    linked.earlier = canonical == other.canonical ? other.earlier : nil
    return linked
  }
}
