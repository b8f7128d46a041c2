internal import Bitext

/// Checks that what the glossary has is translated as it says.
struct TermCheck: Sendable {
  private let source: TermRecognizer
  private let target: TermRecognizer

  /// How many concepts have to be kept to; those after them are known names.
  private let strictCount: Int
  private let glossary: Glossary

  init(source: LanguageTag, target: LanguageTag, glossary: Glossary, background: Glossary) {
    strictCount = glossary.concepts.count
    let glossary = Glossary(joining: [glossary, background])
    self.glossary = glossary
    self.source = TermRecognizer(glossary: glossary, language: source, target: target)
    self.target = TermRecognizer(glossary: glossary, language: target)
  }

  func findings(source: String, target: String) -> [CheckFinding] {
    let named = self.source.terms(in: source, overlapping: true)
    let used = self.target.terms(in: target, overlapping: true)
    if named.isEmpty, used.isEmpty { return [] }
    return missing(named, used, in: source, target) + unwanted(used) + admitted(used)
      + outranked(named, used, in: target) + untranslated(named, used, in: target)
  }

  private func missing(
    _ named: [RecognizedTerm], _ used: [RecognizedTerm], in source: String, _ target: String
  ) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    var reported: Set<Int> = []
    var presence: TermPresence?
    let present = Set(used.map(\.conceptNumber))
    for term in named where !isInside(term, named) && isAskedFor(term, in: source, target) {
      let rivals = named.filter { $0.range == term.range }
      guard rivals.first == term, !rivals.contains(where: { present.contains($0.conceptNumber) }),
        !rivals.contains(where: \.hasNothingToWrite),
        let wanted = term.translations.first, reported.insert(term.conceptNumber).inserted
      else { continue }
      let text = presence ?? TermPresence(target, language: self.target.language)
      presence = text
      if rivals.contains(where: { rival in
        rival.allForms(in: self.target.language).contains { text.holds($0, isName: rival.isName) }
      }) {
        continue
      }
      if let finding = finding(for: term, wanted: wanted, in: target, used: used) {
        findings.append(finding)
      }
    }
    return findings
  }

  /// Whether a term is one to insist on: of the glossary any, of the background a name beyond
  /// doubt.
  private func isAskedFor(_ term: RecognizedTerm, in source: String, _ target: String) -> Bool {
    if term.conceptNumber < strictCount { return true }
    let part = term.term.part
    guard term.concept.kind != .other, term.form != .compound else { return false }
    // 14 juillet is a feast, and a day like others.
    if term.text.first?.isNumber == true { return false }
    if part == .short || part == .variant { return false }
    if isAcronym(term), target.contains(term.text), !hasOwnAcronym(term) { return false }
    if CapitalStyle.isCode(source, at: term.range) || isPlural(term) { return false }
    // *Start with* is no treaty, *the Sun* no newspaper: other capitals may be another word.
    let isCapitals = part == .acronym && term.text == term.text.uppercased()
    if term.form == .spelled, !isCapitals { return false }
    guard !term.text.contains(where: \.isWhitespace) else { return true }
    if part == .acronym { return term.text.count(where: \.isLetter) > 2 }
    return term.range.lowerBound > 0 && !CapitalStyle.isHeadline(source)
      && !CapitalStyle.isContracted(source, at: term.range)
      && !CapitalStyle.isAmongCapitals(source, at: term.range)
  }

  private func isAcronym(_ term: RecognizedTerm) -> Bool {
    term.term.part == .acronym || term.text == term.text.uppercased()
  }

  /// Whether the language of the translation has an acronym of its own for a body: *OVSE* is *OSCE*,
  /// but the *FSB* stays.
  private func hasOwnAcronym(_ term: RecognizedTerm) -> Bool {
    guard term.concept.kind == .institution else { return false }
    let acronyms = term.concept.terms(in: target.language).filter { $0.part == .acronym }
    return !acronyms.isEmpty && !acronyms.contains { term.text.hasPrefix($0.text) }
  }

  /// Whether an English name stands in the plural, so that it is a common noun: *security services*.
  private func isPlural(_ term: RecognizedTerm) -> Bool {
    self.source.language.language == "en" && term.form == .inflected
      && !term.text.contains { $0 == "'" || $0 == "’" }
  }

  private func isInside(_ term: RecognizedTerm, _ others: [RecognizedTerm]) -> Bool {
    others.contains {
      $0.range.count > term.range.count && $0.range.lowerBound <= term.range.lowerBound
        && $0.range.upperBound >= term.range.upperBound
    }
  }

  private func finding(
    for term: RecognizedTerm, wanted: Term, in target: String, used: [RecognizedTerm]
  ) -> CheckFinding? {
    let entry =
      "glossary: \(term.term.text) = \(term.translations.map(\.text).joined(separator: ", "))"
    if term.concept.kind == .person || term.concept.kind == .place,
      let near = NearSpelling.found(of: wanted.text, in: target, except: used.map(\.range))
    {
      // *Kaaimaneilandse* is of the *Kaaimaneilanden*.
      if term.concept.kind == .place, NearSpelling.isAdjective(near.text, of: wanted.text) {
        return nil
      }
      return CheckFinding(
        .nameDiffers, .warning,
        "'\(near.text)' stands for '\(term.text)'; the glossary writes '\(wanted.text)'.",
        sourceRange: term.range, targetRange: near.range, evidence: entry)
    }
    let isLoose =
      term.term.part == .short || term.term.part == .adjective
      || term.term.part == .inhabitant
    return CheckFinding(
      .termNotUsed, isLoose ? .hint : .warning,
      "'\(term.text)' is '\(wanted.text)' in the glossary, which the translation does not use.",
      sourceRange: term.range, evidence: entry)
  }

  private func unwanted(_ used: [RecognizedTerm]) -> [CheckFinding] {
    used.compactMap { term in
      // A former name stands for a former thing; whoever shipped it cannot know.
      if term.conceptNumber >= strictCount, term.term.status == .deprecated { return nil }
      guard term.term.status.isUnwanted, !isInside(term, used),
        !used.contains(where: { $0.range == term.range && $0.term.status == .preferred })
      else { return nil }
      let better = term.concept.translations(of: term.term, in: target.language).first
      let advice = better.map { " Write '\($0.text)'." } ?? ""
      return term.term.status == .forbidden
        ? CheckFinding(
          .forbiddenTerm, .error, "The glossary forbids '\(term.text)'.\(advice)",
          targetRange: term.range, evidence: "glossary: \(term.term.text), forbidden")
        : CheckFinding(
          .deprecatedTerm, .warning, "The glossary no longer wants '\(term.text)'.\(advice)",
          targetRange: term.range, evidence: "glossary: \(term.term.text), deprecated")
    }
  }
}

extension TermCheck {
  /// Surnames and the like that stand as the source writes them, where the other language has a form
  /// of its own: *Loekasjenko* in English. Full names are looked for anyway.
  private func untranslated(
    _ named: [RecognizedTerm], _ used: [RecognizedTerm], in target: String
  ) -> [CheckFinding] {
    let present = Set(used.map(\.conceptNumber))
    var reported: Set<Range<Int>> = []
    return named.compactMap { term in
      guard term.concept.kind == .person, term.term.part == .short || term.term.part == .variant,
        !isInside(term, named), !present.contains(term.conceptNumber),
        let wanted = term.translations.first, wanted.status != .proposed,
        !term.concept.terms(in: self.target.language).contains(where: {
          KnownNames.key($0.text).contains(KnownNames.key(term.term.text))
        }), let place = target.utf8Range(of: term.term.text),
        !used.contains(where: { $0.range.overlaps(place) }),
        reported.insert(place).inserted
      else { return nil }
      return CheckFinding(
        .nameDiffers, .warning,
        "'\(term.term.text)' stands as in the source; the glossary writes '\(wanted.text)'.",
        sourceRange: term.range, targetRange: place,
        evidence: "glossary: \(term.term.text) = \(wanted.text)")
    }
  }

  /// Terms that may be used, where the glossary prefers another of the same sort, which the text
  /// does not use as well.
  private func admitted(_ used: [RecognizedTerm]) -> [CheckFinding] {
    var reported: Set<Int> = []
    return used.compactMap { term in
      guard term.term.status == .admitted, term.conceptNumber < strictCount,
        !isInside(term, used),
        let better = term.concept.terms(in: target.language).first(where: {
          $0.status == .preferred && ($0.part == .acronym) == (term.term.part == .acronym)
        }),
        !used.contains(where: {
          $0.term.status == .preferred
            && ($0.range == term.range || $0.conceptNumber == term.conceptNumber)
        }),
        reported.insert(term.conceptNumber).inserted
      else { return nil }
      return CheckFinding(
        .admittedTerm, .hint,
        "The glossary admits '\(term.text)' and prefers '\(better.text)'.",
        targetRange: term.range, evidence: "glossary: \(term.term.text), admitted")
    }
  }
}

extension TermCheck {
  /// Terms of a glossary that goes after another, where that has the same name with another
  /// translation, which the text does not use.
  private func outranked(
    _ named: [RecognizedTerm], _ used: [RecognizedTerm], in target: String
  ) -> [CheckFinding] {
    var reported: Set<Int> = []
    return named.compactMap { term in
      guard term.conceptNumber < strictCount, !isInside(term, named), !term.hasNothingToWrite,
        named.first(where: { $0.range == term.range }) == term,
        let wanted = term.translations.first,
        let other = used.first(where: { other in
          glossary.goesBefore(term.conceptNumber, other.conceptNumber)
            && named.contains {
              $0.range == term.range && $0.conceptNumber == other.conceptNumber
            }
        }), !other.term.status.isUnwanted, reported.insert(term.conceptNumber).inserted
      else { return nil }
      // Where the other one stands, what is only like the first is no form of it.
      let presence = TermPresence(target, language: self.target.language)
      let isUsed =
        used.contains { $0.conceptNumber == term.conceptNumber }
        || term.allForms(in: self.target.language).contains { presence.holds($0, isName: true) }
      guard !isUsed else { return nil }
      return CheckFinding(
        .admittedTerm, other.conceptNumber < strictCount ? .warning : .hint,
        "'\(other.text)' is of a glossary that goes after; the first has '\(wanted.text)'.",
        sourceRange: term.range, targetRange: other.range,
        evidence: "glossary: \(term.term.text) = \(wanted.text)")
    }
  }
}

extension RecognizedTerm {
  /// Whether no person has decided on a translation yet: there is none, or it is only proposed.
  fileprivate var hasNothingToWrite: Bool {
    translations.allSatisfy { $0.status == .proposed }
  }

  /// Whether another spelling would be another name.
  fileprivate var isName: Bool {
    (concept.kind == .person || concept.kind == .place)
      && term.part != .adjective && term.part != .inhabitant
  }

  /// All that the glossary has for the concept in a language, wanted or not.
  fileprivate func allForms(in language: LanguageTag) -> [String] {
    concept.terms(in: language).map(\.text)
  }
}

extension String {
  /// Where words stand in the text as a whole, in UTF-8 bytes; `nil` where they do not.
  fileprivate func utf8Range(of words: String) -> Range<Int>? {
    guard let range = firstRange(of: words),
      range.lowerBound == startIndex || !self[index(before: range.lowerBound)].isLetter
    else { return nil }
    let start = utf8.distance(from: startIndex, to: range.lowerBound)
    return start..<(start + words.utf8.count)
  }
}
