/// The best sequence of beads through a band (Viterbi 1967), with gaps whose first segment costs
/// more than the next ones (Gotoh 1982).
///
/// Of neighbouring gaps those of the source come first; turning to those of the target costs as much
/// as opening a gap, so that two sentences without a likeness are no cheaper apart than together.
/// Scores are kept for a few rows only; what is kept for every cell is two bytes.
struct PathFinder {
  private static let impossible = -Double.infinity
  private static let block = 64

  /// What a path ends with.
  private enum Ending: UInt8, CaseIterable {
    case bead, sourceGap, targetGap
  }

  private var scorer: BeadScorer
  private let band: Band
  private let shapes: [ShapePrior.Shape]
  private let depth: Int
  private let width: Int
  /// The best score of a path with each ending, for the last few rows.
  private var scores: [[Double]]
  /// How the best path came to each cell: for beads the shape and, in the two highest bits, the
  /// ending before; for gaps of the source, and of the target, the ending before in two bits each.
  private var beadSteps: [UInt8]
  private var gapSteps: [UInt8]

  init(scorer: BeadScorer, band: Band) {
    self.scorer = scorer
    self.band = band
    shapes = scorer.prior.shapes
    depth = shapes.reduce(1) { max($0, $1.source) } + 1
    width = zip(band.lows, band.highs).reduce(1) { max($0, $1.1 - $1.0 + 1) }
    scores = Ending.allCases.map { [depth, width] _ in
      [Double](repeating: Self.impossible, count: depth * width)
    }
    beadSteps = [UInt8](repeating: 0, count: band.cellCount)
    gapSteps = beadSteps
  }

  /// The beads of the best path in order.
  mutating func path() -> [Candidate] {
    for row in band.source.lowerBound...band.source.upperBound {
      let done = row - band.source.lowerBound - 1
      if done >= 0, done % Self.block == 0 {
        scorer.load(row - 1..<min(row - 1 + Self.block, band.source.upperBound))
      }
      fill(row)
    }
    return traced()
  }

  private func slot(_ row: Int, _ column: Int) -> Int {
    (row - band.source.lowerBound) % depth * width + column - band.low(row)
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    row >= band.source.lowerBound && column >= band.low(row) && column <= band.high(row)
  }

  private mutating func fill(_ row: Int) {
    let offset = band.offset(row)
    let low = band.low(row)
    for column in low...band.high(row) {
      let cell = slot(row, column)
      if row == band.source.lowerBound, column == band.target.lowerBound {
        for ending in Ending.allCases {
          scores[Int(ending.rawValue)][cell] = ending == .bead ? 0 : Self.impossible
        }
        continue
      }
      (scores[0][cell], beadSteps[offset + column - low]) = bestBead(row, column)
      let source = bestGap(row - 1, column, scorer.prior.sourceGap, .sourceGap)
      let target = bestGap(row, column - 1, scorer.prior.targetGap, .targetGap)
      scores[1][cell] = source.score
      scores[2][cell] = target.score
      gapSteps[offset + column - low] = source.before.rawValue | target.before.rawValue << 2
    }
  }

  /// The best ending of a path to a cell.
  private func bestEnding(_ cell: Int) -> (score: Double, ending: Ending) {
    var best = (score: scores[0][cell], ending: Ending.bead)
    if scores[1][cell] > best.score { best = (scores[1][cell], .sourceGap) }
    if scores[2][cell] > best.score { best = (scores[2][cell], .targetGap) }
    return best
  }

  private func bestBead(_ row: Int, _ column: Int) -> (Double, UInt8) {
    var best = (Self.impossible, UInt8(0))
    for index in shapes.indices {
      let shape = shapes[index]
      let (startRow, startColumn) = (row - shape.source, column - shape.target)
      guard contains(startRow, startColumn) else { continue }
      let start = bestEnding(slot(startRow, startColumn))
      guard start.score > Self.impossible else { continue }
      let score = start.score + Double(scorer.score(row, column, shape, scorer.prior.logs[index]))
      if score > best.0 {
        best = (score, UInt8(truncatingIfNeeded: index) | start.ending.rawValue << 6)
      }
    }
    return best
  }

  /// The best way to a gap from the cell before; a gap of the source never follows one of the target.
  private func bestGap(
    _ row: Int, _ column: Int, _ open: Float, _ kind: Ending
  ) -> (score: Double, before: Ending) {
    guard contains(row, column) else { return (Self.impossible, .bead) }
    let cell = slot(row, column)
    var best = (score: scores[0][cell] + Double(open), before: Ending.bead)
    let stay = scores[Int(kind.rawValue)][cell] + Double(scorer.prior.gapStay)
    if stay > best.score { best = (stay, kind) }
    if kind == .targetGap {
      let turned = scores[1][cell] + Double(open)
      if turned > best.score { best = (turned, .sourceGap) }
    }
    return best
  }

  private func traced() -> [Candidate] {
    var beads: [Candidate] = []
    var (row, column) = (band.source.upperBound, band.target.upperBound)
    var ending = bestEnding(slot(row, column)).ending
    while row > band.source.lowerBound || column > band.target.lowerBound {
      let cell = band.offset(row) + column - band.low(row)
      let shape: ShapePrior.Shape
      switch ending {
      case .bead:
        shape = shapes[Int(beadSteps[cell] & 0x3F)]
        ending = Ending(rawValue: beadSteps[cell] >> 6) ?? .bead
      case .sourceGap:
        shape = ShapePrior.Shape(source: 1, target: 0)
        ending = Ending(rawValue: gapSteps[cell] & 3) ?? .bead
      case .targetGap:
        shape = ShapePrior.Shape(source: 0, target: 1)
        ending = Ending(rawValue: gapSteps[cell] >> 2) ?? .bead
      }
      row -= shape.source
      column -= shape.target
      guard contains(row, column) else { break }
      beads.append(Candidate(row, column, shape, probability: 1))
    }
    return beads.reversed()
  }
}
