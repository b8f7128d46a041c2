import Pont

/// Prints segments in the forms that others rely on.
struct SegmentPrinter {
  let format: SegmentCommand.Format
  let keepsWhitespace: Bool

  /// Writes the segments of a text; segments of white space alone only where that is kept.
  func write(_ segments: [Segment], of text: String) throws {
    let offsets = UTF16Offsets(of: text)
    let shown = segments.compactMap { keepsWhitespace ? $0 : $0.withoutOuterWhitespace }
    for (index, segment) in shown.enumerated() {
      switch format {
      case .json: try JSONLine.write(Record(segment, offsets))
      case .tsv: StandardOutput.line("\(segment.paragraph)\t\(segment.line)")
      case .text where keepsWhitespace: StandardOutput.write(segment.text)
      case .text:
        StandardOutput.line(segment.line)
        let isLast = index + 1 == shown.count || shown[index + 1].paragraph != segment.paragraph
        if isLast { StandardOutput.line() }
      }
    }
  }

  /// The JSON form of a segment.
  private struct Record: Encodable {
    let text: String
    let paragraph: Int
    let startUTF8: Int
    let endUTF8: Int
    let startUTF16: Int
    let endUTF16: Int

    init(_ segment: Segment, _ offsets: UTF16Offsets) {
      text = segment.text
      paragraph = segment.paragraph
      startUTF8 = segment.range.lowerBound
      endUTF8 = segment.range.upperBound
      startUTF16 = offsets.offset(ofUTF8: segment.range.lowerBound)
      endUTF16 = offsets.offset(ofUTF8: segment.range.upperBound)
    }
  }
}
