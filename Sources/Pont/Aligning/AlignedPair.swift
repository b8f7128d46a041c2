public import Alignment
public import Bitext

/// A text and its translation, cut into segments and aligned.
public struct AlignedPair: Sendable {
  /// The names of the files that two texts were read from.
  public struct Files: Sendable, Hashable {
    /// Where the source was read from.
    public var source: String
    /// Where the target was read from.
    public var target: String

    /// Names two files.
    public init(source: String, target: String) {
      self.source = source
      self.target = target
    }
  }

  /// The language of the source.
  public let from: LanguageTag
  /// The language of the target.
  public let to: LanguageTag
  /// The segments of the source.
  public let source: [Segment]
  /// The segments of the target.
  public let target: [Segment]
  /// Where the texts were read from, if they were.
  public let files: Files?
  /// The beads that join them, and whether they translate each other at all.
  public let alignment: AlignedTexts

  /// Aligns the segments of two texts.
  ///
  /// - Parameters:
  ///   - files: the names of the files, kept as provenance.
  ///   - certain: beads that a person has confirmed.
  ///   - embeddings: gives vectors for passages, as further evidence.
  ///   - progress: called now and then with the share that is done; gives `false` to stop.
  /// - Throws: `AlignmentError`, or `PontError` where a server does not answer.
  public init(
    source: [Segment], target: [Segment], files: Files? = nil, by aligner: Aligner,
    certain: [Bead] = [], embeddings: Embeddings? = nil,
    progress: (Double) -> Bool = { _ in true }
  ) throws {
    from = aligner.source
    to = aligner.target
    self.source = source
    self.target = target
    self.files = files
    var asking = 0.0
    var vectors: (source: PassageVectors, target: PassageVectors)?
    if let embeddings, !source.isEmpty, !target.isEmpty {
      asking = 0.8
      vectors = try embeddings.vectors(of: source, target) { progress($0 * asking) }
    }
    alignment = try aligner.alignment(
      of: source, with: target, certain: certain, vectors: vectors
    ) { progress(asking + $0 * (1 - asking)) }
  }

  /// All beads in reading order, moved ones in their place, that are as sure as this.
  public func beads(atLeast confidence: Double = 0) -> [Bead] {
    alignment.inReadingOrder.filter { $0.confidence >= confidence }
  }

  /// The source segments of a bead, each on one line.
  public func sourceLines(of bead: Bead) -> [String] { source[bead.source].map(\.line) }

  /// The target segments of a bead, each on one line.
  public func targetLines(of bead: Bead) -> [String] { target[bead.target].map(\.line) }

  /// The alignment as a text that a person can correct.
  ///
  /// - Parameter isOnePerLine: whether each line of the files is a segment.
  public func editableText(isOnePerLine: Bool = false) -> String {
    EditableLadder(
      source: .init(language: from, file: files?.source ?? "-"),
      target: .init(language: to, file: files?.target ?? "-"), isOnePerLine: isOnePerLine
    ).text(of: beads(), source.map(\.line), target.map(\.line))
  }
}

extension Segment {
  /// The lines of a text as segments, for texts that are segmented already.
  ///
  /// A line ends with a line feed, before which a carriage return may stand.
  public static func lines(of text: String) -> [Segment] {
    var segments: [Segment] = []
    var start = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let body = line.last == 0x0D ? line.dropLast() : line
      segments.append(
        Segment(
          text: String(Substring(body)), range: start..<start + body.count,
          paragraph: segments.count))
      start += line.count + 1
    }
    if segments.last?.text.isEmpty == true { segments.removeLast() }
    return segments
  }
}
