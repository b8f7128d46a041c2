internal import ICU

/// Folds words and turns them into keys, remembering the words that ICU had to fold.
///
/// A key is 64 bits of hash: two different words share one with a probability of 10⁻¹⁹, and all
/// that would follow is a match shown a little too high.
struct WordFolding {
  /// Words beyond this many are forgotten, so that memory stays bounded.
  private static let capacity = 1 << 16

  private let folding = Folding(strippingMarks: true)
  private var known: [UInt64: UInt64] = [:]

  /// The key of a word: equal for words that differ in case and accents only.
  mutating func key(of word: ArraySlice<UInt8>) throws(ICUError) -> UInt64 {
    var hash = Self.seed
    var isASCII = true
    for byte in word {
      hash = Self.mixed(hash, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte)
      isASCII = isASCII && byte < 0x80
    }
    if isASCII { return Self.finished(hash) }
    let raw = Self.hash(word)
    if let key = known[raw] { return key }
    let folded = try folded(word)
    let key = Self.hash(Array(folded.utf8)[...])
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    known[raw] = key
    return key
  }

  /// The folded form of a word.
  func folded(_ word: ArraySlice<UInt8>) throws(ICUError) -> String {
    try folding(String(decoding: word, as: UTF8.self))
  }

  /// The hash of bytes as they stand (FNV-1a, Fowler, Noll & Vo 1991, with a final mixing).
  static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = seed
    for byte in bytes { hash = mixed(hash, byte) }
    return finished(hash)
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  private static func finished(_ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 29)
  }
}
