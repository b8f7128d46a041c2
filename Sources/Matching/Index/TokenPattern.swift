/// A query made ready for being held against many stored segments.
public struct TokenPattern: Sendable {
  /// Its tokens; those that the vocabulary lacks are numbers that no stored segment has.
  public let tokens: [UInt32]
  /// The threshold in thousandths.
  public let threshold: Int

  /// The trace of its tokens.
  let signature: UInt64
  /// Another.
  let crossSignature: UInt64
  /// The numbers of tokens that a match may have.
  let lengths: ClosedRange<Int>

  /// A small table from tokens to the bits where they stand; 0 stands for an empty place.
  private var keys: [UInt32]
  private var masks: [UInt64]

  /// Makes a query ready.
  ///
  /// - Parameter threshold: thousandths, brought into `1...1000`.
  public init(_ tokens: [UInt32], threshold: Int) {
    self.tokens = tokens
    let threshold = min(max(threshold, 1), 1000)
    self.threshold = threshold
    signature = Self.signature(of: tokens[...])
    crossSignature = Self.crossSignature(of: tokens[...])
    let shortest = Self.overlap(tokens.count, threshold)
    lengths = shortest...max(shortest, 1000 * tokens.count / threshold)
    keys = [UInt32](repeating: 0, count: 256)
    masks = [UInt64](repeating: 0, count: 256)
    guard tokens.count <= 64 else { return }
    for (index, token) in tokens.enumerated() {
      let place = place(of: token)
      keys[place] = token &+ 1
      masks[place] |= 1 << UInt64(index)
    }
  }

  /// A trace of 64 bits: each token turns one of them, so that one edit changes at most two.
  static func signature(of tokens: ArraySlice<UInt32>) -> UInt64 {
    tokens.reduce(0) { $0 ^ trace(of: $1) }
  }

  /// The bit that a token turns.
  static func trace(of token: UInt32) -> UInt64 {
    1 << UInt64((token &* 0x9E37_79B1) >> 26)
  }

  /// A trace like ``signature(of:)`` in which tokens turn other bits, so that those which fell on the
  /// same there as a rule do not here.
  static func crossSignature(of tokens: ArraySlice<UInt32>) -> UInt64 {
    tokens.reduce(0) { $0 ^ crossTrace(of: $1) }
  }

  /// The bit that a token turns in the other trace.
  static func crossTrace(of token: UInt32) -> UInt64 {
    1 << UInt64((token &* 0x85EB_CA6B) >> 26)
  }

  /// How many tokens a match must share when the longer of the two has `length`.
  static func overlap(_ length: Int, _ threshold: Int) -> Int {
    (threshold * length + 999) / 1000
  }

  /// How many edits a match of this length may be away.
  func limit(length: Int) -> Int {
    let longer = max(length, tokens.count)
    return longer - Self.overlap(longer, threshold)
  }

  /// By how many bits the trace of a match of this length may differ.
  func allowance(length: Int) -> Int { 2 * limit(length: length) - abs(length - tokens.count) }

  /// The base of the score against tokens, in thousandths; `nil` below the threshold.
  func base(_ other: ArraySlice<UInt32>) -> Int? {
    let limit = limit(length: other.count)
    let edits =
      tokens.count <= 64 ? distance(to: other, limit: limit) : longDistance(to: other)
    guard edits <= limit else { return nil }
    return MatchScore.base(edits: edits, length: max(tokens.count, other.count))
  }

  /// The edit distance by bit vectors of 64 bits (Hyyrö 2003); too large where it exceeds `limit`.
  private func distance(to other: ArraySlice<UInt32>, limit: Int) -> Int {
    guard !tokens.isEmpty else { return other.count }
    var plus: UInt64 = ~0
    var minus: UInt64 = 0
    var distance = tokens.count
    let last: UInt64 = 1 << UInt64(tokens.count - 1)
    var rest = other.count
    for token in other {
      let equal = masks[place(of: token)]
      let diagonal = (((equal & plus) &+ plus) ^ plus) | equal | minus
      let horizontalPlus = minus | ~(diagonal | plus)
      let horizontalMinus = plus & diagonal
      if horizontalPlus & last != 0 { distance += 1 }
      if horizontalMinus & last != 0 { distance -= 1 }
      let shifted = horizontalPlus << 1 | 1
      plus = horizontalMinus << 1 | ~(diagonal | shifted)
      minus = shifted & diagonal
      rest -= 1
      if distance - rest > limit { return limit + 1 }
    }
    return distance
  }

  private func longDistance(to other: ArraySlice<UInt32>) -> Int {
    var distance = EditDistance(tokens.map(UInt64.init))
    return distance.distance(to: other.map(UInt64.init))
  }

  private func place(of token: UInt32) -> Int {
    var place = Int((token &* 0x9E37_79B1) >> 24)
    while keys[place] != 0, keys[place] != token &+ 1 { place = (place + 1) & 255 }
    return place
  }
}
