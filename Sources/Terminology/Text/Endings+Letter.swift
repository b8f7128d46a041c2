extension Endings {
  /// What a byte of a text adds to a word when it is a letter of ASCII.
  ///
  /// In 16 bits: the byte that stands for it, then whether it belongs to an ending, then whether it
  /// is a capital.
  struct Letter: Sendable {
    private let bits: UInt16

    /// Reads a byte, given the letters of endings, *a* in the lowest bit.
    init(of byte: UInt8, endings: UInt32) {
      let lower = byte | 0x20
      guard 0x61...0x7A ~= lower else {
        bits = 0
        return
      }
      let letter = Endings.voiceless(lower)
      let isEnding = endings & (1 << UInt32(letter &- 0x61)) != 0
      bits = UInt16(letter) | (isEnding ? 1 << 8 : 0) | (byte & 0x20 == 0 ? 1 << 9 : 0)
    }

    /// The small, voiceless letter; 0 where the byte is no letter of ASCII.
    var folded: UInt8 { UInt8(truncatingIfNeeded: bits) }
    /// Whether inflection may add it.
    var isEnding: Bool { bits & (1 << 8) != 0 }
    /// 1 for a capital, else 0.
    var capitals: Int { Int(bits >> 9) }
  }
}
