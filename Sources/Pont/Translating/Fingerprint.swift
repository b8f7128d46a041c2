internal import Bitext

/// 128 bits that tell things apart, the same in every run: FNV-1a (Fowler, Noll, Vo 1991) with two
/// multipliers, the halves mixed as SplitMix64 does (Steele, Lea, Flood 2014).
struct Fingerprint: Hashable, Comparable, Sendable {
  private(set) var high: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var low: UInt64 = 0x6C62_272E_07BB_0142

  /// That of nothing.
  init() {}

  /// Adds text; two texts after each other differ from one that is both.
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte: UInt64(byte)) }
    add(byte: 0xFF)
  }

  /// Adds a text, or that there is none.
  mutating func add(_ text: String?) {
    guard let text else { return add(byte: 0x1FF) }
    add(text)
  }

  /// Adds that a group of things ends.
  mutating func end() { add(byte: 0x2FF) }

  /// Adds another.
  mutating func add(_ other: Fingerprint) {
    add(byte: other.high)
    add(byte: other.low)
  }

  static func < (left: Self, right: Self) -> Bool {
    left.high != right.high ? left.high < right.high : left.low < right.low
  }

  private mutating func add(byte: UInt64) {
    high = (high ^ byte) &* 0x0000_0100_0000_01B3
    low = (low ^ byte ^ (high >> 29)) &* 0x9E37_79B9_7F4A_7C15
    low ^= low >> 31
  }
}

extension Content {
  /// What is the same for segments that are repetitions of each other: the text and what kinds of
  /// codes stand where in it.
  var repetitionFingerprint: Fingerprint {
    var fingerprint = Fingerprint()
    for run in runs {
      switch run {
      case .text(let text): fingerprint.add(text)
      case .code(let code):
        fingerprint.end()
        fingerprint.add(code.role.rawValue)
      }
    }
    return fingerprint
  }
}
