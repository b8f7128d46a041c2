internal import Bitext
internal import XML

/// The bytes of a web page in an encoding that is known.
///
/// The byte order mark decides, then whether all is UTF-8, then what the page says of itself; a page
/// that says nothing is Windows-1252 (WHATWG, *HTML*, 13.2.3).
struct HTMLPage {
  let name: String
  let bytes: [UInt8]
  /// Whether the bytes are UTF-8; otherwise the page names its encoding.
  let isUTF8: Bool
  let remarks: [Remark]

  init(_ bytes: [UInt8], name: String, options: ReadingOptions) throws(InterchangeError) {
    self.name = name
    let (text, decoder) = TextDecoder.decoded(bytes)
    if decoder.isBroken && !options.repairs {
      throw .notUTF16(path: name, line: text.count { $0 == 0x0A } + 1)
    }
    guard let invalid = UTF8Check.firstInvalid(in: text[...]) else {
      self.bytes = text
      isUTF8 = true
      remarks = []
      return
    }
    let label = Self.label(in: text)
    if let label, !label.hasPrefix("utf") {
      self.bytes = text
      isUTF8 = false
      remarks = []
      return
    }
    if label != nil, !options.repairs {
      throw .notUTF8(path: name, in: text, at: invalid)
    }
    self.bytes = Array(Windows1252.string(text).utf8)
    isUTF8 = true
    let message = "the text is no UTF-8, as it says; it is read as Windows-1252"
    remarks = label == nil ? [] : [Remark(path: name, message: message)]
  }

  /// The encoding that a `meta` among the first bytes names, in lower case.
  private static func label(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    guard let mark = head.ranges(of: "charset=").first else { return nil }
    let label = head[mark.upperBound...].drop { "\"' ".contains($0) }
      .prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
    return label.isEmpty ? nil : String(label)
  }
}
