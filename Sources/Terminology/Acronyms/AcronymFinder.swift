public import Bitext

/// Finds acronyms beside the names they stand for, after Schwartz & Hearst (2003).
///
/// ```swift
/// AcronymFinder(language: nl).pairs(in: "De Europese Unie (EU) en de VN (Verenigde Naties)")
/// ```
public struct AcronymFinder: Sendable {
  /// The language of the texts.
  public let language: LanguageTag

  /// Makes a finder for a language.
  public init(language: LanguageTag) {
    self.language = language
  }

  /// The acronyms with their expansions, in order of place.
  public func pairs(in text: String) -> [AcronymPair] { [] }
}
