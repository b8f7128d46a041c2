public import Bitext

/// Finds which segments of two texts translate each other.
///
/// ```swift
/// let aligner = Aligner(from: dutch, to: english)
/// let aligned = try aligner.alignment(of: source, with: target)
/// for bead in aligned.beads where bead.confidence > 0.9 { … }
/// ```
/// Time and memory grow with the length of the texts. How it works is told in
/// Documentation/Alignment.md.
public struct Aligner: Sendable {
  /// What the aligner may use, and how far it looks.
  public struct Options: Sendable, Hashable {
    /// The most segments that a bead holds on one side, from 1 to 6.
    public var largestBead = 6
    /// How often the lexicon is trained on the texts themselves; 0 leaves it as it came.
    public var trainings = 2
    /// Whether words that look alike count as evidence.
    public var usesLikeness = true
    /// Whether lengths count as evidence.
    public var usesLengths = true
    /// Whether texts that clearly have nothing to do with each other are told apart before the
    /// search; their beads are gaps then.
    public var looksFirst = true

    /// The options that measure best.
    public init() {}
  }

  /// The language of the source texts.
  public let source: LanguageTag
  /// The language of the target texts.
  public let target: LanguageTag
  /// What is known of the languages' words.
  public var lexicon: Lexicon
  /// What may be used.
  public var options: Options
  package var tuning = Tuning()

  /// Makes an aligner for texts in two languages.
  public init(
    from source: LanguageTag, to target: LanguageTag, lexicon: Lexicon = Lexicon(),
    options: Options = Options()
  ) {
    self.source = source
    self.target = target
    self.lexicon = lexicon
    self.options = options
  }

  /// The beads that join two texts, with the probability that each is right.
  ///
  /// - Parameters:
  ///   - source: The segments of the source text in order.
  ///   - target: The segments of its translation in order.
  ///   - certain: Beads that a person has confirmed; they are kept, and the rest is fitted to them.
  ///     They may cross one another. A gap says that a segment has no translation.
  ///   - vectors: The vectors of the passages of both texts, where a neural model gave them; they
  ///     are left aside where they are not those of the texts.
  ///   - progress: Called now and then with the share of the work that is done, from 0 to 1; gives
  ///     `false` to stop.
  /// - Throws: ``AlignmentError`` where a certain bead lies outside the texts or shares a segment
  ///   with another, or the work was stopped.
  public func alignment(
    of source: [Segment], with target: [Segment], certain: [Bead] = [],
    vectors: (source: PassageVectors, target: PassageVectors)? = nil,
    progress: (Double) -> Bool = { _ in true }
  ) throws(AlignmentError) -> AlignedTexts {
    let fixed = try CertainBeads(certain, sources: source.count, targets: target.count)
    var work = AlignmentWork(
      source: IndexedText(source, taken: fixed.takenSources),
      target: IndexedText(target, taken: fixed.takenTargets),
      certain: fixed, lexicon: lexicon,
      vectors: vectors.flatMap { Self.model($0.source, $0.target, source.count, target.count) },
      options: options, tuning: tuning)
    return try work.result(progress)
  }

  private static func model(
    _ source: PassageVectors, _ target: PassageVectors, _ rows: Int, _ columns: Int
  ) -> VectorModel? {
    guard source.count == rows, target.count == columns, source.dimension == target.dimension
    else { return nil }
    return VectorModel(source, target)
  }
}
