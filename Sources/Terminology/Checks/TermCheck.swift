internal import Bitext

/// Checks that what the glossary has is translated as it says.
struct TermCheck: Sendable {
  private let source: TermRecognizer
  private let target: TermRecognizer

  init(source: LanguageTag, target: LanguageTag, glossary: Glossary) {
    self.source = TermRecognizer(glossary: glossary, language: source, target: target)
    self.target = TermRecognizer(glossary: glossary, language: target)
  }

  func findings(source: String, target: String) -> [CheckFinding] {
    let named = self.source.terms(in: source, overlapping: true)
    let used = self.target.terms(in: target, overlapping: true)
    return missing(named, used, in: target) + unwanted(used)
  }

  private func missing(
    _ named: [RecognizedTerm], _ used: [RecognizedTerm], in target: String
  ) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    var reported: Set<Int> = []
    let present = Set(used.map(\.conceptNumber))
    for term in named where !isInside(term, named) {
      let rivals = named.filter { $0.range == term.range }
      guard !rivals.contains(where: { present.contains($0.conceptNumber) }),
        rivals.first == term, reported.insert(term.conceptNumber).inserted,
        let wanted = term.translations.first
      else { continue }
      findings.append(finding(for: term, wanted: wanted, in: target))
    }
    return findings
  }

  private func isInside(_ term: RecognizedTerm, _ others: [RecognizedTerm]) -> Bool {
    others.contains {
      $0.range.count > term.range.count && $0.range.lowerBound <= term.range.lowerBound
        && $0.range.upperBound >= term.range.upperBound
    }
  }

  private func finding(
    for term: RecognizedTerm, wanted: Term, in target: String
  ) -> CheckFinding {
    if term.concept.kind == .person || term.concept.kind == .place,
      let near = NearSpelling.found(of: wanted.text, in: target)
    {
      return CheckFinding(
        .nameDiffers, .warning,
        "'\(near.text)' stands for '\(term.text)'; the glossary writes '\(wanted.text)'.",
        sourceRange: term.range, targetRange: near.range)
    }
    let isLoose =
      term.term.part == .short || term.term.part == .adjective
      || term.term.part == .inhabitant
    return CheckFinding(
      .termNotUsed, isLoose ? .hint : .warning,
      "'\(term.text)' is '\(wanted.text)' in the glossary, which the translation does not use.",
      sourceRange: term.range)
  }

  private func unwanted(_ used: [RecognizedTerm]) -> [CheckFinding] {
    used.compactMap { term in
      let isUnwanted = term.term.status == .forbidden || term.term.status == .deprecated
      guard isUnwanted, !isInside(term, used),
        !used.contains(where: { $0.range == term.range && $0.term.status == .preferred })
      else { return nil }
      let better = term.concept.translations(of: term.term, in: target.language).first
      let advice = better.map { " Write '\($0.text)'." } ?? ""
      return term.term.status == .forbidden
        ? CheckFinding(
          .forbiddenTerm, .error, "The glossary forbids '\(term.text)'.\(advice)",
          targetRange: term.range)
        : CheckFinding(
          .deprecatedTerm, .warning, "The glossary no longer wants '\(term.text)'.\(advice)",
          targetRange: term.range)
    }
  }
}
