extension Segment {
  /// The segment without the white space around it, or `nil` where there is nothing else.
  public var withoutOuterWhitespace: Segment? {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    let inner = text[first...last]
    let start = range.lowerBound + text.utf8.distance(from: text.startIndex, to: first)
    return Segment(
      text: String(inner), range: start..<start + inner.utf8.count, paragraph: paragraph)
  }

  /// The text on one line: white space around it taken off, line breaks inside as spaces.
  public var line: String {
    guard let inner = withoutOuterWhitespace else { return "" }
    return inner.text.split(whereSeparator: \.isNewline).map {
      String($0).trimmingSpaces
    }.joined(separator: " ")
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
