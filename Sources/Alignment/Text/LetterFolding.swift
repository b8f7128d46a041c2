/// Lower case without accents, so that `Président` and `president` are the same word.
enum LetterFolding {
  /// Appends the folded form of a letter in UTF-8, or gives `false` where a scalar is no letter.
  ///
  /// Latin letters to U+017F lose their accents; other scripts are put into lower case.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) -> Bool {
    let value = scalar.value
    if value < 0x80 {
      guard 0x61...0x7A ~= value | 0x20 else { return false }
      bytes.append(UInt8(truncatingIfNeeded: value | 0x20))
      return true
    }
    if 0xC0..<0x180 ~= value {
      let plain = latin[Int(value - 0xC0)]
      bytes.append(contentsOf: plain)
      return !plain.isEmpty
    }
    guard value >= 0xAA, scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    else { return false }
    bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    return true
  }

  /// The letters from U+00C0 to U+017F without their accents; `.` stands for what is no letter.
  private static let latin: [[UInt8]] = """
    a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th ss \
    a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th y \
    a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h \
    i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n n n \
    o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t \
    u u u u u u u u u u u u w w y y y z z z z z z s
    """.split(separator: " ").map { $0 == "." ? [] : Array($0.utf8) }
}
