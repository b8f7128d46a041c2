internal import Matching

/// A stored segment whose words are near enough, before its text is looked at.
struct Candidate: Comparable {
  /// The number of the variant.
  let variant: Int64
  /// What its words would score, in thousandths.
  let base: Int
  /// What it loses because of its language.
  let penalties: [Penalty]

  /// The score that it cannot exceed, in thousandths, neighbours left aside.
  var bound: Int { max(0, base - 10 * penalties.reduce(0) { $0 + $1.points }) }

  /// The more promising comes first; equals in the order in which they came in.
  static func < (left: Self, right: Self) -> Bool {
    left.bound != right.bound ? left.bound > right.bound : left.variant < right.variant
  }
}
