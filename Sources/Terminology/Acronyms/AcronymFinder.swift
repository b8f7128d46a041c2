public import Bitext

/// Finds acronyms beside the names they stand for, after Schwartz & Hearst (2003).
///
/// ```swift
/// AcronymFinder(language: nl).pairs(in: "De Europese Unie (EU) en de VN (Verenigde Naties)")
/// ```
/// Besides brackets in both orders it reads commas and words between the two (*afgekort*, *staat
/// voor*), letters from inside compounds, and nouns before an acronym (*veiligheidsdienst FSB*). A
/// party behind a politician (*Mark Rutte (VVD)*) is no pair.
public struct AcronymFinder: Sendable {
  /// The language of the texts.
  public let language: LanguageTag
  private let scanner: TokenScanner
  private let starts: SentenceStart
  private let lexicon: NameLexicon

  /// Makes a finder for a language.
  public init(language: LanguageTag) {
    let words = WordTable(for: language)
    self.language = language
    scanner = TokenScanner(endings: Endings(for: language))
    starts = SentenceStart(words: words, scanner: scanner)
    lexicon = NameLexicon(words: words, scanner: scanner, language: language)
  }

  /// The acronyms with their expansions, in order of place.
  public func pairs(in text: String) -> [AcronymPair] {
    let words = NameText(text, scanner: scanner, starts: starts, marksHeadlines: false)
    return AcronymSearch(text: words, lexicon: lexicon).pairs()
  }
}
