/// How often a unit was added again just as it was, by hand or by alignment.
public struct UnitUse: Hashable, Codable, Sendable {
  /// How often.
  public let count: Int
  /// When last, in seconds since the start of 1970, UTC.
  public let last: Int64
}
