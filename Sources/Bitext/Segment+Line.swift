extension Segment {
  /// Adds the segment as one line to some bytes, without line end: white space around it taken off,
  /// line breaks inside as spaces.
  ///
  /// The same as `line`, for printing texts of gigabytes: it makes no string unless a line breaks.
  ///
  /// - Returns: whether there was anything but white space.
  public func addLine(to bytes: inout [UInt8]) -> Bool {
    let span = text.utf8Span.span
    guard let inner = Self.innerRange(span) else {
      let line = line
      bytes.append(contentsOf: line.utf8)
      return !line.isEmpty
    }
    unsafe span.extracting(inner).withUnsafeBufferPointer { buffer in
      unsafe bytes.append(contentsOf: buffer)
    }
    return !inner.isEmpty
  }

  /// The bytes within ASCII white space; `nil` where there may be other white space or a line break.
  private static func innerRange(_ bytes: Span<UInt8>) -> Range<Int>? {
    var end = bytes.count
    while end > 0, isWhite(bytes[end - 1]) { end -= 1 }
    var start = 0
    while start < end, isWhite(bytes[start]) { start += 1 }
    guard start < end else { return start..<end }
    // No white space beyond ASCII begins with a byte other than these, or ends with one below 0xC0.
    if 0xC2...0xE3 ~= bytes[start] || bytes[end - 1] >= 0x80 {
      guard mayKeepEdges(bytes, start..<end) else { return nil }
    }
    let signs = bytes.extracting(start..<end).lineEndSigns()
    if signs.mayHaveSeparator, hasSeparator(bytes, start..<end) { return nil }
    return signs.isSuspect ? nil : start..<end
  }

  private static func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

  /// Whether the scalars at both edges are no white space.
  private static func mayKeepEdges(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let first = bytes[range.lowerBound]
    // Quotation marks are the usual edges beyond ASCII: E2 80 98 to E2 80 9F, C2 AB, C2 BB.
    let second = range.count > 1 ? bytes[range.lowerBound + 1] : 0
    let third = range.count > 2 ? bytes[range.lowerBound + 2] : 0
    let opens = first < 0x80 || first == 0xC3 || isQuote(first, second, third)
    guard bytes[range.upperBound - 1] >= 0x80 else { return opens }
    guard range.count > 2 else { return false }
    let last = range.upperBound - 1
    return opens
      && (bytes[last - 1] == 0xC3 || isQuote(bytes[last - 2], bytes[last - 1], bytes[last])
        || isQuote(bytes[last - 1], bytes[last], 0))
  }

  private static func isQuote(_ one: UInt8, _ two: UInt8, _ three: UInt8) -> Bool {
    one == 0xC2 ? two == 0xAB || two == 0xBB : one == 0xE2 && two == 0x80 && 0x98...0xA6 ~= three
  }

  /// Whether U+2028 or U+2029 is among the bytes.
  private static func hasSeparator(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range.dropLast(2) where bytes[index] == 0xE2 {
      if bytes[index + 1] == 0x80, bytes[index + 2] | 1 == 0xA9 { return true }
    }
    return false
  }
}
