public import Bitext
internal import Interchange
public import Segmentation

extension SegmentationRules {
  /// Rules out of the user's files, which decide before the shipped ones.
  ///
  /// - Parameters:
  ///   - srx: SRX files.
  ///   - abbreviations: lists of abbreviations.
  ///   - isClassic: whether the SRX files alone decide, as in other tools.
  /// - Throws: `SegmentationError`, or what reading a file throws.
  public init(srx: [String], abbreviations: [String], isClassic: Bool) throws {
    self.init(
      documents: try srx.map { try SRXDocument(path: $0) },
      abbreviations: try abbreviations.map {
        try AbbreviationList(TextFile(path: $0).text, path: $0)
      },
      usesShipped: !isClassic, mode: isClassic ? .classic : .corrective)
  }
}

extension Segmenter {
  /// The segments of a text that have words in them; each also holds the white space up to the
  /// next, so that they are the whole text when joined; none where the text holds no word at all.
  public func wordySegments(of text: String) throws(SegmentationError) -> [Segment] {
    var joined: [Segment] = []
    for segment in try segments(of: text) {
      guard let last = joined.last,
        last.withoutOuterWhitespace == nil || segment.withoutOuterWhitespace == nil
      else {
        joined.append(segment)
        continue
      }
      joined[joined.count - 1] = Segment(
        text: last.text + segment.text,
        range: last.range.lowerBound..<segment.range.upperBound,
        paragraph: last.paragraph)
    }
    return joined.count == 1 && joined[0].withoutOuterWhitespace == nil ? [] : joined
  }
}
