/// A stretch of a source text with its translation: a segment pair of a memory, or a bead of two
/// aligned texts.
public struct TranslatedPassage: Hashable, Sendable {
  /// The source.
  public var source: String
  /// Its translation.
  public var target: String
  /// How sure it is that the two belong together, from 0 to 1.
  public var confidence: Double

  /// Makes a passage from its parts.
  public init(source: String, target: String, confidence: Double = 1) {
    self.source = source
    self.target = target
    self.confidence = confidence
  }
}
