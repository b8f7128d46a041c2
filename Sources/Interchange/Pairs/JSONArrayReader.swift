public import Bitext
internal import XML

/// Reads translation units from an array of JSON objects, as Weblate exports a memory, one at a time.
///
/// Objects may also just follow one another, on as many lines as they like.
@safe
public struct JSONArrayReader: ~Copyable {
  private var input: InputFile
  private let options: ReadingOptions
  private let chunk: UnsafeMutableRawBufferPointer
  private var buffer: [UInt8] = []
  private var position = 0
  private var line = 1
  private var isAtEnd = false
  /// The objects that could not be read, where `options` keep going.
  public private(set) var skipped: [Remark] = []

  /// Opens a file, or standard input for `-`.
  public init(
    path: String, options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    do {
      try self.init(InputFile(path: path), options: options)
    } catch {
      throw .xml(error)
    }
  }

  /// Reads from memory, under a name for messages.
  public init(text: String, name: String, options: ReadingOptions = ReadingOptions()) {
    self.init(InputFile(bytes: Array(text.utf8), name: name), options: options)
  }

  private init(_ input: consuming InputFile, options: ReadingOptions) {
    self.input = input
    self.options = options
    unsafe chunk = .allocate(byteCount: 1 << 16, alignment: 16)
  }

  deinit { unsafe chunk.deallocate() }

  /// What was odd but could be used: nothing.
  public var remarks: [Remark] { [] }

  /// The line of the last unit, from 1.
  public var unitLine: Int { line }

  /// How many bytes of the file have been read.
  public var bytesRead: Int { input.bytesRead }

  /// The size of the file in bytes, where it has one.
  public var totalBytes: Int? { input.totalBytes }

  /// The next unit, or `nil` at the end of the file.
  public mutating func next() throws(InterchangeError) -> TranslationUnit? {
    while try skipToObject() {
      let begin = line
      guard let object = try pullObject() else {
        throw .badLine(path: input.path, line: begin, expected: "the end of the object too")
      }
      if let unit = JSONUnit.unit(of: object) { return unit }
      let error = InterchangeError.badLine(
        path: input.path, line: begin,
        expected: "an object with source, target, source_language and target_language")
      guard options.keepsGoing else { throw error }
      skipped.append(Remark(skipping: error, path: input.path, line: begin))
    }
    return nil
  }

  /// Goes to the begin of the next object; only brackets, commas and white space may stand between.
  private mutating func skipToObject() throws(InterchangeError) -> Bool {
    while let byte = try pull() {
      switch byte {
      case UInt8(ascii: "{"):
        position -= 1
        return true
      case 0x0A: line += 1
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","), 0x20, 0x09, 0x0D, 0xEF, 0xBB,
        0xBF:
        continue
      default:
        throw .badLine(path: input.path, line: line, expected: "a list of objects: [{…}, {…}]")
      }
    }
    return false
  }

  /// The bytes of the object that begins here; `nil` where the file ends before it.
  private mutating func pullObject() throws(InterchangeError) -> [UInt8]? {
    var object: [UInt8] = []
    var depth = 0
    var isString = false
    let begin = line
    while let byte = try pull() {
      object.append(byte)
      if object.count > options.limits.line {
        throw .overLimit(path: input.path, line: begin, name: "line", limit: options.limits.line)
      }
      switch byte {
      case UInt8(ascii: "\\") where isString:
        if let escaped = try pull() { object.append(escaped) }
      case UInt8(ascii: "\""): isString.toggle()
      case 0x0A: line += 1
      case UInt8(ascii: "{") where !isString, UInt8(ascii: "[") where !isString: depth += 1
      case UInt8(ascii: "}") where !isString, UInt8(ascii: "]") where !isString:
        depth -= 1
        if depth == 0 { return object }
      default: continue
      }
      if depth > options.limits.depth {
        throw .overLimit(
          path: input.path, line: begin, name: "depth", limit: options.limits.depth)
      }
    }
    return nil
  }

  private mutating func pull() throws(InterchangeError) -> UInt8? {
    if position == buffer.count {
      if isAtEnd { return nil }
      do {
        let count = try unsafe input.read(into: chunk)
        buffer.removeAll(keepingCapacity: true)
        unsafe buffer.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<count]))
      } catch {
        throw .xml(error)
      }
      position = 0
      isAtEnd = buffer.isEmpty
      if isAtEnd { return nil }
    }
    position += 1
    return buffer[position - 1]
  }
}
