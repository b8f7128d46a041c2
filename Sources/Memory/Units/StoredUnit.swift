public import Bitext

/// A unit of a memory with its number and where it came from.
public struct StoredUnit: Hashable, Sendable {
  /// The number of the unit, which stays the same as long as the unit is there.
  public let number: Int64
  /// The name of the origin it came from, if it was noted.
  public let origin: String?
  /// The unit as it came.
  public internal(set) var unit: TranslationUnit
  /// The row of the table `occurrence` that says so; 0 for that of the unit itself.
  let occurrence: Int64
  /// The number of the origin.
  let originNumber: Int64?
}
