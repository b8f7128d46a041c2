/// Reads the JSON that ``JSONText`` writes, a value at a time; `nil` where it is something else.
struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Whether the next value is an object; nothing is read.
  var isAtObject: Bool { peek() == UInt8(ascii: "{") }

  /// Reads an array, calling `element` at each element.
  mutating func array(_ element: (inout JSONReader) -> Void?) -> Void? {
    guard take("[") != nil else { return nil }
    if take("]") != nil { return () }
    repeat {
      guard element(&self) != nil else { return nil }
    } while take(",") != nil
    return take("]")
  }

  /// Reads an object, calling `member` with each name, to read its value.
  mutating func object(_ member: (String, inout JSONReader) -> Void?) -> Void? {
    guard take("{") != nil else { return nil }
    if take("}") != nil { return () }
    repeat {
      guard let name = string(), take(":") != nil, member(name, &self) != nil else { return nil }
    } while take(",") != nil
    return take("}")
  }

  /// Whether the next value is a text; nothing is read.
  var isAtString: Bool { peek() == UInt8(ascii: "\"") }

  /// Reads a whole number.
  mutating func integer() -> Int64? {
    let start = place
    while let byte = peek(), byte == UInt8(ascii: "-") || 0x30...0x39 ~= byte { place += 1 }
    return Int64(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  /// Whether the next value is none; nothing is read.
  var isAtNull: Bool { peek() == UInt8(ascii: "n") }

  /// Reads that there is no value.
  mutating func null() -> Void? {
    for scalar in "null".unicodeScalars where take(scalar) == nil { return nil }
    return ()
  }

  /// Reads a text.
  mutating func string() -> String? {
    guard take("\"") != nil else { return nil }
    var text: [UInt8] = []
    while let byte = peek() {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escaped = escaped() else { return nil }
        text.append(escaped)
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escaped() -> UInt8? {
    guard let byte = peek() else { return nil }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return byte
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "u"):
      guard place + 4 <= bytes.count else { return nil }
      defer { place += 4 }
      return UInt8(String(decoding: bytes[place..<(place + 4)], as: UTF8.self), radix: 16)
    default: return nil
    }
  }

  private func peek() -> UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Void? {
    guard peek() == UInt8(ascii: scalar) else { return nil }
    place += 1
    return ()
  }
}
