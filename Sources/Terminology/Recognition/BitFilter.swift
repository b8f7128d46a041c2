/// A set of hashes that may hold more than was put in, never less (Bloom 1970, one hash).
///
/// It answers from the second level of the cache what a table of 100,000 terms answers from memory.
struct BitFilter: Sendable {
  private var words: [UInt64]
  private let mask: Int

  /// Makes a filter of `1 << exponent` bits.
  init(exponent: Int) {
    words = Array(repeating: 0, count: 1 << max(0, exponent - 6))
    mask = (1 << max(6, exponent)) - 1
  }

  mutating func insert(_ hash: UInt64) {
    let bit = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    words[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  @inline(__always)
  func mayHold(_ hash: UInt64) -> Bool {
    let bit = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    return words[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }
}
