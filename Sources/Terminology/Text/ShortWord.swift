/// A word of at most sixteen letters of ASCII as it stands, capitals and all: two numbers, so that it
/// is compared and hashed at once.
struct ShortWord: Equatable, Sendable {
  /// The first eight letters, the first in the lowest byte; 0 behind the last.
  private var low: UInt64
  /// The letters after these.
  private var high: UInt64

  /// No word: no other equals it.
  init() {
    low = 0
    high = 0
  }

  /// Reads the word that begins at an index, if only letters of ASCII belong to it.
  ///
  /// `nil` where it is longer than fifteen letters, where another character may belong to it, and at
  /// the very end of a text.
  @inline(__always)
  init?(in bytes: Span<UInt8>, at index: Int) {
    guard index &+ 16 < bytes.count else { return nil }
    let first = Self.eight(of: bytes, at: index)
    let inFirst = Self.letters(first)
    var count = inFirst
    if inFirst < 8 {
      low = first & Self.lowest(inFirst)
      high = 0
    } else {
      let second = Self.eight(of: bytes, at: index &+ 8)
      let inSecond = Self.letters(second)
      guard inSecond < 8 else { return nil }
      low = first
      high = second & Self.lowest(inSecond)
      count = 8 &+ inSecond
    }
    // Digits and what is not ASCII may go on with the word, a full stop with an initial.
    let next = unsafe bytes[unchecked: index &+ count]
    guard next < 0x80, next &- 0x30 > 9, count > 1 || next != UInt8(ascii: ".") else { return nil }
  }

  /// The number of letters.
  @inline(__always)
  var count: Int {
    high == 0 ? 8 &- low.leadingZeroBitCount / 8 : 16 &- high.leadingZeroBitCount / 8
  }

  /// A hash that spreads over its high bits.
  @inline(__always)
  var hash: UInt64 {
    let mixed = low ^ (high &* 0x9E37_79B9_7F4A_7C15)
    return (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
  }

  /// Eight bytes from an index on, which the caller compared with the end.
  @inline(__always)
  private static func eight(of bytes: Span<UInt8>, at index: Int) -> UInt64 {
    unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: index, as: UInt64.self))
  }

  /// A mask of the lowest bytes, seven at most.
  @inline(__always)
  private static func lowest(_ count: Int) -> UInt64 {
    (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
  }

  /// How many of eight bytes, from the lowest on, are letters of ASCII.
  ///
  /// The highest bit of each byte tells: adding carries letters over it, and what stands behind *z*
  /// too (Warren, *Hacker’s Delight*, 2nd ed., 6-1).
  @inline(__always)
  private static func letters(_ bytes: UInt64) -> Int {
    let small = (bytes | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = small &+ 0x1F1F_1F1F_1F1F_1F1F
    let behindZ = small &+ 0x0505_0505_0505_0505
    let others = ~(fromA & ~behindZ & ~bytes) & 0x8080_8080_8080_8080
    return others.trailingZeroBitCount / 8
  }
}
