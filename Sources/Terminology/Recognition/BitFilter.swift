/// A set of hashes that may hold more than was put in, never less (Bloom 1970; two bits in one word,
/// after Putze, Sanders & Singler 2007, so that a look costs one line of the cache).
///
/// It answers from the second level of the cache what a table of 100,000 terms answers from memory.
struct BitFilter: Sendable {
  private var words: [UInt64]
  private let mask: Int

  /// Makes a filter of `1 << exponent` bits.
  init(exponent: Int) {
    words = Array(repeating: 0, count: 1 << max(0, exponent - 6))
    mask = words.count - 1
  }

  /// Makes a filter that says yes to one in twenty of what it does not hold, while it holds no more
  /// than expected: small enough to stay near the processor, which counts for more.
  init(expecting expected: Int) {
    self.init(exponent: Int.bitWidth - max(64, expected &* 8 - 1).leadingZeroBitCount)
  }

  mutating func insert(_ hash: UInt64) {
    let (word, bits) = place(of: hash)
    words[word] |= bits
  }

  @inline(__always)
  func mayHold(_ hash: UInt64) -> Bool {
    let (word, bits) = place(of: hash)
    return words[word] & bits == bits
  }

  /// The word of a hash and its two bits there.
  @inline(__always)
  private func place(of hash: UInt64) -> (word: Int, bits: UInt64) {
    let mixed = hash ^ hash >> 32
    let bits = (1 as UInt64) &<< mixed | (1 as UInt64) &<< (mixed >> 24)
    return (Int(truncatingIfNeeded: mixed >> 6) & mask, bits)
  }
}
