/// For each entry of the lists of a block, where in the item the token stands, in a byte: enough to tell
/// nearly all items in which two words follow one another from those in which they do not.
///
/// A byte holds two places, but for multiples of 15, in four bits each: one more than the place. Of a
/// token that stands once both are alike.
struct ListPlaces: Sendable {
  /// What stands for more than two places.
  static let several: UInt8 = 0x0F
  private static let modulus = 15

  /// A byte an entry.
  private(set) var bytes: [UInt8]

  /// Room for so many entries.
  init(count: Int) {
    bytes = [UInt8](repeating: 0, count: count)
  }

  /// Notes one more place where the token of an entry stands.
  mutating func note(_ place: Int, ofEntry entry: Int) {
    let new = UInt8(place % Self.modulus + 1)
    bytes[entry] = Self.joined(bytes[entry], new << 4 | new)
  }

  /// The places of two bytes together; none are 0.
  static func joined(_ first: UInt8, _ second: UInt8) -> UInt8 {
    if first == 0 || first == second { return second }
    let isPair = first >> 4 == first & 15 && second >> 4 == second & 15
    return isPair ? first & 0xF0 | second & 0x0F : several
  }

  /// For each byte its places as bits.
  static var masks: [UInt16] {
    (0...UInt8.max).map { byte in
      if byte == several { return 1 << modulus - 1 }
      var mask: UInt16 = 0
      for place in [byte >> 4, byte & 15] where place > 0 { mask |= 1 << UInt16(place - 1) }
      return mask
    }
  }

  /// Places as bits, all of them moved.
  ///
  /// - Parameter step: how far, as ``step(_:)`` has it.
  static func moved(_ mask: UInt16, by step: UInt16) -> UInt16 {
    (mask << step | mask >> (UInt16(modulus) - step)) & (1 << modulus - 1)
  }

  /// A distance but for multiples of 15.
  static func step(_ distance: Int) -> UInt16 {
    UInt16((distance % modulus + modulus) % modulus)
  }
}
