import Foundation

/// The probability of every bead in a band, by the forward–backward algorithm (Baum et al. 1970).
///
/// The forward sums are kept for every cell; the backward sums for a few rows only. Scores are
/// computed twice, a block of rows at a time, so that memory grows with the band alone.
struct PosteriorFinder {
  private static let block = 64
  /// Beads less likely than this are not kept.
  private static let floor: Float = 1e-4

  private var scorer: BeadScorer
  private let band: Band
  private let shapes: [ShapePrior.Shape]
  /// Scores are multiplied by this: the words of a sentence are not independent, and unscaled
  /// their sum would make every bead certain.
  private let sharpness: Double
  private var matched: [Double]
  private var gapped: [Double]
  private let depth: Int
  private let width: Int
  private var matchedAfter: [Double] = []
  private var gappedAfter: [Double] = []
  private var found: [Candidate] = []

  init(scorer: BeadScorer, band: Band, sharpness: Double) {
    self.scorer = scorer
    self.band = band
    self.sharpness = sharpness
    shapes = scorer.prior.shapes
    depth = shapes.reduce(1) { max($0, $1.source) } + 1
    width = zip(band.lows, band.highs).reduce(1) { max($0, $1.1 - $1.0 + 1) }
    matched = [Double](repeating: -.infinity, count: band.cellCount)
    gapped = matched
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
          matched[here] = 0
          continue
        }
        matched[here] = sumOfMatches(row, column)
        gapped[here] = sumOfGaps(row, column)
      }
    }
  }

  private func sumOfMatches(_ row: Int, _ column: Int) -> Double {
    var sum = LogSum()
    for index in shapes.indices {
      let (startRow, startColumn) = (row - shapes[index].source, column - shapes[index].target)
      guard contains(startRow, startColumn) else { continue }
      let before = cell(startRow, startColumn)
      let start = LogSum.of(matched[before], gapped[before])
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
      sum.add(matched[before] + gap(side))
      sum.add(gapped[before] + stay)
    }
    return sum.value
  }

  private mutating func goBackward() {
    let end = cell(band.source.upperBound, band.target.upperBound)
    let total = LogSum.of(matched[end], gapped[end])
    guard total > -.infinity else { return }
    matchedAfter = [Double](repeating: -.infinity, count: depth * width)
    gappedAfter = matchedAfter
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
      matchedAfter[index] = -.infinity
      gappedAfter[index] = -.infinity
    }
  }

  private mutating func pushBack(_ row: Int, _ total: Double) {
    for column in (band.low(row)...band.high(row)).reversed() {
      let here = slot(row, column)
      if row == band.source.upperBound, column == band.target.upperBound {
        matchedAfter[here] = 0
        gappedAfter[here] = 0
      }
      pushMatches(row, column, matchedAfter[here], total)
      pushGaps(row, column, gappedAfter[here], total)
    }
  }

  private mutating func pushMatches(_ row: Int, _ column: Int, _ after: Double, _ total: Double) {
    guard after > -.infinity else { return }
    for index in shapes.indices {
      let (startRow, startColumn) = (row - shapes[index].source, column - shapes[index].target)
      guard contains(startRow, startColumn) else { continue }
      let before = cell(startRow, startColumn)
      let start = LogSum.of(matched[before], gapped[before])
      guard start > -.infinity else { continue }
      let rest = score(row, column, index) + after
      let there = slot(startRow, startColumn)
      matchedAfter[there] = LogSum.of(matchedAfter[there], rest)
      gappedAfter[there] = LogSum.of(gappedAfter[there], rest)
      keep(startRow, startColumn, shapes[index], start + rest - total)
    }
  }

  private mutating func pushGaps(_ row: Int, _ column: Int, _ after: Double, _ total: Double) {
    guard after > -.infinity else { return }
    for side in 0...1 {
      let (startRow, startColumn) = side == 0 ? (row - 1, column) : (row, column - 1)
      guard contains(startRow, startColumn) else { continue }
      let before = cell(startRow, startColumn)
      let there = slot(startRow, startColumn)
      matchedAfter[there] = LogSum.of(matchedAfter[there], gap(side) + after)
      gappedAfter[there] = LogSum.of(gappedAfter[there], stay + after)
      let start = LogSum.of(matched[before] + gap(side), gapped[before] + stay)
      let shape = ShapePrior.Shape(source: 1 - side, target: side)
      keep(startRow, startColumn, shape, start + after - total)
    }
  }

  private mutating func keep(
    _ row: Int, _ column: Int, _ shape: ShapePrior.Shape, _ logProbability: Double
  ) {
    let probability = Float(min(1, exp(logProbability)))
    if probability >= Self.floor {
      found.append(Candidate(row, column, shape, probability: probability))
    }
  }
}
