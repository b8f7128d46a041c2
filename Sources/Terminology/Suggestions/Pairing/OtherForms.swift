internal import Bitext

/// Rows of words in a translation that say a name in another form than an entry would.
struct OtherForms: Sendable {
  /// A row of words.
  struct Found: Sendable {
    let span: Range<Int>
    /// What they say, if it is less than all of them.
    var form: String?
    let evidence: Evidence
    let probability: Double
  }

  private let known: KnownNames
  private let patterns: PlacePatterns
  private let language: String

  private static let trustInPlural = 0.97
  private static let trustInCountry = 0.93
  private static let trustInAdjective = 0.8
  private static let trustInPattern = 0.72
  private static let trustInKnownBeginning = 0.93
  private static let trustInBeginning = 0.8

  init(translator: MentionTranslator) {
    known = translator.known
    patterns = translator.patterns
    language = translator.target.language
  }

  /// The rows that may be a name.
  ///
  /// - Parameter proposals: what the name may be called.
  func found(
    of mention: Mention, as proposals: [MentionTranslator.Proposal], in text: PassageText
  ) -> [Found] {
    var found = patterned(mention, in: text).map { span, evidence in
      Found(span: span, evidence: evidence, probability: Self.trustInPattern)
    }
    for proposal in proposals.prefix(2) {
      let isKnown = proposal.evidence.isKnowledge
      found += hyphened(proposal.target, in: text).map { index in
        Found(
          span: index..<(index + 1), form: proposal.target, evidence: proposal.evidence,
          probability: isKnown ? Self.trustInKnownBeginning : Self.trustInBeginning)
      }
    }
    let places = proposals.filter { $0.evidence.isKnowledge }
    guard let evidence = places.first?.evidence else { return found }
    for (form, trust) in related(to: places.map(\.target), of: mention) {
      found += text.spans(of: form).filter { text.words[$0.lowerBound].isCapital }
        .map { Found(span: $0, evidence: evidence, probability: trust) }
    }
    return found
  }

  /// Other forms of a place: its country for an adjective, its adjective for a country, several
  /// inhabitants for one.
  private func related(to forms: [String], of mention: Mention) -> [(form: String, trust: Double)] {
    guard mention.isPeople || mention.kind == .place, !forms.isEmpty else { return [] }
    var found: [(form: String, trust: Double)] = []
    if mention.part == .inhabitant,
      let plural = InhabitantPlural.plural(of: forms, in: language)
    {
      found.append((plural, Self.trustInPlural))
    }
    for form in forms.prefix(4) {
      for place in known.placesOfAdjective[form] ?? [] {
        found.append((place, Self.trustInCountry))
      }
      if let adjective = known.adjectiveOfPlace[form] {
        found.append((adjective, Self.trustInAdjective))
      }
    }
    return found.filter { !forms.contains($0.form) }
  }

  /// Words of a place that is made of a word nobody has a name for: *Heldenplein* = *Heroes’ Square*.
  private func patterned(_ mention: Mention, in text: PassageText) -> [(Range<Int>, Evidence)] {
    guard mention.kind == .place || mention.kind == .other, !mention.canonical.contains(" ") else {
      return []
    }
    return patterns.matches(mention.canonical).prefix(3).flatMap { match in
      match.targets.flatMap { pattern -> [(Range<Int>, Evidence)] in
        let words = pattern.split(separator: " ").map(String.init)
        guard words.count == 2, let fixed = words.first(where: { $0 != "*" }), words.contains("*"),
          fixed.first?.isUppercase == true
        else { return [] }
        let key = KnownNames.key(fixed)
        let evidence = Evidence.pattern("\(match.pattern) = \(pattern)")
        return text.words.indices.dropFirst().compactMap { index in
          let row = (index - 1)..<(index + 1)
          let hit = words[0] == "*" ? index : index - 1
          guard text.words[hit].key == key, text.words[row].allSatisfy(\.isCapital),
            !text.words[index].isApart || text.words[index - 1].text.hasSuffix("s")
          else { return nil }
          return (row, evidence)
        }
      }
    }
  }

  /// Words that begin with the name of a place or body before a hyphen: *Warsaw-based*.
  private func hyphened(_ form: String, in text: PassageText) -> [Int] {
    guard !form.contains(" "), form.count > 1 else { return [] }
    let beginning = KnownNames.key(form) + "-"
    return text.words.indices.filter { index in
      let word = text.words[index]
      return word.isCapital && word.key.hasPrefix(beginning)
        && word.text.dropFirst(beginning.count).first?.isLowercase == true
    }
  }
}
