internal import Bitext

/// Tells whether a word begins a sentence, where a capital says nothing.
struct SentenceStart: Sendable {
  private let abbreviations: Set<UInt64>

  init(words: WordTable, scanner: TokenScanner) {
    abbreviations = Set(
      words["abbreviations"].compactMap { scanner.tokens(in: $0.utf8Span.span).last?.stem })
  }

  /// Whether the token at an index begins a sentence, a quotation or a title.
  func begins(at index: Int, of tokens: [Token], in bytes: Span<UInt8>) -> Bool {
    let token = tokens[index]
    switch token.gap {
    case .paragraph: return true
    case .none, .hyphen, .apostrophe: return false
    case .space:
      // ’s Avonds, ’t Is: the clitic stays small, and the next word has the capital.
      guard index > 0, tokens[index - 1].length == 1, tokens[index - 1].shape == .lower
      else { return false }
      return begins(at: index - 1, of: tokens, in: bytes)
    case .stop:
      guard index > 0 else { return true }
      let previous = tokens[index - 1]
      return previous.length > 1 && !abbreviations.contains(previous.stem)
    case .other:
      let gap = (index > 0 ? tokens[index - 1].end : 0)..<token.start
      return Self.holdsStart(bytes, gap)
    }
  }

  /// Whether marks between two words end a sentence or open a quotation.
  private static func holdsStart(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    var previous: UInt32 = 0x61
    while index < range.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index)
      switch scalar {
      case 0x21, 0x3F, 0x3A, 0x2E, 0x2022, 0x2026, 0x201C, 0x201E, 0xAB: return true
      case 0x22, 0x27, 0x2018, 0x201D, 0x28:
        if previous == 0x20 || previous == 0x0A || previous == 0x28 { return true }
      default: break
      }
      previous = scalar
      index += length
    }
    return false
  }
}
