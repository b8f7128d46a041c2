internal import Matching

/// A segment of few words, or none, as the index knows it beside its words: by its characters.
///
/// The index is the same as that of words, with characters in their place, under a number of its own
/// for each language.
struct ShortForm {
  /// Whether there are words; without words a segment is known by a number that stands for its marks.
  let hasWords: Bool
  /// Its Unicode scalars, or the number in pieces beyond all scalars.
  let tokens: [UInt32]

  /// The short form of a text; `nil` where it has more words.
  init?(_ tokenized: TokenizedText) {
    self.init(
      tokenized.shortForm, keys: tokenized.keys, hasWords: !tokenized.wordKeys.isEmpty)
  }

  /// The short form of a text of few words, or none.
  init?(
    _ list: TokenList, hasWords: Bool, _ tokenizer: inout Tokenizer
  ) throws {
    self.init(try tokenizer.shortForm(of: list), keys: list.keys, hasWords: hasWords)
  }

  private init?(_ form: String?, keys: [UInt64], hasWords: Bool) {
    self.hasWords = hasWords
    if let form {
      tokens = form.unicodeScalars.map(\.value)
    } else if !hasWords {
      var digest = Digest()
      for key in keys { digest.add(Int64(bitPattern: key)) }
      let number = UInt64(bitPattern: digest.number)
      tokens = stride(from: UInt64(0), to: 60, by: 12).map { shift in
        0x11_0000 + UInt32(truncatingIfNeeded: number >> shift & 0xFFF)
      }
    } else {
      return nil
    }
  }

  /// The number under which short forms of a language are indexed.
  static func index(of language: Int64) -> Int64 { -language }
}
