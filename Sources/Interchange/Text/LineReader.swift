internal import Bitext
internal import XML

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Pulls the lines of a text file one at a time, in bounded memory.
@safe
struct LineReader: ~Copyable {
  /// The number of the line that was given last, from 1.
  private(set) var line = 0
  /// What ended that line: `\n`, `\r\n`, or nothing at the end of the file.
  private(set) var lineEnd = ""
  /// Every line so far with its end, where it is `nil` no longer; set to begin to keep them.
  var kept: String?
  /// Remarks about what was mended.
  var log: RemarkLog
  private var input: InputFile
  private var decoder = TextDecoder()
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  private let options: ReadingOptions
  private let chunk: UnsafeMutableRawBufferPointer

  /// Opens a file, or standard input for `-`.
  init(path: String, options: ReadingOptions) throws(InterchangeError) {
    do {
      try self.init(InputFile(path: path), options: options)
    } catch {
      throw .xml(error)
    }
  }

  init(_ input: consuming InputFile, options: ReadingOptions) {
    log = RemarkLog(path: input.path)
    self.input = input
    self.options = options
    unsafe chunk = .allocate(byteCount: 1 << 16, alignment: 16)
  }

  deinit { unsafe chunk.deallocate() }

  var path: String { input.path }
  var bytesRead: Int { input.bytesRead }
  var totalBytes: Int? { input.totalBytes }

  /// The next line without its end, or `nil` at the end of the file.
  mutating func next() throws(InterchangeError) -> String? {
    var searched = position
    while true {
      if let found = lineFeed(from: searched) { return try take(to: found, next: found + 1) }
      searched = buffer.count
      if isAtEnd { break }
      if buffer.count - position > options.limits.line {
        throw .overLimit(path: path, line: line + 1, name: "line", limit: options.limits.line)
      }
      searched -= position
      try fill()
    }
    guard position < buffer.count else { return nil }
    return try take(to: buffer.count, next: buffer.count)
  }

  private func lineFeed(from start: Int) -> Int? {
    unsafe buffer.withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = unsafe memchr(base + start, 0x0A, bytes.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// Moves what is left to the front and adds a piece of the file.
  private mutating func fill() throws(InterchangeError) {
    buffer.removeSubrange(..<position)
    position = 0
    let isFirst = input.bytesRead == 0
    do {
      let count = try unsafe input.read(into: chunk)
      let bytes = unsafe UnsafeRawBufferPointer(rebasing: chunk[..<count])
      unsafe decoder.decode(bytes, into: &buffer)
      if count == 0 {
        decoder.finish(into: &buffer)
        isAtEnd = true
      }
    } catch {
      throw .xml(error)
    }
    if isFirst && !decoder.isUTF16 && buffer.prefix(1024).contains(0) { throw .binary(path: path) }
    if decoder.isBroken && !options.repairs {
      throw .notUTF16(path: path, line: line + 1)
    }
  }

  private mutating func take(to end: Int, next: Int) throws(InterchangeError) -> String {
    let start = position
    position = next
    line += 1
    var end = end
    lineEnd = next > end ? "\n" : ""
    if next > end && end > start && buffer[end - 1] == 0x0D {
      end -= 1
      lineEnd = "\r\n"
    }
    if let text = String(validating: buffer[start..<end], as: UTF8.self) {
      kept?.append(text + lineEnd)
      return text
    }
    guard options.repairs else {
      throw .notUTF8(path: path, line: line, column: column(start..<end))
    }
    log.add(line: line, "lines that are no UTF-8 are read as Windows-1252")
    return Windows1252.string(buffer[start..<end])
  }

  private func column(_ range: Range<Int>) -> Int {
    UTF8Check.firstInvalid(in: buffer[range]).map { prefix in
      String(decoding: buffer[range.lowerBound..<prefix], as: UTF8.self).unicodeScalars.count + 1
    } ?? 1
  }
}
