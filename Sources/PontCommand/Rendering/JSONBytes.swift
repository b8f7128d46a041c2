/// JSON being written as bytes, for answers of which there are many: the general encoder takes longer
/// for an answer than finding it.
///
/// Members come in alphabetical order, as in every answer of this program; who writes keeps to it.
struct JSONBytes {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Writes an object.
  mutating func object(_ body: (inout JSONBytes) -> Void) { nested("{", "}", body) }

  /// Writes an array of what `element` writes of each.
  mutating func array<Element>(
    _ elements: [Element], _ element: (inout JSONBytes, Element) -> Void
  ) {
    nested("[", "]") { json in
      for each in elements { element(&json, each) }
    }
  }

  /// Writes the name of a member, before its value.
  mutating func name(_ name: StaticString) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a member whose value is text; nothing where there is none.
  mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    self.name(name)
    string(text)
  }

  /// Writes a member whose value is a whole number.
  mutating func member(_ name: StaticString, _ number: some BinaryInteger) {
    self.name(name)
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(of: UInt64(number.magnitude))
    needsComma = true
  }

  /// Writes a member whose value is a number of thousandths.
  mutating func member(_ name: StaticString, thousandths: Int) {
    self.name(name)
    var fraction = String(thousandths % 1000 + 1000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    bytes += Array(String(thousandths / 1000).utf8)
    if !fraction.isEmpty { bytes += Array(("." + fraction).utf8) }
    needsComma = true
  }

  /// Writes a text.
  mutating func string(_ text: String) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { text in
      // What needs no escape is copied at once.
      var start = 0
      for place in text.indices where unsafe Self.isEscaped(text[place]) {
        unsafe bytes.append(contentsOf: text[start..<place])
        unsafe escape(text[place])
        start = place + 1
      }
      unsafe bytes.append(contentsOf: text[start...])
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x08: bytes += Array("\\b".utf8)
    case 0x09: bytes += Array("\\t".utf8)
    case 0x0A: bytes += Array("\\n".utf8)
    case 0x0C: bytes += Array("\\f".utf8)
    case 0x0D: bytes += Array("\\r".utf8)
    default: bytes += Array("\\u00".utf8) + [Self.digit(byte >> 4), Self.digit(byte & 15)]
    }
  }

  private mutating func digits(of number: UInt64) {
    if number > 9 { digits(of: number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  private mutating func nested(
    _ start: Unicode.Scalar, _ end: Unicode.Scalar, _ body: (inout JSONBytes) -> Void
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
