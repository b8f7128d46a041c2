/// Tokens as bits: whether one is among them costs a single look.
struct TokenSet: Sendable {
  private(set) var words: [UInt64]

  /// Takes tokens, whose numbers leave few gaps, as those of a vocabulary do.
  init(_ tokens: [UInt32]) {
    words = [UInt64](repeating: 0, count: tokens.max().map { Int($0 >> 6) + 1 } ?? 0)
    for token in tokens { words[Int(token >> 6)] |= 1 << UInt64(token & 63) }
  }

  /// Whether there are none.
  var isEmpty: Bool { words.isEmpty }

  /// Whether a token is among them.
  func contains(_ token: UInt32) -> Bool { Self.contains(token, in: words.span) }

  /// Whether a token is among those of a set whose words are at hand, for many tokens in a row.
  @inline(__always)
  static func contains(_ token: UInt32, in words: Span<UInt64>) -> Bool {
    let word = Int(token >> 6)
    return word < words.count && words[word] & 1 << UInt64(token & 63) != 0
  }
}
