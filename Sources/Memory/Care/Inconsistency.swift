public import Bitext

/// A text that has several translations.
public struct Inconsistency: Hashable, Sendable {
  /// On which side the one text stands.
  public enum Kind: String, Hashable, Codable, Sendable {
    /// One source, several targets.
    case source
    /// One target, several sources.
    case target
  }

  /// One of the translations.
  public struct Translation: Hashable, Sendable {
    /// Its text, as the first of its units has it.
    public let text: String
    /// The numbers of the units that have it, in order.
    public let units: [Int64]
  }

  /// On which side the one text stands.
  public let kind: Kind
  /// The language of the one text.
  public let language: LanguageTag
  /// The language of its translations.
  public let otherLanguage: LanguageTag
  /// The one text, as the first of its units has it.
  public let text: String
  /// Its translations, the most frequent first; at least two.
  public let translations: [Translation]
}
