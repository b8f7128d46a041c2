/// How alike short segments are, character by character.
public struct CharacterDistance: Sendable {
  private let length: Int
  private var distance: EditDistance

  /// Prepares a short form that is compared with many others.
  public init(_ shortForm: String) {
    let scalars = Self.scalars(of: shortForm)
    length = scalars.count
    distance = EditDistance(scalars)
  }

  /// The base of the score against another short form, in thousandths; at most 999.
  public mutating func base(to shortForm: String) -> Int {
    let scalars = Self.scalars(of: shortForm)
    let edits = distance.distance(to: scalars)
    return min(999, MatchScore.base(edits: edits, length: max(length, scalars.count)))
  }

  private static func scalars(of text: String) -> [UInt64] {
    text.unicodeScalars.map { UInt64($0.value) }
  }
}
