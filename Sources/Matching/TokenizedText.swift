internal import Bitext

/// A segment cut into tokens, ready to be compared.
public struct TokenizedText: Sendable {
  /// The plain text as UTF-8.
  public let bytes: [UInt8]
  /// Its tokens in order.
  public let tokens: [Token]
  /// What stands for the content of each token: equal for words that differ in case and accents
  /// only, for any two numbers, and for equal marks.
  public let keys: [UInt64]
  /// The keys of words and numbers alone, in order: what the base of the score is counted on.
  public let wordKeys: [UInt64]
  /// The inline codes, each as what it is compared by.
  public let codes: [String]
  /// For a segment of one or two words: these, folded, with a space between; else `nil`.
  public let shortForm: String?

  init(
    bytes: [UInt8], tokens: [Token], keys: [UInt64], codes: [String], shortForm: String?
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.keys = keys
    self.codes = codes
    self.shortForm = shortForm
    var words: [UInt64] = []
    words.reserveCapacity(tokens.count)
    for index in tokens.indices where tokens[index].kind != .mark { words.append(keys[index]) }
    wordKeys = words
  }

  /// The bytes of a token.
  func bytes(of token: Token) -> ArraySlice<UInt8> { bytes[token.range] }

  /// The text of a token.
  public func text(of token: Token) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }
}

extension InlineCode {
  /// What a code is compared by: its role and its native markup; without markup, its element with
  /// its attributes.
  var comparisonKey: String {
    var key = role.rawValue
    if data.isEmpty {
      key += "\u{0}" + element
      for attribute in attributes { key += "\u{0}\(attribute.name)=\(attribute.value)" }
    }
    for datum in data {
      switch datum {
      case .markup(let text): key += "\u{0}" + text
      case .subflow(let content, _): key += "\u{1}" + content.plainText
      }
    }
    return key
  }
}
