/// What hot loops ask of bytes, eight at a time in one number (Warren, *Hacker's Delight*, 6-1).
extension Span<UInt8> {
  /// How many bytes are equal to one.
  package func count(of byte: UInt8) -> Int {
    let pattern = Self.everywhere * UInt64(byte)
    var count = 0
    for place in stride(from: 0, to: self.count & ~7, by: 8) {
      count += Self.zeros(unsafe eight(at: place) ^ pattern).nonzeroBitCount
    }
    for place in (self.count & ~7)..<self.count where self[place] == byte { count += 1 }
    return count
  }

  /// Whether any byte is one of those that lines may end with in UTF-8, a control or the last byte
  /// of U+0085; and whether any is the first byte of U+2028 and U+2029.
  func lineEndSigns() -> (isSuspect: Bool, mayHaveSeparator: Bool) {
    var (suspects, separators): (UInt64, UInt64) = (0, 0)
    for place in stride(from: 0, to: count & ~7, by: 8) {
      let bytes = unsafe eight(at: place)
      suspects |= Self.zeros(bytes & (Self.everywhere * 0xE0))
      suspects |= Self.zeros(bytes ^ (Self.everywhere * 0x85))
      separators |= Self.zeros(bytes ^ (Self.everywhere * 0xE2))
    }
    for place in (count & ~7)..<count {
      suspects |= self[place] < 0x20 || self[place] == 0x85 ? 1 : 0
      separators |= self[place] == 0xE2 ? 1 : 0
    }
    return (suspects != 0, separators != 0)
  }

  private static var everywhere: UInt64 { 0x0101_0101_0101_0101 }

  /// The highest bit of each byte that is zero, and no other.
  private static func zeros(_ bytes: UInt64) -> UInt64 {
    let low = everywhere * 0x7F
    return ~(((bytes & low) &+ low) | bytes | low)
  }

  /// Eight bytes as one number.
  ///
  /// - Precondition: there are eight from there on.
  @unsafe
  private func eight(at place: Int) -> UInt64 {
    unsafe withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: place, as: UInt64.self) }
  }
}
