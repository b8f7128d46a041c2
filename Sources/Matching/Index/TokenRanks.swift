/// The tokens that occur in some sequences, and which of them each is: a bit for each token that may
/// occur, since of a large vocabulary a block has few.
struct TokenRanks {
  private var bits: [UInt64]
  /// How many tokens occur before each word of ``bits``.
  private var before: [UInt32] = []

  init(_ sequences: [UInt32]) {
    bits = [UInt64](repeating: 0, count: Int(sequences.max() ?? 0) / 64 + 1)
    for token in sequences { bits[Int(token >> 6)] |= 1 << UInt64(token & 63) }
    before.reserveCapacity(bits.count)
    var count: UInt32 = 0
    for word in bits {
      before.append(count)
      count += UInt32(word.nonzeroBitCount)
    }
  }

  /// The tokens that occur, ascending.
  var tokens: [UInt32] {
    var tokens: [UInt32] = []
    for (index, word) in bits.enumerated() {
      var rest = word
      while rest != 0 {
        tokens.append(UInt32(index * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return tokens
  }

  /// How many tokens that occur are less than one that does.
  func rank(of token: UInt32) -> Int {
    let word = Int(token >> 6)
    let lower = bits[word] & ((1 << UInt64(token & 63)) - 1)
    return Int(before[word]) + lower.nonzeroBitCount
  }
}
