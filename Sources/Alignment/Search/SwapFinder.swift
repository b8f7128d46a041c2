/// Finds sentences that changed places with their neighbours: beads of two segments on each side of
/// which the first of one side clearly translates the last of the other, and the other way round.
struct SwapFinder {
  /// What the words of each crossing pair must say, and how much more both must say than the pairs
  /// that do not cross, as logarithms of likelihood ratios.
  private static let least: (each: Float, more: Float) = (2, 4)

  private let scorer: BeadScorer

  init(scorer: BeadScorer) {
    self.scorer = scorer
  }

  /// The path with such beads taken apart, and the pairs that cross it.
  ///
  /// Of the two pairs that make a bead, the one from the last source segment stays in the path.
  func crossings(in path: [Candidate]) -> (path: [Candidate], crossing: [Candidate]) {
    var rest: [Candidate] = []
    var crossing: [Candidate] = []
    for bead in path {
      guard bead.sourceCount == 2, bead.targetCount == 2, isSwapped(bead) else {
        rest.append(bead)
        continue
      }
      let (row, column) = (Int(bead.sourceStart), Int(bead.targetStart))
      let pair = ShapePrior.Shape(source: 1, target: 1)
      let probability = bead.probability
      rest += [
        Candidate(row, column, .init(source: 1, target: 0), probability: probability),
        Candidate(row + 1, column, pair, probability: probability),
        Candidate(row + 2, column + 1, .init(source: 0, target: 1), probability: probability),
      ]
      crossing.append(Candidate(row, column + 1, pair, probability: probability))
    }
    return (rest, crossing)
  }

  private func isSwapped(_ bead: Candidate) -> Bool {
    var judge = scorer.narrowed(to: Band(all: bead.source, bead.target))
    judge.load(bead.source)
    func words(_ row: Int, _ column: Int) -> Float {
      judge.words(
        Int(bead.sourceStart) + row + 1, Int(bead.targetStart) + column + 1,
        ShapePrior.Shape(source: 1, target: 1))
    }
    let crossing = (words(0, 1), words(1, 0))
    return min(crossing.0, crossing.1) >= Self.least.each
      && crossing.0 + crossing.1 >= words(0, 0) + words(1, 1) + Self.least.more
  }
}
