public import Bitext
public import Matching

/// A stored unit that resembles what was asked, with how and why.
public struct Match: Hashable, Sendable {
  /// How a match came about.
  public enum Kind: String, Hashable, Codable, Sendable {
    /// The same content between the same neighbours.
    case context
    /// The same content.
    case exact
    /// Something like it.
    case fuzzy
  }

  /// The number of the unit.
  public let unit: Int64
  /// What the unit says in the language of the query.
  public let source: Variant
  /// What it says in the other language.
  public let target: Variant
  /// The target with the numbers of the query, where the source differs in numbers alone and it is
  /// plain which they replace: see ``NumberTransfer``.
  public let suggestion: Content?
  /// How well the source matches.
  public internal(set) var score: MatchScore
  /// How it came about.
  public internal(set) var kind: Kind
  /// What differs in form, and why it is trusted less, in the order of ``Penalty``.
  public internal(set) var penalties: [Penalty]
  /// What was done to the stored source to make the query of it.
  public let difference: Difference
  /// The name of the origin of the unit, if it was noted.
  public let origin: String?
  /// How often it was used, and when last; `nil` where it never was.
  public let use: UnitUse?
  /// The place, from 0, of the memory that holds it among those that were asked as a ``MemoryGroup``.
  public internal(set) var memory = 0
}
