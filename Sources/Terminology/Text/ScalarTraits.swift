/// The traits of all scalars, those of Latin, Greek, Cyrillic, Hebrew, Arabic and of common marks at
/// hand.
struct ScalarTraits: Sendable {
  /// The table that all share; filling it takes a few milliseconds, once.
  static let shared = ScalarTraits()

  private let low: [ScalarTrait]
  private let additional: [ScalarTrait]

  private init() {
    low = Self.traits(0x0..<0x800)
    additional = Self.traits(0x1E00..<0x2070)
  }

  /// The trait of an ASCII byte.
  subscript(ascii byte: UInt8) -> ScalarTrait { low[Int(byte)] }

  /// The trait of a scalar.
  subscript(scalar scalar: UInt32) -> ScalarTrait {
    if scalar < 0x800 { return low[Int(scalar)] }
    if 0x1E00..<0x2070 ~= scalar { return additional[Int(scalar) - 0x1E00] }
    return ScalarTrait(of: Unicode.Scalar(scalar) ?? "\u{FFFD}")
  }

  private static func traits(_ range: Range<UInt32>) -> [ScalarTrait] {
    range.map { ScalarTrait(of: Unicode.Scalar($0) ?? "\u{FFFD}") }
  }
}
