internal import Bitext
internal import XML

/// The text of a file as UTF-8, pulled in pieces.
///
/// UTF-8 is checked as it comes; a byte order mark is passed over; UTF-16 is told by its mark.
struct TextInput: ~Copyable {
  private enum Encoding {
    case unknown
    case utf8
    case utf16(isBigEndian: Bool)
  }

  private var input: InputFile
  private var encoding = Encoding.unknown
  /// Bytes that were read, but not yet given out.
  private var rest: [UInt8] = []
  private var isAtEnd = false
  /// How many bytes have been given out.
  private var given = 0
  /// The number of the line that is being given out, and the byte at which it begins.
  private var line = 1
  private var lineStart = 0

  private static let pieceSize = 1 << 18

  init(path: String) throws(SegmentationError) {
    do { input = try InputFile(path: path) } catch {
      throw .file(error)
    }
  }

  /// How many bytes of the file have been read.
  var bytesRead: Int { input.bytesRead }
  /// The size of the file in bytes, where it has one.
  var totalBytes: Int? { input.totalBytes }

  /// Adds the next piece of text to `bytes`.
  /// - Returns: whether there was one.
  mutating func read(into bytes: inout [UInt8]) throws(SegmentationError) -> Bool {
    try fill()
    if case .unknown = encoding { try settle() }
    switch encoding {
    case .utf16(let isBigEndian): try takeUTF16(isBigEndian, into: &bytes)
    default: try takeUTF8(into: &bytes)
    }
    return !isAtEnd || !rest.isEmpty
  }

  private mutating func fill() throws(SegmentationError) {
    if isAtEnd { return }
    let kept = rest.count
    rest.append(contentsOf: repeatElement(0, count: Self.pieceSize))
    let result = unsafe rest.withUnsafeMutableBytes { buffer in
      let free = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[kept...])
      return Result { () throws(XMLError) in try unsafe input.read(into: free) }
    }
    switch result {
    case .success(let count):
      rest.removeSubrange((kept + count)...)
      isAtEnd = count == 0
    case .failure(let error): throw .file(error)
    }
  }

  private mutating func settle() throws(SegmentationError) {
    while rest.count < 3, !isAtEnd { try fill() }
    if rest.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16(isBigEndian: true)
      rest.removeFirst(2)
      given = 2
    } else if rest.starts(with: [0xFF, 0xFE]) {
      encoding = .utf16(isBigEndian: false)
      rest.removeFirst(2)
      given = 2
    } else {
      encoding = .utf8
      if rest.starts(with: [0xEF, 0xBB, 0xBF]) {
        rest.removeFirst(3)
        given = 3
        lineStart = 3
      }
    }
  }

  /// Gives out whole scalars; what is no UTF-8 is an error.
  private mutating func takeUTF8(into bytes: inout [UInt8]) throws(SegmentationError) {
    var end = rest.count
    if !isAtEnd {
      // A scalar may go on in the next piece.
      var start = end
      while start > 0, end - start < 3, rest[start - 1] & 0xC0 == 0x80 { start -= 1 }
      if start > 0, rest[start - 1] >= 0xC0 { end = start - 1 }
    }
    do {
      _ = try UTF8Span(validating: rest.span.extracting(0..<end))
    } catch {
      countLines(upTo: error.byteOffsets.lowerBound)
      let column = given + error.byteOffsets.lowerBound - lineStart + 1
      throw .notUTF8(path: input.path, line: line, column: column)
    }
    countLines(upTo: end)
    bytes.append(contentsOf: rest[..<end])
    given += end
    rest.removeSubrange(..<end)
  }

  private mutating func countLines(upTo end: Int) {
    line += rest.span.extracting(0..<end).count(of: 0x0A)
    if let last = rest[..<end].lastIndex(of: 0x0A) { lineStart = given + last + 1 }
  }

  /// Gives out whole scalars; half a character is an error.
  private mutating func takeUTF16(
    _ isBigEndian: Bool, into bytes: inout [UInt8]
  ) throws(SegmentationError) {
    var units: [UInt16] = []
    units.reserveCapacity(rest.count / 2)
    for index in stride(from: 0, to: rest.count - 1, by: 2) {
      let (one, two) = (UInt16(rest[index]), UInt16(rest[index + 1]))
      units.append(isBigEndian ? one << 8 | two : two << 8 | one)
    }
    if !isAtEnd, let last = units.last, UTF16.isLeadSurrogate(last) { units.removeLast() }
    let isHalf = isAtEnd && rest.count % 2 == 1
    guard let text = String(validating: units, as: UTF16.self), !isHalf else {
      throw .notUTF16(path: input.path, offset: given + Self.wholeUnits(units) * 2)
    }
    given += units.count * 2
    rest.removeSubrange(..<(units.count * 2))
    bytes.append(contentsOf: text.utf8)
  }

  /// How many units stand before the first half of a character.
  private static func wholeUnits(_ units: [UInt16]) -> Int {
    var place = 0
    while place < units.count {
      let isPair =
        UTF16.isLeadSurrogate(units[place]) && place + 1 < units.count
        && UTF16.isTrailSurrogate(units[place + 1])
      if UTF16.isSurrogate(units[place]), !isPair { break }
      place += isPair ? 2 : 1
    }
    return place
  }
}
