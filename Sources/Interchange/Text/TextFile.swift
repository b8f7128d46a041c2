public import Bitext
internal import XML

/// A text, read whole: a plain one, or what a document says.
///
/// The encoding of a plain text is UTF-8, or UTF-16 where a byte order mark says so; offsets in it
/// count from after the mark. The text of a document is that of its blocks, without codes, with an
/// empty line between; offsets count in that text.
public struct TextFile: Sendable {
  /// The whole text, line ends as they came.
  public let text: String
  /// What was odd but could be used.
  public let remarks: [Remark]

  /// Reads a file, or standard input for `-`; whether it is a document is told from its content.
  public init(
    path: String, options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    try self.init(
      bytes: WholeFile.bytes(of: path, limits: options.limits), name: path, options: options)
  }

  /// Reads a text or document from memory, under a name for messages.
  public init(
    bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    let kind = FileKind.kind(ofWhole: bytes, name: name)
    guard let kind, kind.isDocument || kind == .archive else {
      try self.init(plain: bytes, name: name, options: options)
      return
    }
    var reader = try DocumentReader(bytes: bytes, name: name, kind: kind, options: options)
    var text = ""
    while let block = try reader.next() {
      if !text.isEmpty { text += "\n\n" }
      text += block.content.plainText
    }
    self.init(text: text.isEmpty ? "" : text + "\n", remarks: reader.remarks)
  }

  /// Reads a plain text from memory, whatever it looks like.
  init(plain bytes: [UInt8], name: String, options: ReadingOptions) throws(InterchangeError) {
    let (text, decoder) = TextDecoder.decoded(bytes)
    if !decoder.isUTF16 && text.prefix(1024).contains(0) { throw .binary(path: name) }
    if decoder.isBroken && !options.repairs {
      throw .notUTF16(path: name, line: text.count { $0 == 0x0A } + 1)
    }
    if let whole = String(validating: text, as: UTF8.self) {
      self.init(text: whole, remarks: [])
      return
    }
    guard options.repairs else {
      throw .notUTF8(path: name, in: text, at: UTF8Check.firstInvalid(in: text[...]) ?? 0)
    }
    let message = "the text is no UTF-8; it is read as Windows-1252"
    self.init(
      text: Windows1252.string(text), remarks: [Remark(path: name, message: message)])
  }

  private init(text: String, remarks: [Remark]) {
    self.text = text
    self.remarks = remarks
  }
}

extension InterchangeError {
  /// The error that the bytes of a text are no UTF-8 from a place on.
  static func notUTF8(path: String, in text: [UInt8], at place: Int) -> InterchangeError {
    let before = text[..<place]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
    return .notUTF8(path: path, line: before.count { $0 == 0x0A } + 1, column: column)
  }
}
