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
  private var checked = 0

  private static let pieceSize = 1 << 18

  init(path: String) throws(SegmentationError) {
    do { input = try InputFile(path: path) } catch {
      throw .unreadable(path: path, reason: "\(error)")
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
    case .utf16(let isBigEndian): takeUTF16(isBigEndian, into: &bytes)
    default: try takeUTF8(into: &bytes)
    }
    return !isAtEnd || !rest.isEmpty
  }

  private mutating func fill() throws(SegmentationError) {
    if isAtEnd { return }
    let kept = rest.count
    rest.append(contentsOf: repeatElement(0, count: Self.pieceSize))
    do {
      let count = try unsafe rest.withUnsafeMutableBytes { buffer throws(XMLError) in
        try unsafe input.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[kept...]))
      }
      rest.removeSubrange((kept + count)...)
      isAtEnd = count == 0
    } catch {
      throw .unreadable(path: input.path, reason: "\(error)")
    }
  }

  private mutating func settle() throws(SegmentationError) {
    while rest.count < 3, !isAtEnd { try fill() }
    if rest.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16(isBigEndian: true)
      rest.removeFirst(2)
    } else if rest.starts(with: [0xFF, 0xFE]) {
      encoding = .utf16(isBigEndian: false)
      rest.removeFirst(2)
    } else {
      encoding = .utf8
      if rest.starts(with: [0xEF, 0xBB, 0xBF]) {
        rest.removeFirst(3)
        checked = 3
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
      throw .notUTF8(path: input.path, offset: checked + error.byteOffsets.lowerBound)
    }
    bytes.append(contentsOf: rest[..<end])
    checked += end
    rest.removeSubrange(..<end)
  }

  private mutating func takeUTF16(_ isBigEndian: Bool, into bytes: inout [UInt8]) {
    var units: [UInt16] = []
    units.reserveCapacity(rest.count / 2)
    for index in stride(from: 0, to: rest.count - 1, by: 2) {
      let (one, two) = (UInt16(rest[index]), UInt16(rest[index + 1]))
      units.append(isBigEndian ? one << 8 | two : two << 8 | one)
    }
    if !isAtEnd, let last = units.last, UTF16.isLeadSurrogate(last) { units.removeLast() }
    rest.removeSubrange(..<(units.count * 2))
    if isAtEnd { rest.removeAll() }
    bytes.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
  }
}
