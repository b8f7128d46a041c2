public import Bitext
internal import XML

/// A plain text, read whole.
///
/// The encoding is UTF-8, or UTF-16 where a byte order mark says so. Offsets in the text count from
/// after the mark.
public struct TextFile: Sendable {
  /// The whole text, line ends as they came.
  public let text: String
  /// What was odd but could be used.
  public let remarks: [Remark]

  /// Reads a file, or standard input for `-`.
  public init(
    path: String, options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    do {
      try self.init(InputFile(path: path), options: options)
    } catch let error as XMLError {
      throw .xml(error)
    } catch let error as InterchangeError {
      throw error
    } catch {
      throw .unknownKind(path: path)
    }
  }

  /// Reads a text from memory, under a name for messages.
  public init(
    bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    var decoder = TextDecoder()
    var text: [UInt8] = []
    unsafe bytes.withUnsafeBytes { unsafe decoder.decode($0, into: &text) }
    decoder.finish(into: &text)
    if !decoder.isUTF16 && text.prefix(1024).contains(0) { throw .binary(path: name) }
    if decoder.isBroken && !options.repairs {
      throw .notUTF16(path: name, line: text.count { $0 == 0x0A } + 1)
    }
    if let whole = String(validating: text, as: UTF8.self) {
      self.init(text: whole, remarks: [])
      return
    }
    guard options.repairs else {
      throw Self.notUTF8(text, path: name)
    }
    let message = "the text is no UTF-8; it is read as Windows-1252"
    self.init(
      text: Windows1252.string(text), remarks: [Remark(path: name, message: message)])
  }

  private init(text: String, remarks: [Remark]) {
    self.text = text
    self.remarks = remarks
  }

  private init(_ input: consuming InputFile, options: ReadingOptions) throws {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(input.totalBytes ?? 0)
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { unsafe chunk.deallocate() }
    while case let count = try unsafe input.read(into: chunk), count > 0 {
      unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<count]))
    }
    try self.init(bytes: bytes, name: input.path, options: options)
  }

  private static func notUTF8(_ text: [UInt8], path: String) -> InterchangeError {
    let place = UTF8Check.firstInvalid(in: text[...]) ?? 0
    let before = text[..<place]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
    return .notUTF8(path: path, line: before.count { $0 == 0x0A } + 1, column: column)
  }
}
