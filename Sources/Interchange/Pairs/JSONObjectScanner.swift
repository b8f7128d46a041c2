internal import XML

/// Finds the objects of JSON in a file one after the other, with what stands between: the brackets and
/// commas of a list, and white space.
@safe
struct JSONObjectScanner: ~Copyable {
  /// An object as it is written.
  struct Object {
    /// What stands before it.
    var before: [UInt8]
    var bytes: [UInt8]
    /// The line on which it begins, from 1.
    var line: Int
  }

  /// What stands after the last object, once there is none more.
  private(set) var rest: [UInt8] = []
  /// The line that has been reached, from 1.
  private(set) var line = 1
  private var input: InputFile
  private let limits: ReadingLimits
  private let chunk: UnsafeMutableRawBufferPointer
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  init(_ input: consuming InputFile, _ limits: ReadingLimits) {
    self.input = input
    self.limits = limits
    unsafe chunk = .allocate(byteCount: 1 << 16, alignment: 16)
  }

  deinit { unsafe chunk.deallocate() }

  var path: String { input.path }
  var bytesRead: Int { input.bytesRead }
  var totalBytes: Int? { input.totalBytes }

  /// The next object, or `nil` at the end of the file.
  mutating func next() throws(InterchangeError) -> Object? {
    guard let before = try skipToObject() else { return nil }
    let begin = line
    guard let bytes = try pullObject() else {
      throw .badLine(path: path, line: begin, expected: "the end of the object too")
    }
    return Object(before: before, bytes: bytes, line: begin)
  }

  /// Goes to the begin of the next object; only brackets, commas and white space may stand between.
  private mutating func skipToObject() throws(InterchangeError) -> [UInt8]? {
    var skipped: [UInt8] = []
    while let byte = try pull() {
      switch byte {
      case UInt8(ascii: "{"):
        position -= 1
        return skipped
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","), 0x0A, 0x20, 0x09, 0x0D, 0xEF,
        0xBB, 0xBF:
        skipped.append(byte)
        if byte == 0x0A { line += 1 }
        try check(skipped, from: line)
      default:
        throw .badLine(path: path, line: line, expected: "a list of objects: [{…}, {…}]")
      }
    }
    rest = skipped
    return nil
  }

  /// The bytes of the object that begins here; `nil` where the file ends before it.
  private mutating func pullObject() throws(InterchangeError) -> [UInt8]? {
    var object: [UInt8] = []
    var depth = 0
    var isString = false
    let begin = line
    while let byte = try pull() {
      object.append(byte)
      try check(object, from: begin)
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
      if depth > limits.depth {
        throw .overLimit(path: path, line: begin, name: "depth", limit: limits.depth)
      }
    }
    return nil
  }

  private func check(_ bytes: [UInt8], from line: Int) throws(InterchangeError) {
    if bytes.count > limits.line {
      throw .overLimit(path: path, line: line, name: "line", limit: limits.line)
    }
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
