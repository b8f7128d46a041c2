internal import Bitext
internal import XML

/// How the bytes of an XML file spell its characters.
///
/// Where the tags stand is told from the bytes of ASCII. UTF-16, which has others, is turned into
/// UTF-8 on the way in and back on the way out.
enum MarkupEncoding: Hashable {
  /// UTF-8.
  case utf8
  /// Two bytes a unit, with or without a byte order mark.
  case utf16(isBigEndian: Bool, hasMark: Bool)
  /// Another that has the bytes of ASCII where ASCII has them, by its name in the declaration.
  case other(String)

  /// The encoding of a document that begins with these bytes.
  init(firstBytes bytes: [UInt8], path: String) throws(InterchangeError) {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16(isBigEndian: bytes[0] == 0xFE, hasMark: true)
    } else if bytes.starts(with: [0x00, 0x3C]) || bytes.starts(with: [0x3C, 0x00]) {
      self = .utf16(isBigEndian: bytes[0] == 0x00, hasMark: false)
    } else {
      let name = Self.declared(in: bytes)?.uppercased() ?? "UTF-8"
      if bytes.contains(0) || ["ISO-2022", "UTF-7", "UTF-32"].contains(where: name.hasPrefix) {
        throw .xml(.notInEncoding(path: path, line: 1, column: 1, encoding: "UTF-8"))
      }
      let isUnicode = bytes.starts(with: [0xEF, 0xBB, 0xBF]) || name == "UTF-8"
      self = isUnicode || name == "US-ASCII" || name == "UTF8" ? .utf8 : .other(name)
    }
  }

  /// The byte order mark of UTF-16, where the file has one; that of UTF-8 is read as text.
  var mark: [UInt8] {
    guard case .utf16(let isBigEndian, hasMark: true) = self else { return [] }
    return isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
  }

  /// The declaration that a piece of the document needs to be read by itself.
  var declaration: String {
    if case .other(let name) = self { return "<?xml version=\"1.0\" encoding=\"\(name)\"?>" }
    return ""
  }

  /// New text in UTF-8 as it is written: an encoding that may lack a character gets its number.
  func written(_ text: [UInt8]) -> [UInt8] {
    guard case .other = self, text.contains(where: { $0 >= 0x80 }) else { return text }
    return String(decoding: text, as: UTF8.self).unicodeScalars.reduce(into: []) { bytes, scalar in
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes += Array("&#\(scalar.value);".utf8)
      }
    }
  }

  /// The bytes of a file for bytes that were read by `MarkupInput`.
  func encoded(_ bytes: [UInt8]) -> [UInt8] {
    guard case .utf16(let isBigEndian, _) = self else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(2 * bytes.count)
    for unit in String(decoding: bytes, as: UTF8.self).utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      result += isBigEndian ? [high, low] : [low, high]
    }
    return result
  }

  private static func declared(in bytes: [UInt8]) -> String? {
    guard let start = bytes.firstIndex(of: UInt8(ascii: "<")),
      let tag = MarkupToken(at: start, in: bytes.span),
      case let text = String(decoding: bytes[tag.range], as: UTF8.self), text.hasPrefix("<?xml")
    else { return nil }
    guard let name = text.utf8.firstRange(of: "encoding".utf8) else { return nil }
    let rest = text[name.upperBound...].drop { $0.isWhitespace || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }
}
