import Foundation

/// How two things go together that were counted over passages.
struct Association: Sendable {
  /// The passages that have both, the one, the other, and all passages.
  let both: Int
  let first: Int
  let second: Int
  let all: Int

  /// Dice's coefficient (1945): 1 when neither stands without the other.
  var dice: Double { 2 * Double(both) / Double(max(1, first + second)) }

  /// The log-likelihood ratio (Dunning 1993): how unlikely it is that chance put them together.
  var likelihoodRatio: Double {
    let counts = [
      (both, first, second), (first - both, first, all - second),
      (second - both, all - first, second),
      (all - first - second + both, all - first, all - second),
    ]
    return 2
      * counts.reduce(0) { sum, cell in
        guard cell.0 > 0, cell.1 > 0, cell.2 > 0 else { return sum }
        let expected = Double(cell.1) * Double(cell.2) / Double(max(1, all))
        return sum + Double(cell.0) * log(Double(cell.0) / expected)
      }
  }
}
