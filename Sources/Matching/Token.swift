/// A part of a segment that the match score looks at: a word, a number, a mark or an inline code.
///
/// Words and numbers are cut by ICU's word breaks (UAX #29), the same for every language; white
/// space is no token.
public struct Token: Hashable, Sendable {
  /// What a token is.
  public enum Kind: String, Hashable, Sendable {
    /// A stretch with letters or ideographs.
    case word
    /// A stretch of digits, with the separators inside it: `1.234,56`.
    case number
    /// Punctuation, a symbol, an emoji.
    case mark
  }

  /// What it is.
  public let kind: Kind
  /// Where it stands in the plain text, in UTF-8 bytes.
  public let range: Range<Int>
}
