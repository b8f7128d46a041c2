internal import XML

/// The bytes of an XML file as they stand, in pieces; those of UTF-16 as UTF-8.
struct MarkupInput: ~Copyable {
  let encoding: MarkupEncoding
  private var file: InputFile
  private var ahead: [UInt8]
  private var decoder = TextDecoder()
  private var isAtEnd = false

  init(path: String) throws(InterchangeError) {
    var opened = try Self.opened(path)
    var ahead: [UInt8] = []
    do {
      while ahead.count < 1024, try Self.read(&opened, into: &ahead) {}
    } catch {
      throw .xml(error)
    }
    let encoding = try MarkupEncoding(firstBytes: Array(ahead.prefix(1024)), path: path)
    if case .utf16(let isBigEndian, hasMark: false) = encoding {
      ahead = (isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]) + ahead
    }
    file = opened
    self.encoding = encoding
    self.ahead = ahead
  }

  private static func opened(_ path: String) throws(InterchangeError) -> InputFile {
    do { return try InputFile(path: path) } catch { throw .xml(error) }
  }

  /// Adds a piece of the file.
  /// - Returns: whether there was anything left.
  mutating func read(into bytes: inout [UInt8]) throws(InterchangeError) -> Bool {
    if isAtEnd { return false }
    var piece = ahead
    ahead = []
    do {
      if piece.isEmpty, try !Self.read(&file, into: &piece) { isAtEnd = true }
    } catch {
      throw .xml(error)
    }
    guard case .utf16 = encoding else {
      bytes += piece
      return !isAtEnd
    }
    unsafe piece.withUnsafeBytes { unsafe decoder.decode($0, into: &bytes) }
    if isAtEnd { decoder.finish(into: &bytes) }
    return !isAtEnd
  }

  /// The byte order mark of UTF-8, where a file begins with it; else nothing.
  static func mark(of path: String) throws(InterchangeError) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    do {
      var file = try InputFile(path: path)
      var bytes: [UInt8] = []
      while bytes.count < mark.count, try read(&file, into: &bytes) {}
      return bytes.starts(with: mark) ? mark : []
    } catch {
      throw .xml(error)
    }
  }

  private static func read(
    _ file: inout InputFile, into bytes: inout [UInt8]
  ) throws(XMLError) -> Bool {
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { unsafe chunk.deallocate() }
    let count = try unsafe file.read(into: chunk)
    unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<count]))
    return count > 0
  }
}
