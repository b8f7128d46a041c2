/// Strings as PO files write them (GNU gettext manual, *The Format of PO Files*).
enum POText {
  /// The text of a quoted string; `nil` where it is none.
  static func unquoted(_ quoted: Substring) -> String? {
    let bytes = Array(quoted.utf8)
    guard bytes.count > 1, bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\"")
    else { return nil }
    var text: [UInt8] = []
    var index = 1
    while index < bytes.count - 1 {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return nil }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard index < bytes.count - 1 else { return nil }
      let next = bytes[index]
      index += 1
      if let control = controls[next] {
        text.append(control)
      } else if 0x30...0x37 ~= next {
        var value = UInt32(next - 0x30)
        var digits = 1
        while digits < 3, index < bytes.count - 1, 0x30...0x37 ~= bytes[index] {
          value = value * 8 + UInt32(bytes[index] - 0x30)
          index += 1
          digits += 1
        }
        text.append(UInt8(truncatingIfNeeded: value))
      } else {
        text.append(next)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The lines of a string with its keyword: one where it fits, else one a line of text, divided
  /// after spaces where it is longer.
  ///
  /// - Parameter width: the columns of a line, as gettext's tools have 79.
  static func lines(_ keyword: String, _ text: String, width: Int = .max) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in text.unicodeScalars {
      piece += escaped(character)
      if character == "\n" {
        pieces.append(piece)
        piece = ""
      }
    }
    if !piece.isEmpty || pieces.isEmpty { pieces.append(piece) }
    let room = width == .max ? .max : width - 2
    let fits = pieces[0].count <= (width == .max ? .max : room - keyword.count - 1)
    if pieces.count == 1, fits { return ["\(keyword) \"\(pieces[0])\""] }
    let divided = pieces.flatMap { Self.divided($0, room: room) }
    return ["\(keyword) \"\""] + divided.map { "\"\($0)\"" }
  }

  /// A line divided after spaces into pieces of at most `room` characters, where it has spaces.
  private static func divided(_ line: String, room: Int) -> [String] {
    guard line.count > room else { return [line] }
    var pieces: [String] = []
    var piece = ""
    var word = ""
    func add() {
      if !piece.isEmpty, piece.count + word.count > room {
        pieces.append(piece)
        piece = ""
      }
      piece += word
      word = ""
    }
    for character in line {
      word.append(character)
      if character == " " { add() }
    }
    add()
    return pieces + [piece]
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "\r": return "\\r"
    case "\u{7}": return "\\a"
    case "\u{8}": return "\\b"
    case "\u{B}": return "\\v"
    case "\u{C}": return "\\f"
    case let control where control.value < 0x20:
      let octal = String(control.value, radix: 8)
      return "\\" + String(repeating: "0", count: 3 - octal.count) + octal
    default: return String(Character(scalar))
    }
  }

  private static let controls: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D,
    UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "v"): 0x0B,
    UInt8(ascii: "f"): 0x0C, UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "\""): UInt8(ascii: "\""),
  ]
}
