internal import ICU

/// Finds where paragraphs end.
struct ParagraphFinder {
  /// The style, settled: never automatic.
  let style: ParagraphStyle

  /// White space is followed no further than this when a paragraph's end is sought.
  static let blankLimit = 1 << 16
  /// How much of a text is looked at to settle its style.
  static let sample = 1 << 16
  /// A line longer than this is not wrapped by anyone.
  private static let widest = 250
  /// Nobody wraps prose to columns narrower than this.
  private static let narrowest = 24

  init(_ style: ParagraphStyle, sample bytes: Span<UInt8>) {
    self.style = style == .automatic ? Self.style(of: bytes) : style
  }

  /// Where the paragraph that begins at a place ends, the blank lines after it included; `nil`
  /// where it does not end before `bytes` does.
  ///
  /// - Parameter isInside: whether the paragraph began before.
  func end(_ bytes: Span<UInt8>, from start: Int, isInside: Bool, isLast: Bool) -> Int? {
    if style == .whole { return isLast ? bytes.count : nil }
    guard let text = isInside ? start : blanksEnd(bytes, start, isLast),
      let line = Line(bytes, at: text, upper: bytes.count, isLast: isLast)
    else { return nil }
    return style == .blankLines
      ? blockEnd(bytes, line, isLast) : blanksEnd(bytes, line.end, isLast)
  }

  /// Where the blank lines that begin at a place are over.
  private func blanksEnd(_ bytes: Span<UInt8>, _ start: Int, _ isLast: Bool) -> Int? {
    var place = start
    while place < bytes.count, place - start < Self.blankLimit {
      if bytes[place] > 0x20, bytes[place] < 0xC2 { break }
      guard let line = Line(bytes, at: place, upper: bytes.count, isLast: isLast) else {
        return nil
      }
      if !line.isBlank { break }
      place = line.end
    }
    return place == bytes.count && !isLast ? nil : place
  }

  /// Where the paragraph ends that begins with a line, by blank lines and the shape of lines.
  private func blockEnd(_ bytes: Span<UInt8>, _ first: Line, _ isLast: Bool) -> Int? {
    var line = first
    var width = line.length
    while line.end < bytes.count {
      guard let next = Line(bytes, at: line.end, upper: bytes.count, isLast: isLast) else {
        return nil
      }
      if next.isBlank { break }
      width = max(width, next.length)
      if endsParagraph(bytes, line, next, width) { break }
      line = next
    }
    return blanksEnd(bytes, line.end, isLast)
  }

  /// Whether a paragraph ends between two lines that no blank line parts: the next is an item of a
  /// list or indented, or its first word would have fitted on this line.
  private func endsParagraph(_ bytes: Span<UInt8>, _ line: Line, _ next: Line, _ width: Int) -> Bool
  {
    let isRoomy = (line.length + next.firstWordLength(bytes) + 1) * 10 < width * 8
    if isRoomy { return true }
    if next.indent > line.indent + 1, !line.isItem(bytes) { return true }
    guard next.isItem(bytes), line.textEnd > line.textStart else { return false }
    return line.isItem(bytes) || next.indent != line.indent
      || ".!?:;".utf8.contains(bytes[line.textEnd - 1])
  }

  /// Whether the lines of a text are wrapped: many go on with a small letter, and nearly all that do
  /// are full; in tables and lists the next word would often have fitted.
  private static func style(of bytes: Span<UInt8>) -> ParagraphStyle {
    let upper = min(bytes.count, sample)
    var joints = 0
    var lengths: [Int] = []
    var reaches: [Int] = []
    var previous: Line?
    var place = 0
    while place < upper, let line = Line(bytes, at: place, upper: upper, isLast: true) {
      if line.length > widest { return .lines }
      if !line.isBlank { lengths.append(line.length) }
      if let previous, !previous.isBlank, !line.isBlank, !line.isItem(bytes) {
        joints += 1
        let first = Unicode.Scalar(bytes.scalar(at: line.textStart).value) ?? " "
        if SentenceBreak(first) == .lower {
          reaches.append(previous.length + 1 + line.firstWordLength(bytes))
        }
      }
      previous = line
      place = line.end
    }
    let width = usualWidth(lengths)
    let wrapped = reaches.count { $0 * 10 >= width * 9 }
    let areFull = wrapped * 5 >= reaches.count * 4
    return joints > 0 && areFull && wrapped * 10 >= joints * 4 ? .blankLines : .lines
  }

  /// The width of lines without the longest tenth, which may be addresses and headings.
  private static func usualWidth(_ lengths: [Int]) -> Int {
    let sorted = lengths.sorted()
    return sorted.isEmpty ? 0 : max(narrowest, sorted[sorted.count * 9 / 10])
  }
}
