public import Bitext

/// A unit that does not say in one language what it says in another.
public struct Untranslated: Hashable, Sendable {
  /// What is the matter.
  public enum Reason: String, Hashable, Codable, Sendable {
    /// There is nothing in the other language.
    case missing
    /// The text in the other language is empty.
    case empty
    /// The text is the same in both languages, and has letters.
    case same
  }

  /// The number of the unit.
  public let unit: Int64
  /// What is the matter.
  public let reason: Reason
  /// The language of the text.
  public let language: LanguageTag
  /// The text that is not translated.
  public let text: String
}
