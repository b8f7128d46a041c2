/// What stands in the translations of the pairs that have a term.
struct TermCompanions: Sendable {
  /// How often a row of words was met, and a pair that shows it.
  struct Met: Sendable {
    var count = 0
    var example: TranslatedPassage?
  }

  /// The rows of the other side by hash.
  private(set) var counts: [UInt64: Met] = [:]
  /// The pairs that were looked at.
  private(set) var passages = 0

  /// More pairs than these add nothing to what is known of a term.
  private static let mostPassages = 400
  /// After so many pairs, what stands in fewer than one of ten is forgotten.
  private static let trial = 50

  /// Whether more pairs are wanted.
  var isOpen: Bool { passages < Self.mostPassages }

  /// Adds the rows of a pair's translation.
  mutating func add(
    _ rows: [UInt64], of pair: TranslatedPassage, atLeast frequency: Int
  ) {
    passages += 1
    for row in rows {
      counts[row, default: Met()].count += 1
      if counts[row]?.count == frequency { counts[row]?.example = pair }
    }
    if passages % Self.trial == 0 {
      counts = counts.filter { $0.value.count * 10 >= passages }
    }
  }
}
