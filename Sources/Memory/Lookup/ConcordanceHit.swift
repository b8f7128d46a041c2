public import Bitext

/// A stored segment in which a text stands, with its translation.
public struct ConcordanceHit: Hashable, Sendable {
  /// The number of the unit.
  public let unit: Int64
  /// The segment in which the text stands.
  public let source: Variant
  /// What the unit says in the language wanted, or in its first other one; `nil` where nothing.
  public let target: Variant?
  /// Where the text stands in the plain text of the source, in UTF-8 bytes.
  public let ranges: [Range<Int>]
  /// The name of the origin of the unit, if it was noted.
  public let origin: String?
  /// The place, from 0, of the memory that holds it among those that were asked as a ``MemoryGroup``.
  public internal(set) var memory = 0
}
