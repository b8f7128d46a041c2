/// Segments of two texts that translate each other (Gale & Church 1993).
///
/// A 1-1 bead has one segment on each side, a 2-1 bead two in the source; an empty side is a gap.
/// The beads of an alignment follow one another and cover both texts.
public struct Bead: Hashable, Codable, Sendable {
  /// The indexes of the source segments; may be empty.
  public var source: Range<Int>
  /// The indexes of the target segments; may be empty.
  public var target: Range<Int>
  /// The probability, between 0 and 1, that the bead is right.
  public var confidence: Double

  /// Makes a bead.
  /// - Precondition: `confidence` lies in `0...1`.
  public init(source: Range<Int>, target: Range<Int>, confidence: Double) {
    precondition(
      0...1 ~= confidence, "a confidence lies between 0 and 1, not at \(confidence)")
    self.source = source
    self.target = target
    self.confidence = confidence
  }

  /// Whether one side is empty.
  public var isGap: Bool { source.isEmpty || target.isEmpty }
}
