internal import XML

/// Reads files that have to be in memory whole.
enum WholeFile {
  /// All bytes of a file, or of standard input for `-`.
  ///
  /// A document, and a line of a text, that goes over its limit is refused before the rest of it is
  /// read.
  static func bytes(of path: String, limits: ReadingLimits) throws(InterchangeError) -> [UInt8] {
    var input = try opened(path)
    var bytes: [UInt8] = []
    var check: Check?
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { unsafe chunk.deallocate() }
    while case let count = try unsafe read(&input, into: chunk), count > 0 {
      unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<count]))
      if check == nil {
        check = Check(FileKind.kind(of: bytes, name: path), path: path, limits)
        try check?.take(size: input.totalBytes)
        bytes.reserveCapacity(min(input.totalBytes ?? 0, limits.document))
      }
      try check?.take(bytes, new: count)
    }
    return bytes
  }

  private static func opened(_ path: String) throws(InterchangeError) -> InputFile {
    do { return try InputFile(path: path) } catch { throw .xml(error) }
  }

  private static func read(
    _ file: inout InputFile, into chunk: UnsafeMutableRawBufferPointer
  ) throws(InterchangeError) -> Int {
    do { return try unsafe file.read(into: chunk) } catch { throw .xml(error) }
  }

  /// Holds what has been read of a file against the limits.
  private struct Check {
    let path: String
    let limits: ReadingLimits
    /// Whether it is a document that is text; packed ones have a limit of their own.
    let isDocument: Bool
    let hasLines: Bool
    private var line = 1
    /// Where the line begins that the file has come to.
    private var lineStart = 0

    init(_ kind: FileKind?, path: String, _ limits: ReadingLimits) {
      self.path = path
      self.limits = limits
      hasLines = kind != .archive
      isDocument = kind?.isDocument == true && hasLines
    }

    /// Takes note of the size of the file, where it has one.
    func take(size: Int?) throws(InterchangeError) {
      if isDocument, let size, size > limits.document {
        throw .overLimit(path: path, line: 1, name: "document", limit: limits.document)
      }
    }

    mutating func take(_ bytes: [UInt8], new count: Int) throws(InterchangeError) {
      guard hasLines else { return }
      for index in (bytes.count - count)..<bytes.count where bytes[index] == 0x0A {
        line += 1
        lineStart = index + 1
      }
      if bytes.count - lineStart > limits.line {
        throw .overLimit(path: path, line: line, name: "line", limit: limits.line)
      }
      if isDocument, bytes.count > limits.document {
        throw .overLimit(path: path, line: line, name: "document", limit: limits.document)
      }
    }
  }
}
