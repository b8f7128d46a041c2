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
  private let typography: TypographyCheck
  private let untranslated: UntranslatedCheck

  /// Makes a checker for a pair of languages.
  ///
  /// - Parameters:
  ///   - glossary: what has to be kept to.
  ///   - background: names that are known too. Of these only full names and acronyms are asked for,
  ///     where nothing else can be meant; common nouns are not.
  public init(
    source: LanguageTag, target: LanguageTag, glossary: Glossary,
    background: Glossary = Glossary(concepts: [])
  ) {
    terms = TermCheck(source: source, target: target, glossary: glossary, background: background)
    numbers = NumberCheck(source: source, target: target)
    typography = TypographyCheck(target: target)
    untranslated = UntranslatedCheck(source: source, target: target)
  }

  /// What is odd about a translation, in the order of the kinds; empty where all seems well.
  ///
  /// Of what is not translated at all nothing else is said.
  public func findings(source: Content, target: Content) -> [CheckFinding] {
    let original = source.plainText
    let translation = target.plainText
    if let finding = untranslated.finding(source: original, target: translation) {
      return [finding]
    }
    let codes = (
      source: PlaceholderScanner.placeholders(in: original),
      target: PlaceholderScanner.placeholders(in: translation)
    )
    return terms.findings(source: original, target: translation)
      + numbers.findings(
        source: original, target: translation,
        hiding: (codes.source.map(\.range), codes.target.map(\.range)))
      + CodeCheck.findings(source: source, target: target)
      + PlaceholderCheck.findings(
        source: codes.source, target: codes.target, in: (original, translation))
      + typography.findings(source: original, target: translation)
  }
}
