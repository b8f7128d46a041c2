internal import CICU

/// A stretch of text between two word boundaries, with what it is made of.
public struct Word: Hashable, Sendable {
  /// What a word is made of, as ICU tells it (`UWordBreak`).
  public enum Kind: Hashable, Sendable {
    /// White space and marks.
    case other
    /// Digits.
    case number
    /// Letters, kana or ideographs.
    case letters
  }

  /// Where it stands, in UTF-8 bytes.
  public let range: Range<Int>
  /// What it is made of.
  public let kind: Kind
}

extension BoundaryFinder {
  /// The stretches between all word boundaries of a text, in order; together they are the text.
  ///
  /// - Precondition: the finder was made for words.
  public mutating func words(in bytes: Span<UInt8>) throws(ICUError) -> [Word] {
    var words: [Word] = []
    try forEach(in: bytes) { range, status in
      words.append(Word(range: range, kind: Word.Kind(ruleStatus: status)))
    }
    return words
  }
}

extension Word.Kind {
  /// What a rule status of ICU says a word is made of.
  public init(ruleStatus: Int32) {
    switch ruleStatus {
    case ..<Int32(cicu_word_number): self = .other
    case ..<Int32(cicu_word_letters): self = .number
    default: self = .letters
    }
  }
}
