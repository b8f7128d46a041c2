public import Bitext
public import ICU

/// Cuts segments into tokens and gives each the key it is compared by.
///
/// Opening one reads locale data; keep it for many texts. It belongs to one thread at a time.
public struct Tokenizer: ~Copyable {
  /// The key of every number.
  public static let numberKey: UInt64 = 1
  /// What every number is called in a vocabulary.
  public static let numberText = "#"

  private var finder: BoundaryFinder
  private var folds = WordFolding()

  /// Opens the rules by which words are told apart.
  public init() throws(ICUError) {
    finder = try BoundaryFinder(.word, locale: "")
  }

  /// The tokens of a text without inline codes.
  public mutating func tokens(of text: String) throws(ICUError) -> TokenizedText {
    try tokens(of: Array(text.utf8), codes: [])
  }

  /// The tokens of a segment.
  public mutating func tokens(of content: Content) throws(ICUError) -> TokenizedText {
    let codes = content.hasCodes ? content.codes.map(\.comparisonKey) : []
    return try tokens(of: Array(content.plainText.utf8), codes: codes)
  }

  /// The folded form of a word or number, by which a vocabulary lists it; ``numberText`` for numbers.
  public mutating func vocabularyText(
    of token: Token, in bytes: [UInt8]
  ) throws(ICUError) -> String {
    token.kind == .number ? Self.numberText : try folds.folded(bytes[token.range])
  }

  /// The key of a word or number that a vocabulary lists, by its text there.
  public static func key(ofVocabularyText text: String) -> UInt64 {
    text == numberText ? numberKey : WordFolding.hash(Array(text.utf8)[...])
  }

  private static func hasLetters(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return bytes.contains { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }
    }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars
      .contains(where: \.properties.isAlphabetic)
  }

  private mutating func shortForm(
    of tokens: [Token], in bytes: [UInt8]
  ) throws(ICUError) -> String? {
    var words: [Token] = []
    for token in tokens where token.kind != .mark {
      if words.count == Comparison.shortLength { return nil }
      words.append(token)
    }
    var form: String?
    for token in words {
      let word = try vocabularyText(of: token, in: bytes)
      form = form.map { $0 + " " + word } ?? word
    }
    return form
  }

  /// The words of a text of one or two, folded, with a space between; else `nil`.
  public mutating func shortForm(of list: TokenList) throws(ICUError) -> String? {
    try shortForm(of: list.tokens, in: list.bytes)
  }

  private mutating func tokens(
    of bytes: [UInt8], codes: [String]
  ) throws(ICUError) -> TokenizedText {
    var list = TokenList()
    try cut(bytes, into: &list)
    let shortForm = try shortForm(of: list.tokens, in: bytes)
    return TokenizedText(
      bytes: bytes, tokens: list.tokens, keys: list.keys, codes: codes, shortForm: shortForm)
  }

  /// Cuts a text into tokens, in place of those of the text before.
  public mutating func cut(_ text: String, into list: inout TokenList) throws(ICUError) {
    list.bytes.removeAll(keepingCapacity: true)
    list.bytes.append(contentsOf: text.utf8)
    try cut(list.bytes, into: &list)
  }

  private mutating func cut(_ bytes: [UInt8], into list: inout TokenList) throws(ICUError) {
    list.tokens.removeAll(keepingCapacity: true)
    list.keys.removeAll(keepingCapacity: true)
    list.tokens.reserveCapacity(bytes.count / 5 + 2)
    list.keys.reserveCapacity(bytes.count / 5 + 2)
    try finder.forEach(in: bytes.span) { range, status in
      switch Word.Kind(ruleStatus: status) {
      case .letters: list.tokens.append(Token(kind: .word, range: range))
      case .number:
        // ICU tells by the last character: *A4* is a word for us.
        let kind: Token.Kind = Self.hasLetters(bytes[range]) ? .word : .number
        list.tokens.append(Token(kind: kind, range: range))
      case .other:
        if !WhiteSpace.fills(bytes[range]) {
          list.tokens.append(Token(kind: .mark, range: range))
        }
      }
    }
    for token in list.tokens {
      switch token.kind {
      case .word: list.keys.append(try folds.key(of: bytes[token.range]))
      case .number: list.keys.append(Self.numberKey)
      case .mark: list.keys.append(WordFolding.hash(bytes[token.range]))
      }
    }
  }
}
