public import Bitext

/// Cuts texts into sentences by the rules of a language.
///
/// It is made once and may be used from many threads. The segments of a text, joined, are the
/// text, byte for byte.
///
/// ```swift
/// let segmenter = try Segmenter(language: dutch)
/// try segmenter.segments(of: "Hij kwam. Zij ging.").map(\.text)  // ["Hij kwam. ", "Zij ging."]
/// ```
public struct Segmenter: Sendable {
  /// The language of the texts.
  public let language: LanguageTag
  /// How the texts show their paragraphs.
  public let paragraphs: ParagraphStyle
  let core: SegmenterCore

  /// No segment is longer than this, in bytes; longer ones are cut after white space.
  public static let longestSegment = 1 << 20

  /// Makes a segmenter; compiling the rules costs a few milliseconds.
  ///
  /// - Throws: `SegmentationError` where a rule cannot be used.
  public init(
    language: LanguageTag, rules: SegmentationRules = .shipped,
    paragraphs: ParagraphStyle = .automatic
  ) throws(SegmentationError) {
    self.language = language
    self.paragraphs = paragraphs
    core = try SegmenterCore(language, rules)
  }

  /// The segments of a text, in order.
  ///
  /// - Throws: `SegmentationError.ruleTooCostly` where a user's rule backtracks without end.
  public func segments(of text: String) throws(SegmentationError) -> [Segment] {
    var segments: [Segment] = []
    segments.reserveCapacity(text.utf8.count / 64)
    try cut(text, note: nil) { range, paragraph in
      segments.append(
        Segment(text: String(text.slice(range)), range: range, paragraph: paragraph))
    }
    return segments
  }

  /// Each place of a text that could have been the end of a segment, with what decided.
  public func places(in text: String) throws(SegmentationError) -> [Place] {
    var places: [Place] = []
    try cut(text, note: { places.append($0) }, { _, _ in })
    return places
  }

  /// A segmenter that also knows the abbreviations which a text shows by itself.
  ///
  /// Worth while for texts of some 100 kB and more with abbreviations of their own.
  public func learning(from text: String) -> Segmenter {
    let list = AbbreviationList(learnedFrom: text)
    return Segmenter(
      language: language, paragraphs: paragraphs, core: SegmenterCore(core, adding: list))
  }

  private init(language: LanguageTag, paragraphs: ParagraphStyle, core: SegmenterCore) {
    self.language = language
    self.paragraphs = paragraphs
    self.core = core
  }

  private func cut(
    _ text: String, note: ((Place) -> Void)?, _ emit: (Range<Int>, Int) -> Void
  ) throws(SegmentationError) {
    let bytes = text.utf8Span.span
    var cutter = Cutter(core, ParagraphFinder(paragraphs, sample: bytes))
    try cutter.advance(bytes, isLast: true, note: note, emit)
  }
}

extension String {
  /// The text between two byte offsets.
  fileprivate func slice(_ range: Range<Int>) -> Substring {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }
}
