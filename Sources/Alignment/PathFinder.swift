/// The best sequence of beads through a band (Viterbi 1967), with gaps whose first segment costs
/// more than the next ones (Gotoh 1982).
///
/// Scores are kept for a few rows only; what is kept for every cell is one byte a state.
struct PathFinder {
  private static let impossible = -Double.infinity
  private static let block = 64

  private var scorer: BeadScorer
  private let band: Band
  private let shapes: [ShapePrior.Shape]
  private let depth: Int
  private let width: Int
  /// The best score of a path that ends with a bead, or with a gap, for the last few rows.
  private var matched: [Double]
  private var gapped: [Double]
  /// How the best path came to each cell: for beads the shape, for gaps the side; the highest bit
  /// says that a gap came before.
  private var matchedSteps: [UInt8]
  private var gappedSteps: [UInt8]

  init(scorer: BeadScorer, band: Band) {
    self.scorer = scorer
    self.band = band
    shapes = scorer.prior.shapes
    depth = shapes.reduce(1) { max($0, $1.source) } + 1
    width = zip(band.lows, band.highs).reduce(1) { max($0, $1.1 - $1.0 + 1) }
    matched = [Double](repeating: Self.impossible, count: depth * width)
    gapped = matched
    matchedSteps = [UInt8](repeating: 0, count: band.cellCount)
    gappedSteps = matchedSteps
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
        matched[cell] = 0
        gapped[cell] = Self.impossible
        continue
      }
      (matched[cell], matchedSteps[offset + column - low]) = bestMatch(row, column)
      (gapped[cell], gappedSteps[offset + column - low]) = bestGap(row, column)
    }
  }

  private func bestMatch(_ row: Int, _ column: Int) -> (Double, UInt8) {
    var best = (Self.impossible, UInt8(0))
    for index in shapes.indices {
      let shape = shapes[index]
      let (startRow, startColumn) = (row - shape.source, column - shape.target)
      guard contains(startRow, startColumn) else { continue }
      let before = slot(startRow, startColumn)
      let isAfterGap = gapped[before] > matched[before]
      let start = isAfterGap ? gapped[before] : matched[before]
      guard start > Self.impossible else { continue }
      let score = start + Double(scorer.score(row, column, shape, scorer.prior.logs[index]))
      if score > best.0 {
        best = (score, UInt8(truncatingIfNeeded: index) | (isAfterGap ? 0x80 : 0))
      }
    }
    return best
  }

  private func bestGap(_ row: Int, _ column: Int) -> (Double, UInt8) {
    var best = (Self.impossible, UInt8(0))
    for side in 0...1 {
      let (startRow, startColumn) = side == 0 ? (row - 1, column) : (row, column - 1)
      guard contains(startRow, startColumn) else { continue }
      let before = slot(startRow, startColumn)
      let open =
        matched[before] + Double(side == 0 ? scorer.prior.sourceGap : scorer.prior.targetGap)
      let stay = gapped[before] + Double(scorer.prior.gapStay)
      let score = max(open, stay)
      if score > best.0 { best = (score, UInt8(side) | (stay > open ? 0x80 : 0)) }
    }
    return best
  }

  private func traced() -> [Candidate] {
    var beads: [Candidate] = []
    var (row, column) = (band.source.upperBound, band.target.upperBound)
    let end = slot(row, column)
    var isGap = gapped[end] > matched[end]
    while row > band.source.lowerBound || column > band.target.lowerBound {
      let cell = band.offset(row) + column - band.low(row)
      let step = isGap ? gappedSteps[cell] : matchedSteps[cell]
      var shape = ShapePrior.Shape(source: 1, target: 0)
      if !isGap {
        shape = shapes[Int(step & 0x7F)]
      } else if step & 1 == 1 {
        shape = ShapePrior.Shape(source: 0, target: 1)
      }
      row -= shape.source
      column -= shape.target
      guard contains(row, column) else { break }
      beads.append(Candidate(row, column, shape, probability: 1))
      isGap = step & 0x80 != 0
    }
    return beads.reversed()
  }
}
