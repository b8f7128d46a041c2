import Foundation

/// The probability of every bead in a band, by the forward–backward algorithm (Baum et al. 1970).
///
/// The forward sums are kept for every cell; the backward sums for a few rows only. Scores are
/// computed twice, a block of rows at a time, so that memory grows with the band alone.
struct PosteriorFinder {
  private static let block = 64
  /// Beads less likely than one in ten thousand are not kept.
  private static let floor = log(1e-4)

  private var scorer: BeadScorer
  private let band: Band
  private let shapes: [ShapePrior.Shape]
  /// Scores are multiplied by this: the words of a sentence are not independent, and unscaled
  /// their sum would make every bead certain.
  private let sharpness: Double
  private let beam: Double
  /// The sums of all ways to each cell, and of those among them that end with a gap.
  private var reached: [Double]
  private var gapped: [Double]
  private let depth: Int
  private let width: Int
  /// The sums of all ways from each cell of the last rows on, and of those from a gap on.
  private var after: [Double] = []
  private var gappedAfter: [Double] = []
  private var found: [Candidate] = []

  init(scorer: BeadScorer, band: Band, sharpness: Double, beam: Double) {
    self.beam = beam
    self.scorer = scorer
    self.band = band
    self.sharpness = sharpness
    shapes = scorer.prior.shapes
    depth = shapes.reduce(1) { max($0, $1.source) } + 1
    width = zip(band.lows, band.highs).reduce(1) { max($0, $1.1 - $1.0 + 1) }
    reached = [Double](repeating: -.infinity, count: band.cellCount)
    gapped = reached
  }

  /// All beads that are not too unlikely, sorted by their end in the source, then in the target.
  mutating func candidates() -> [Candidate] {
    goForward()
    goBackward()
    found.sort { ($0.sourceEnd, $0.targetEnd) < ($1.sourceEnd, $1.targetEnd) }
    return found
  }

  private func cell(_ row: Int, _ column: Int) -> Int {
    band.offset(row) + column - band.low(row)
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    row >= band.source.lowerBound && row <= band.source.upperBound
      && column >= band.low(row) && column <= band.high(row)
  }

  private func score(_ row: Int, _ column: Int, _ index: Int) -> Double {
    sharpness * Double(scorer.score(row, column, shapes[index], scorer.prior.logs[index]))
  }

  private func gap(_ side: Int) -> Double {
    sharpness * Double(side == 0 ? scorer.prior.sourceGap : scorer.prior.targetGap)
  }

  /// From a gap, the next one may go on with it or count as a new one.
  private func stayOrOpen(_ side: Int) -> Double { LogSum.of(gap(side), stay) }

  private var stay: Double { sharpness * Double(scorer.prior.gapStay) }

  private mutating func goForward() {
    for row in band.source.lowerBound...band.source.upperBound {
      let done = row - band.source.lowerBound - 1
      if done >= 0, done % Self.block == 0 {
        scorer.load(row - 1..<min(row - 1 + Self.block, band.source.upperBound))
      }
      for column in band.low(row)...band.high(row) {
        let here = cell(row, column)
        if row == band.source.lowerBound, column == band.target.lowerBound {
          reached[here] = 0
          continue
        }
        gapped[here] = sumOfGaps(row, column)
        reached[here] = LogSum.of(sumOfMatches(row, column), gapped[here])
      }
      prune(row)
    }
  }

  /// Forgets the ways to a row's cells that are hopeless beside the best one.
  private mutating func prune(_ row: Int) {
    let cells = band.offset(row)...cell(row, band.high(row))
    let best = cells.reduce(-Double.infinity) { max($0, reached[$1]) }
    for cell in cells where reached[cell] < best - beam {
      reached[cell] = -.infinity
      gapped[cell] = -.infinity
    }
  }

  private func sumOfMatches(_ row: Int, _ column: Int) -> Double {
    var sum = LogSum()
    for index in shapes.indices {
      let (startRow, startColumn) = (row - shapes[index].source, column - shapes[index].target)
      guard contains(startRow, startColumn) else { continue }
      let start = reached[cell(startRow, startColumn)]
      if start > -.infinity { sum.add(start + score(row, column, index)) }
    }
    return sum.value
  }

  private func sumOfGaps(_ row: Int, _ column: Int) -> Double {
    var sum = LogSum()
    for side in 0...1 {
      let (startRow, startColumn) = side == 0 ? (row - 1, column) : (row, column - 1)
      guard contains(startRow, startColumn) else { continue }
      let before = cell(startRow, startColumn)
      sum.add(reached[before] + gap(side))
      sum.add(gapped[before] + stay)
    }
    return sum.value
  }

  private mutating func goBackward() {
    let total = reached[cell(band.source.upperBound, band.target.upperBound)]
    guard total > -.infinity else { return }
    after = [Double](repeating: -.infinity, count: depth * width)
    gappedAfter = after
    var loaded = Int.max
    for row in (band.source.lowerBound...band.source.upperBound).reversed() {
      if row > band.source.lowerBound {
        let start = (row - 1 - band.source.lowerBound) / Self.block * Self.block
        if start != loaded {
          loaded = start
          let first = band.source.lowerBound + start
          scorer.load(first..<min(first + Self.block, band.source.upperBound))
        }
      }
      pushBack(row, total)
      clearSlots(row)
    }
  }

  private func slot(_ row: Int, _ column: Int) -> Int {
    (row - band.source.lowerBound) % depth * width + column - band.low(row)
  }

  /// The slots of a finished row are those of the row `depth` places before it.
  private mutating func clearSlots(_ row: Int) {
    let start = (row - band.source.lowerBound) % depth * width
    for index in start..<start + width {
      after[index] = -.infinity
      gappedAfter[index] = -.infinity
    }
  }

  private mutating func pushBack(_ row: Int, _ total: Double) {
    for column in (band.low(row)...band.high(row)).reversed()
    where reached[cell(row, column)] > -.infinity {
      let here = slot(row, column)
      if row == band.source.upperBound, column == band.target.upperBound {
        after[here] = 0
        gappedAfter[here] = 0
      }
      pushMatches(row, column, after[here], total)
      pushGaps(row, column, gappedAfter[here], total)
    }
  }

  private mutating func pushMatches(_ row: Int, _ column: Int, _ later: Double, _ total: Double) {
    guard later > -.infinity else { return }
    for index in shapes.indices {
      let (startRow, startColumn) = (row - shapes[index].source, column - shapes[index].target)
      guard contains(startRow, startColumn) else { continue }
      let start = reached[cell(startRow, startColumn)]
      guard start > -.infinity else { continue }
      let rest = score(row, column, index) + later
      let there = slot(startRow, startColumn)
      after[there] = LogSum.of(after[there], rest)
      gappedAfter[there] = LogSum.of(gappedAfter[there], rest)
      keep(startRow, startColumn, shapes[index], start + rest - total)
    }
  }

  private mutating func pushGaps(_ row: Int, _ column: Int, _ later: Double, _ total: Double) {
    guard later > -.infinity else { return }
    for side in 0...1 {
      let (startRow, startColumn) = side == 0 ? (row - 1, column) : (row, column - 1)
      guard contains(startRow, startColumn) else { continue }
      let before = cell(startRow, startColumn)
      let there = slot(startRow, startColumn)
      after[there] = LogSum.of(after[there], gap(side) + later)
      gappedAfter[there] = LogSum.of(gappedAfter[there], stayOrOpen(side) + later)
      let start = LogSum.of(reached[before] + gap(side), gapped[before] + stay)
      let shape = ShapePrior.Shape(source: 1 - side, target: side)
      keep(startRow, startColumn, shape, start + later - total)
    }
  }

  private mutating func keep(
    _ row: Int, _ column: Int, _ shape: ShapePrior.Shape, _ logProbability: Double
  ) {
    guard logProbability > Self.floor else { return }
    let probability = Float(min(1, exp(logProbability)))
    found.append(Candidate(row, column, shape, probability: probability))
  }
}
