import Pont

/// Prints segments, one after the other, in the forms that others rely on.
struct SegmentPrinter {
  private let format: SegmentCommand.Format
  private let keepsWhitespace: Bool
  /// The UTF-16 units of the segments so far.
  private var unitsBefore = 0
  private var paragraph: Int?

  /// Begins to print the segments of a text.
  ///
  /// - Parameter keepsWhitespace: whether segments keep the white space around them, and those of
  ///   white space alone are printed too.
  init(format: SegmentCommand.Format, keepsWhitespace: Bool) {
    self.format = format
    self.keepsWhitespace = keepsWhitespace
  }

  /// Writes the next segment of the text.
  mutating func write(_ segment: Segment) throws {
    defer { if format == .json { unitsBefore += segment.text.utf16.count } }
    if format == .text, keepsWhitespace { return StandardOutput.write(segment.text) }
    if format == .text { return writeLine(segment) }
    guard let shown = keepsWhitespace ? segment : segment.withoutOuterWhitespace else { return }
    switch format {
    case .text: break
    case .tsv: StandardOutput.line("\(shown.paragraph)\t\(shown.line.replacing("\t", with: " "))")
    case .json:
      let margin = segment.text.utf8.prefix(shown.range.lowerBound - segment.range.lowerBound)
      let start = unitsBefore + Substring(margin).utf16.count
      try JSONLine.write(Record(shown, startUTF16: start))
    }
  }

  /// Writes a segment as a line, after an empty line where a paragraph has ended.
  private mutating func writeLine(_ segment: Segment) {
    var paragraph = paragraph
    StandardOutput.line { bytes in
      let size = bytes.count
      let isNew = paragraph != nil && paragraph != segment.paragraph
      if isNew { bytes.append(0x0A) }
      guard segment.addLine(to: &bytes) else {
        bytes.removeSubrange(size...)
        return false
      }
      paragraph = segment.paragraph
      return true
    }
    self.paragraph = paragraph
  }

  /// Writes what comes after the last segment.
  func finish() {
    if format == .text, paragraph != nil { StandardOutput.line() }
  }

  /// The JSON form of a segment.
  private struct Record: Encodable {
    let text: String
    let paragraph: Int
    let startUTF8: Int
    let endUTF8: Int
    let startUTF16: Int
    let endUTF16: Int

    init(_ segment: Segment, startUTF16: Int) {
      text = segment.text
      paragraph = segment.paragraph
      startUTF8 = segment.range.lowerBound
      endUTF8 = segment.range.upperBound
      self.startUTF16 = startUTF16
      endUTF16 = startUTF16 + segment.text.utf16.count
    }
  }
}
