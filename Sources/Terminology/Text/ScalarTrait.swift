internal import ICU

/// What a Unicode scalar does in a text, and what is left of it when case and marks are taken off.
///
/// Kept in 64 bits, so that a table of them is read without following a pointer: the folded UTF-8
/// bytes (four at most), their number, the role, and whether the scalar is a capital.
struct ScalarTrait: Hashable, Sendable {
  /// What a scalar does in a text.
  enum Role: UInt8, Sendable {
    /// Nothing that words care about: a sign, a control.
    case other
    /// Part of a word: a letter or a digit.
    case letter
    /// A mark or soft hyphen inside a word, which folding takes off.
    case mark
    /// A word by itself, as in scripts that put no space between words.
    case ideograph
    /// `'`, `’` and their kin.
    case apostrophe
    /// `-` and the hyphens and dashes that join words.
    case hyphen
    /// A space within a line.
    case space
    /// The end of a line.
    case lineEnd
    /// The full stop.
    case stop
  }

  private let bits: UInt64

  private init(_ role: Role, folded: some Sequence<UInt8> = [], isCapital: Bool = false) {
    var bytes: UInt64 = 0
    var count: UInt64 = 0
    for byte in folded.prefix(4) {
      bytes |= UInt64(byte) << (8 &* count)
      count += 1
    }
    bits = bytes | count << 32 | UInt64(role.rawValue) << 40 | (isCapital ? 1 << 48 : 0)
  }

  /// What the scalar does.
  var role: Role { Role(rawValue: UInt8(truncatingIfNeeded: bits >> 40)) ?? .other }
  /// Whether it is an upper-case or title-case letter.
  var isCapital: Bool { bits & (1 << 48) != 0 }
  /// The number of folded bytes, 0 to 4.
  var foldedCount: Int { Int(bits >> 32 & 7) }
  /// A folded byte.
  func foldedByte(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: bits >> (8 &* UInt64(index))) }
}

extension ScalarTrait {
  /// The trait of a scalar, worked out anew; `ScalarTraits` keeps those that are met often.
  init(of scalar: Unicode.Scalar) {
    if let role = Self.punctuation(scalar) {
      self.init(role)
      return
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: self.init(.mark)
    case .spaceSeparator: self.init(.space)
    case .lineSeparator, .paragraphSeparator: self.init(.lineEnd)
    case _ where Self.standsAlone(scalar):
      self.init(.ideograph, folded: String(Character(scalar)).utf8)
    case .decimalNumber, .otherNumber, .letterNumber:
      self.init(.letter, folded: Self.folded(scalar).utf8)
    case .spacingMark: self.init(.letter, folded: String(Character(scalar)).utf8)
    case _ where properties.isAlphabetic:
      self.init(
        .letter, folded: Self.folded(scalar).utf8,
        isCapital: properties.isUppercase || properties.generalCategory == .titlecaseLetter)
    default: self.init(.other)
    }
  }

  private static func punctuation(_ scalar: Unicode.Scalar) -> Role? {
    switch scalar {
    case "'", "`", "\u{B4}", "\u{2018}", "\u{2019}", "\u{201B}", "\u{2BC}", "\u{FF07}": .apostrophe
    case "-", "\u{2010}"..."\u{2014}", "\u{2212}", "\u{5BE}": .hyphen
    case " ", "\t": .space
    case "\n", "\r", "\u{B}", "\u{C}", "\u{85}": .lineEnd
    case ".", "\u{2024}": .stop
    case "\u{AD}": .mark
    default: nil
    }
  }

  /// Han, kana, Thai, Lao and Khmer put no space between words.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE00...0xEFF, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      scalar.properties.isAlphabetic
    default: false
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> String {
    let text = String(Character(scalar))
    switch scalar {
    case "ß", "ẞ": return "ss"
    case "æ", "Æ": return "ae"
    case "œ", "Œ": return "oe"
    case "ø", "Ø": return "o"
    case "ł", "Ł": return "l"
    case "đ", "Đ": return "d"
    case "ı", "İ": return "i"
    default: return (try? Folding(strippingMarks: true)(text)) ?? scalar.properties.lowercaseMapping
    }
  }
}
