/// What one passage says about one mention.
struct Vote: Sendable {
  let pair: PassagePairer.Pair
  /// The number of the passage.
  let passage: Int

  /// The form with the most weight of several votes.
  static func best(
    of votes: [Vote]
  ) -> (vote: Vote, weight: Double, all: Double, count: Int, others: [String])? {
    var weights: [String: Double] = [:]
    var all = 0.0
    for vote in votes {
      weights[KnownNames.key(vote.pair.target), default: 0] += vote.pair.probability
      all += vote.pair.probability
    }
    let ranked = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let winner = ranked.first else { return nil }
    let own = votes.filter { KnownNames.key($0.pair.target) == winner.key }
    let best = own.max { $0.pair.probability < $1.pair.probability }
    guard let best else { return nil }
    let others = ranked.dropFirst().compactMap { other in
      votes.first { KnownNames.key($0.pair.target) == other.key }?.pair.target
    }
    return (best, winner.value, all, own.count, others)
  }
}
