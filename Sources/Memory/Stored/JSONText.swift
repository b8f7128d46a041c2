/// JSON being written, as compact as it goes (RFC 8259).
///
/// Written by hand because a memory writes millions of them: names and order are ours, and equal
/// values give equal bytes.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// The text.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an array.
  mutating func array(_ body: (inout JSONText) -> Void) { nested("[", "]", body) }

  /// Writes an object.
  mutating func object(_ body: (inout JSONText) -> Void) { nested("{", "}", body) }

  /// Writes the name of a member, before its value.
  mutating func name(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a member whose value is text; nothing where there is none.
  mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    self.name(name)
    string(text)
  }

  /// Writes a whole number.
  mutating func integer(_ number: Int64) {
    comma()
    bytes += Array(String(number).utf8)
    needsComma = true
  }

  /// Writes that there is no value.
  mutating func null() {
    comma()
    bytes += Array("null".utf8)
    needsComma = true
  }

  /// Writes a text.
  mutating func string(_ text: String) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case 0..<0x20: bytes += Array("\\u00".utf8) + [Self.digit(byte >> 4), Self.digit(byte & 15)]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func nested(
    _ start: Unicode.Scalar, _ end: Unicode.Scalar, _ body: (inout JSONText) -> Void
  ) {
    comma()
    bytes.append(UInt8(ascii: start))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: end))
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
