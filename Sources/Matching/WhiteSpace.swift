/// White space as Unicode lists it (property `White_Space`), in UTF-8.
enum WhiteSpace {
  /// Whether a text is nothing but white space.
  static func fills(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { return true }
    if bytes.allSatisfy({ $0 < 0x80 }) { return false }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(contains)
  }

  /// Whether a character is white space.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Most letters are told by their number alone.
    case 0xA1..<0x1680, 0x3001...: false
    default: scalar.properties.isWhitespace
    }
  }
}
