extension Segment {
  /// The segment without the white space around it, or `nil` where there is nothing else.
  public var withoutOuterWhitespace: Segment? {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !Self.isWhite($0) }),
      let last = scalars.lastIndex(where: { !Self.isWhite($0) })
    else { return nil }
    if first == scalars.startIndex, scalars.index(after: last) == scalars.endIndex { return self }
    let inner = text[first...last]
    let start = range.lowerBound + text.utf8.distance(from: text.startIndex, to: first)
    return Segment(
      text: String(inner), range: start..<start + inner.utf8.count, paragraph: paragraph)
  }

  /// The text on one line: white space around it taken off, line breaks inside as spaces.
  public var line: String {
    guard let inner = withoutOuterWhitespace else { return "" }
    if !Self.hasLineBreak(inner.text) { return inner.text }
    return inner.text.split(whereSeparator: \.isNewline).map {
      String($0).trimmingSpaces
    }.joined(separator: " ")
  }

  private static func isWhite(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || 0x09...0x0D ~= scalar.value : scalar.properties.isWhitespace
  }

  /// Whether a line may end inside a text; a look at its bytes, as texts are long and breaks rare.
  private static func hasLineBreak(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    // Without a way out, the loop looks at many bytes at once.
    var isSuspect = false
    for index in bytes.indices {
      let byte = bytes[index]
      isSuspect = isSuspect || byte &- 0x0A < 4 || byte == 0x85 || byte | 1 == 0xA9
    }
    return isSuspect && text.contains(where: \.isNewline)
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
