public import Alignment
public import Bitext

/// A text and its translation, cut into segments and aligned.
public struct AlignedPair: Sendable {
  /// The language of the source.
  public let from: LanguageTag
  /// The language of the target.
  public let to: LanguageTag
  /// The segments of the source.
  public let source: [Segment]
  /// The segments of the target.
  public let target: [Segment]
  /// The beads that join them, and whether they translate each other at all.
  public let alignment: AlignedTexts

  /// Aligns the segments of two texts.
  ///
  /// - Parameters:
  ///   - progress: called now and then with the share that is done; gives `false` to stop.
  /// - Throws: `AlignmentError`.
  public init(
    source: [Segment], target: [Segment], by aligner: Aligner,
    progress: (Double) -> Bool = { _ in true }
  ) throws {
    from = aligner.source
    to = aligner.target
    self.source = source
    self.target = target
    alignment = try aligner.alignment(of: source, with: target, progress: progress)
  }

  /// The source segments of a bead, each on one line.
  public func sourceLines(of bead: Bead) -> [String] { source[bead.source].map(\.line) }

  /// The target segments of a bead, each on one line.
  public func targetLines(of bead: Bead) -> [String] { target[bead.target].map(\.line) }

  /// The translation units that the beads make, in order, with their neighbours and provenance.
  ///
  /// - Parameters:
  ///   - confidence: beads below this are left out, as gaps always are.
  ///   - files: the names of the source and the target file, kept as properties.
  public func units(
    atLeast confidence: Double = 0, files: (source: String, target: String)? = nil
  ) -> [TranslationUnit] {
    alignment.beads
      .filter { !$0.isGap && $0.confidence >= confidence }
      .map { unit(of: $0, files: files) }
  }

  private func unit(
    of bead: Bead, files: (source: String, target: String)?
  ) -> TranslationUnit {
    var annotations: [Annotation] = []
    if let files {
      annotations.append(.property("x-source-file", value: files.source, attributes: []))
      annotations.append(.property("x-target-file", value: files.target, attributes: []))
    }
    let confidence = String(Int((bead.confidence * 1000).rounded(.down)))
    annotations.append(.property("x-confidence-permille", value: confidence, attributes: []))
    return TranslationUnit(
      variants: [
        Self.variant(of: bead.source, in: source, language: from),
        Self.variant(of: bead.target, in: target, language: to),
      ],
      annotations: annotations)
  }

  private static func variant(
    of range: Range<Int>, in segments: [Segment], language: LanguageTag
  ) -> Variant {
    Variant(
      language: language,
      content: Content(segments[range].map(\.line).joined(separator: " ")),
      previous: range.lowerBound > 0 ? segments[range.lowerBound - 1].line : nil,
      next: range.upperBound < segments.count ? segments[range.upperBound].line : nil)
  }
}

extension Segment {
  /// The lines of a text as segments, for texts that are segmented already.
  public static func lines(of text: String) -> [Segment] {
    var segments: [Segment] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let count = line.utf8.count
      segments.append(
        Segment(text: String(line), range: start..<start + count, paragraph: segments.count))
      start += count + 1
    }
    if segments.last?.text.isEmpty == true { segments.removeLast() }
    return segments
  }
}
