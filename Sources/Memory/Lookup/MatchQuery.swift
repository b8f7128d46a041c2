public import Bitext

/// What is looked up.
public struct MatchQuery: Sendable {
  /// The segment.
  public var content: Content
  /// Its language.
  public var source: LanguageTag
  /// The language wanted.
  public var target: LanguageTag
  /// The lowest score wanted, between 0 and 1; nothing at or above it is left out.
  public var threshold: Double
  /// How many matches are wanted at most.
  public var limit: Int
  /// Which units may answer; any when `nil`. Nothing that passes is lost to what does not.
  public var filter: UnitFilter?
  /// Which units are recent enough; others lose the points of ``Penalty/older``. All when `nil`.
  public var recent: UnitFilter?
  /// The plain text of the segment before it, where known.
  public var previous: String?
  /// The plain text of the segment after it, where known.
  public var next: String?

  /// Asks for matches of a segment.
  public init(
    _ content: Content, from source: LanguageTag, to target: LanguageTag, threshold: Double = 0.7,
    limit: Int = 5, previous: String? = nil, next: String? = nil, where filter: UnitFilter? = nil,
    recent: UnitFilter? = nil
  ) {
    self.content = content
    self.source = source
    self.target = target
    self.threshold = threshold
    self.limit = limit
    self.previous = previous
    self.next = next
    self.filter = filter
    self.recent = recent
  }
}
