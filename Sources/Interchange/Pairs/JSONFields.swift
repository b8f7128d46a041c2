/// Where the values of an object of JSON stand in its bytes.
struct JSONFields {
  /// A key with the place of its value.
  struct Field {
    let key: String
    let value: Range<Int>
  }

  /// The fields in order.
  private(set) var fields: [Field] = []
  /// Where the bracket stands that ends the object.
  private(set) var end = 0

  /// Finds the fields of an object that is known to be well-formed; `nil` where it is none.
  init?(of bytes: [UInt8]) {
    var place = 0
    Self.skipSpace(bytes, &place)
    guard place < bytes.count, bytes[place] == UInt8(ascii: "{") else { return nil }
    place += 1
    while true {
      Self.skipSpace(bytes, &place)
      guard place < bytes.count else { return nil }
      switch bytes[place] {
      case UInt8(ascii: "}"):
        end = place
        return
      case UInt8(ascii: ","): place += 1
      case UInt8(ascii: "\""):
        guard let key = Self.range(of: bytes, from: place) else { return nil }
        place = key.upperBound
        Self.skipSpace(bytes, &place)
        guard place < bytes.count, bytes[place] == UInt8(ascii: ":") else { return nil }
        place += 1
        Self.skipSpace(bytes, &place)
        guard let value = Self.range(of: bytes, from: place) else { return nil }
        place = value.upperBound
        let name = String(decoding: bytes[key].dropFirst().dropLast(), as: UTF8.self)
        fields.append(Field(key: name, value: value))
      default: return nil
      }
    }
  }

  private static func skipSpace(_ bytes: [UInt8], _ place: inout Int) {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  /// The value that begins at a place.
  private static func range(of bytes: [UInt8], from start: Int) -> Range<Int>? {
    var (place, depth, isString) = (start, 0, false)
    while place < bytes.count {
      let byte = bytes[place]
      if isString {
        if byte == UInt8(ascii: "\\") { place += 1 }
        if byte == UInt8(ascii: "\"") {
          isString = false
          if depth == 0 { return start..<place + 1 }
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          if depth == 0 { return start..<place }
          depth -= 1
          if depth == 0 { return start..<place + 1 }
        case UInt8(ascii: ","), 0x20, 0x09, 0x0D, 0x0A:
          if depth == 0 { return start..<place }
        default: break
        }
      }
      place += 1
    }
    return nil
  }
}
