/// A unit that a filter admits, with the ways it came in.
public struct FoundUnit: Hashable, Sendable {
  /// The number of the unit.
  public let number: Int64
  /// The ways it came in that the filter admits, in order; at least one.
  public let ways: [StoredUnit]
  /// Whether there are no other ways.
  public let isWhole: Bool
}
