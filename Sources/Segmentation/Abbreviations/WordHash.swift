/// The hash of a word's bytes, under which it is found (FNV-1a, Fowler, Noll & Vo 1991).
///
/// With 64 bits, two of some thousand words share one once in 10¹² tables.
struct WordHash: Hashable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The hash of bytes of a text.
  @inline(__always)
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    self.init()
    for index in range { add(bytes[index]) }
  }

  /// The hash of a word.
  init(_ word: String) {
    self.init()
    for byte in word.utf8 { add(byte) }
  }

  init() {}
}
