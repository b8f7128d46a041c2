public import Bitext

/// Suggests entries for a glossary: names in a text, with what another language calls them.
///
/// Without a translation, a suggestion rests on locale data, conventions of romanisation and the
/// words that names are made of. With one beside, it rests on what the translation says.
/// ```swift
/// let finder = try SuggestionFinder(glossary: shipped, source: dutch, target: english)
/// finder.suggestions(in: "Minister Koelidzjanov kwam.")  // Kulidzhanov
/// ```
/// What the glossary has is not suggested. Making a finder reads locale data and the glossary; keep
/// it for many texts.
public struct SuggestionFinder: Sendable {
  let source: LanguageTag
  let target: LanguageTag
  let known: KnownNames
  let translator: MentionTranslator
  let sourceMentions: MentionFinder
  let targetMentions: MentionFinder
  private let acronyms: AcronymFinder
  private let wordsBeforePeople: Set<String>
  private let functionWords: Set<String>

  /// Prepares the names of a glossary for two languages.
  public init(
    glossary: Glossary = Glossary(concepts: []), source: LanguageTag, target: LanguageTag
  ) throws(TerminologyError) {
    self.source = source
    self.target = target
    do {
      known = try KnownNames(glossary: glossary, source: source, target: target)
    } catch {
      throw .icu(error)
    }
    translator = MentionTranslator(known: known, source: source, target: target)
    sourceMentions = MentionFinder(language: source, glossary: glossary)
    targetMentions = MentionFinder(language: target, glossary: glossary)
    acronyms = AcronymFinder(language: source)
    let words = WordTable(for: source)
    wordsBeforePeople = Set(words["before inhabitants"])
    functionWords = Set(words["function"])
  }

  /// Suggestions for the names in a text that has no translation, best first.
  ///
  /// - Parameter includingKnown: whether to give the names that the glossary has too, adjectives and
  ///   inhabitants of places among them, so that all names of the text are in one list.
  public func suggestions(in text: String, includingKnown: Bool = false) -> [Suggestion] {
    Self.ordered(reasoned(in: text, includingKnown: includingKnown).map(\.suggestion))
  }

  /// The same in order of place, each with what its score is made of.
  package func reasoned(
    in text: String, includingKnown: Bool
  ) -> [(suggestion: Suggestion, traits: SuggestionTraits)] {
    var mentions = mentions(in: text)
    let peoples = includingKnown ? peoples(in: text, besides: mentions) : []
    mentions += peoples
    if includingKnown {
      let terms = sourceMentions.terms(in: text, holding: mentions)
      mentions.removeAll { mention in terms.contains { $0.range.overlaps(mention.range) } }
      mentions = (mentions + terms).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    let expansions = Dictionary(
      acronyms.pairs(in: text).filter(\.isSpelled)
        .map { (KnownNames.key($0.acronym), $0.expansion) }, uniquingKeysWith: { first, _ in first }
    )
    let countries = NameContext.countries(among: mentions, known: known)
    let neighbours = NeighbouringNames(mentions, known: known)
    return NameGroup.groups(of: mentions).compactMap { group in
      let isPartOfPeople =
        !group.main.isPeople && peoples.contains { $0.range.overlaps(group.main.range) }
      guard !isPartOfPeople,
        isWorthSuggesting(group.main) || includingKnown && isInGlossary(group.main.canonical)
      else { return nil }
      return suggestion(
        for: group, among: mentions, expansions: expansions,
        surroundings: Surroundings(of: group.main, among: neighbours, in: text),
        context: NameContext(of: group.main.range, countries: countries, in: text))
    }
  }

  /// Best first; those as good in order of place.
  static func ordered(_ suggestions: [Suggestion]) -> [Suggestion] {
    suggestions.sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      let places = (left.occurrences.first?.lowerBound, right.occurrences.first?.lowerBound)
      if let first = places.0, let second = places.1, first != second { return first < second }
      return left.source < right.source
    }
  }

  /// The names in a text, without adjectives of places before persons and without lone initials.
  func mentions(in text: String) -> [Mention] {
    var mentions = sourceMentions.mentions(in: text)
    for index in mentions.indices { mentions[index].dropAdjective { known.adjectives[$0] != nil } }
    mentions.removeAll { $0.isPersonInside(text) }
    for index in mentions.indices {
      readPeople(in: &mentions[index], text)
      mentions[index].takeNoun(from: text) { !translator.patterns.matches($0).isEmpty }
    }
    return mentions
  }

  /// Reads a place as its inhabitants where the words before it say so: *twee Polen*, *de Zweden*.
  private func readPeople(in mention: inout Mention, _ text: String) {
    guard mention.kind == .place, mention.part == .full || mention.part == .variant,
      let inhabitant = known.inhabitantOfPlural[KnownNames.key(mention.canonical)]
    else { return }
    let before = text.slice(of: max(0, mention.range.lowerBound - 40)..<mention.range.lowerBound)
    let words = before.split(whereSeparator: \.isWhitespace).suffix(2).map { $0.lowercased() }
    guard let last = words.last else { return }
    // De meeste Polen, die jungen Schweden; voor dakloze Polen: without an article, no name of a
    // country has such an adjective.
    let isBehindArticle =
      words.count == 2 && wordsBeforePeople.contains(words[0])
      && ["e", "en"].contains(where: last.hasSuffix)
    let isJoined =
      isBehindArticle
      || words.count == 2 && !functionWords.contains(last)
        && InhabitantPlural.isAdjective(last, behind: words[0])
    guard last.allSatisfy(\.isNumber) || isJoined || wordsBeforePeople.contains(last) else {
      return
    }
    mention.part = .inhabitant
    mention.canonical = inhabitant
  }

  /// The peoples without a state, which are no names of places: *Krim-Tataarse*.
  func peoples(in text: String, besides mentions: [Mention]) -> [Mention] {
    sourceMentions.peoples(in: text).filter { people in
      !mentions.contains {
        $0.isPeople && $0.range.overlaps(people.range)
          || $0.range.overlaps(people.range) && $0.range.count > people.range.count
      }
    }
  }

  /// Whether a name is worth an entry: not an adjective, not in the glossary, not an initial.
  func isWorthSuggesting(_ mention: Mention) -> Bool {
    let letters = mention.canonical.unicodeScalars.map(\.properties.isAlphabetic)
    let hasWord = zip(letters, letters.dropFirst()).contains { $0 && $1 }
    return !mention.isPeople && hasWord && !sourceMentions.isPortfolio(mention)
      && !isInGlossary(mention.canonical)
  }

  /// Whether the glossary has a name with its translation, in this form or another.
  func isInGlossary(_ name: String) -> Bool {
    known[name].contains { $0.isOfGlossary }
      || sourceMentions.isTerm(name, translatedInto: target)
  }

  private func suggestion(
    for group: NameGroup, among mentions: [Mention], expansions: [String: String],
    surroundings: Surroundings, context: NameContext
  ) -> (Suggestion, SuggestionTraits)? {
    let main = group.main
    let proposals = translator.proposals(
      for: main.canonical, kind: main.kind, part: main.part, context: context)
    guard var best = proposals.first else { return nil }
    if main.part == .inhabitant, InhabitantPlural.isPlural(main.text, of: main.canonical) {
      best.target =
        InhabitantPlural.plural(of: proposals.map(\.target), in: target.language) ?? best.target
    }
    var evidence = [best.evidence]
    if main.part == .acronym, let expansion = expansions[KnownNames.key(main.canonical)] {
      evidence.append(.acronymExpansion(expansion))
    }
    let kind = main.kind == .other ? best.kind ?? .other : main.kind
    if main.part == .adjective, best.target.hasPrefix("The ") { best.target.removeFirst(4) }
    let traits = SuggestionTraits(
      of: best, for: main, kind: kind, surroundings: surroundings,
      isPortfolio: sourceMentions.isPortfolio(main),
      words: sourceMentions.words(of: main))
    let suggestion = Suggestion(
      source: main.isPeople ? main.text : main.canonical, target: best.target, kind: kind,
      part: main.part, score: Calibration.score(of: traits),
      evidence: evidence, occurrences: group.members.map { mentions[$0].range },
      variants: variants(of: group, target: best.target, context: context),
      alternatives: proposals.dropFirst().prefix(5).map(\.target))
    return (suggestion, traits)
  }

  /// The other forms of a name, with the part of the target that they stand for.
  func variants(
    of group: NameGroup, target: String, context: NameContext = .none
  ) -> [Suggestion.Variant] {
    group.others.compactMap { other in
      let proposals = translator.proposals(
        for: other.canonical, kind: group.main.kind, part: other.part, context: context)
      let tail = proposals.first { target.hasSuffix(" " + $0.target) } ?? proposals.first
      guard let tail, KnownNames.key(tail.target) != KnownNames.key(target) else { return nil }
      let part: Term.Part = other.part == .full ? .short : other.part
      return Suggestion.Variant(source: other.canonical, target: tail.target, part: part)
    }
  }
}

extension Evidence {
  /// Whether a glossary or locale data says so.
  var isKnowledge: Bool {
    switch self {
    case .glossary, .localeData: true
    default: false
    }
  }
}

extension Mention {
  /// Takes in the noun that a hyphen ties to the name, where a pattern has it: *Roestaveli-laan*.
  fileprivate mutating func takeNoun(
    from text: String, _ isPattern: (String) -> Bool
  ) {
    guard part != .acronym, !isPeople else { return }
    let behind = text.slice(
      of: range.upperBound..<min(text.utf8.count, range.upperBound + 40))
    guard behind.first == "-" else { return }
    let noun = behind.dropFirst().prefix(while: \.isLetter)
    guard noun.first?.isLowercase == true, isPattern(canonical + "-" + noun) else { return }
    range = range.lowerBound..<(range.upperBound + 1 + noun.utf8.count)
    self.text += "-" + noun
    canonical += "-" + noun
    (kind, part, nested) = (.place, .full, [])
  }

  /// Whether it ends inside a word: *De Vrij* in *De vrijgelaten gevangenen*.
  fileprivate func isPersonInside(_ text: String) -> Bool {
    guard kind == .person, canonical.contains(" ") else { return false }
    return text.slice(of: range.upperBound..<min(text.utf8.count, range.upperBound + 4))
      .first?.isLetter == true
  }

  /// Takes a first word off that is no part of the name of a person.
  fileprivate mutating func dropAdjective(_ isAdjective: (String) -> Bool) {
    guard kind == .person, let space = canonical.firstIndex(of: " "),
      isAdjective(canonical[..<space].lowercased()),
      let gap = text.firstIndex(where: \.isWhitespace)
    else { return }
    let rest = text[gap...].drop(while: \.isWhitespace)
    let start = range.upperBound - rest.utf8.count
    guard start > range.lowerBound, start < range.upperBound else { return }
    range = start..<range.upperBound
    text = String(rest)
    canonical = String(canonical[canonical.index(after: space)...])
  }
}
