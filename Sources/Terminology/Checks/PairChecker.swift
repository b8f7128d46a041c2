public import Bitext

/// Checks a segment and its translation: terms, names, numbers, codes, spaces, quotes, brackets.
///
/// ```swift
/// let checker = PairChecker(source: nl, target: en, glossary: glossary)
/// checker.findings(source: Content("De Navo telt 31 leden."), target: Content("It has 30."))
/// ```
public struct PairChecker: Sendable {
  private let terms: TermCheck
  private let numbers: NumberCheck
  private let sameLanguage: Bool

  /// Makes a checker for a pair of languages.
  public init(source: LanguageTag, target: LanguageTag, glossary: Glossary) {
    terms = TermCheck(source: source, target: target, glossary: glossary)
    numbers = NumberCheck(source: source, target: target)
    sameLanguage = source.language == target.language
  }

  /// What is odd about a translation, in the order of kinds above; empty where all seems well.
  public func findings(source: Content, target: Content) -> [CheckFinding] {
    let original = source.plainText
    let translation = target.plainText
    if let finding = untranslated(original, translation) { return [finding] }
    return terms.findings(source: original, target: translation)
      + numbers.findings(source: original, target: translation)
      + CodeCheck.findings(source: source, target: target)
      + TypographyCheck.findings(source: original, target: translation)
  }

  private func untranslated(_ source: String, _ target: String) -> CheckFinding? {
    let hasWords = source.contains(where: \.isLetter)
    if hasWords, !target.contains(where: { !$0.isWhitespace }) {
      return CheckFinding(.untranslated, .error, "The translation is empty.")
    }
    let words = source.split { !$0.isLetter }
    let common = words.count { $0.first?.isLowercase == true && $0.count > 2 }
    if !sameLanguage, common > 2, source == target {
      return CheckFinding(.untranslated, .warning, "The translation is the source, word for word.")
    }
    return nil
  }
}
