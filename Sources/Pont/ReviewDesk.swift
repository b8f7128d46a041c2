internal import Bitext
internal import Terminology

/// The checkers of a pair of languages, with what they remember.
final class ReviewDesk {
  private let checker: PairChecker
  private var consistency = ConsistencyChecker()
  private var names: NameConsistencyChecker

  init(source: LanguageTag, target: LanguageTag, glossary: Glossary, background: Glossary) {
    checker = PairChecker(
      source: source, target: target, glossary: glossary, background: background)
    names = NameConsistencyChecker(source: source, target: target)
  }

  /// What is odd about a pair by itself, and beside those before it.
  func findings(_ source: Content, _ target: Content, at place: CheckPlace) -> [CheckFinding] {
    var findings = checker.findings(source: source, target: target)
    let (original, translation) = (source.plainText, target.plainText)
    let number = place.line ?? place.number
    if findings.first?.kind != .untranslated {
      findings += names.findings(source: original, target: translation, number: number)
    }
    if let finding = consistency.finding(source: original, target: translation, number: number) {
      findings.append(finding)
    }
    return findings.map { finding in
      guard let earlier = finding.earlier, finding.evidence == nil else { return finding }
      var finding = finding
      finding.evidence = place.line == nil ? "unit \(earlier)" : "line \(earlier)"
      return finding
    }
  }
}
