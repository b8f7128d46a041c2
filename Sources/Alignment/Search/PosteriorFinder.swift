import Foundation

/// The probability of every bead in a band, by the forward–backward algorithm (Baum et al. 1970).
///
/// The forward sums are kept for every cell; the backward sums for a few rows only. Scores are
/// computed twice, a block of rows at a time, so that memory grows with the band alone.
struct PosteriorFinder {
  private static let block = 64
  /// Beads less likely than one in ten thousand are not kept.
  private static let floor = log(1e-4)
  /// Places that less than one in a million ways lead through are not gone back from.
  private static let negligible = log(1e-6)

  private var scorer: BeadScorer
  private let band: Band
  private let shapes: [ShapePrior.Shape]
  /// Scores are multiplied by this: the words of a sentence are not independent, and unscaled
  /// their sum would make every bead certain.
  private let sharpness: Double
  private let beam: Double
  /// The sums of all ways to each cell that end with a bead, with a gap of the source, or with one of
  /// the target; of neighbouring gaps those of the source come first.
  private var beaded: [Double]
  private var sourceGapped: [Double]
  private var targetGapped: [Double]
  /// The sums of all ways to each cell.
  private var reached: [Double]
  private let depth: Int
  private let width: Int
  /// The sums of all ways on from each cell of the last rows, by what stands before the cell.
  private var afterBead: [Double] = []
  private var afterSourceGap: [Double] = []
  private var afterTargetGap: [Double] = []
  private var found: [Candidate] = []

  init(scorer: BeadScorer, band: Band, sharpness: Double, beam: Double) {
    self.beam = beam
    self.scorer = scorer
    self.band = band
    self.sharpness = sharpness
    shapes = scorer.prior.shapes
    depth = shapes.reduce(1) { max($0, $1.source) } + 1
    width = zip(band.lows, band.highs).reduce(1) { max($0, $1.1 - $1.0 + 1) }
    beaded = [Double](repeating: -.infinity, count: band.cellCount)
    sourceGapped = beaded
    targetGapped = beaded
    reached = beaded
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

  /// The sums of the ways to a gap that begins at a cell, in the source or in the target.
  private func gapSum(_ cell: Int, _ side: Int) -> Double {
    if side == 0 {
      return LogSum.of(beaded[cell] + gap(0), sourceGapped[cell] + stay)
    }
    let open = LogSum.of(beaded[cell], sourceGapped[cell]) + gap(1)
    return LogSum.of(open, targetGapped[cell] + stay)
  }

  private mutating func goForward() {
    for row in band.source.lowerBound...band.source.upperBound {
      let done = row - band.source.lowerBound - 1
      if done >= 0, done % Self.block == 0 {
        scorer.load(row - 1..<min(row - 1 + Self.block, band.source.upperBound))
      }
      for column in band.low(row)...band.high(row) {
        let here = cell(row, column)
        if row == band.source.lowerBound, column == band.target.lowerBound {
          beaded[here] = 0
          reached[here] = 0
          continue
        }
        if contains(row - 1, column) { sourceGapped[here] = gapSum(cell(row - 1, column), 0) }
        if contains(row, column - 1) { targetGapped[here] = gapSum(here - 1, 1) }
        beaded[here] = sumOfMatches(row, column)
        let gaps = LogSum.of(sourceGapped[here], targetGapped[here])
        reached[here] = LogSum.of(beaded[here], gaps)
      }
      prune(row)
    }
  }

  /// Forgets the ways to a row's cells that are hopeless beside the best one.
  private mutating func prune(_ row: Int) {
    let cells = band.offset(row)...cell(row, band.high(row))
    let best = cells.reduce(-Double.infinity) { max($0, reached[$1]) }
    for cell in cells where reached[cell] < best - beam {
      beaded[cell] = -.infinity
      sourceGapped[cell] = -.infinity
      targetGapped[cell] = -.infinity
      reached[cell] = -.infinity
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

  private mutating func goBackward() {
    let total = reached[cell(band.source.upperBound, band.target.upperBound)]
    guard total > -.infinity else { return }
    afterBead = [Double](repeating: -.infinity, count: depth * width)
    afterSourceGap = afterBead
    afterTargetGap = afterBead
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
      afterBead[index] = -.infinity
      afterSourceGap[index] = -.infinity
      afterTargetGap[index] = -.infinity
    }
  }

  private mutating func pushBack(_ row: Int, _ total: Double) {
    for column in (band.low(row)...band.high(row)).reversed()
    where reached[cell(row, column)] > -.infinity {
      let here = slot(row, column)
      if row == band.source.upperBound, column == band.target.upperBound {
        afterBead[here] = 0
        afterSourceGap[here] = 0
        afterTargetGap[here] = 0
      }
      let later = max(afterBead[here], afterSourceGap[here], afterTargetGap[here])
      guard reached[cell(row, column)] + later - total > Self.negligible else { continue }
      pushMatches(row, column, afterBead[here], total)
      pushGap(row - 1, column, 0, afterSourceGap[here], total)
      pushGap(row, column - 1, 1, afterTargetGap[here], total)
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
      afterBead[there] = LogSum.of(afterBead[there], rest)
      afterSourceGap[there] = LogSum.of(afterSourceGap[there], rest)
      afterTargetGap[there] = LogSum.of(afterTargetGap[there], rest)
      keep(startRow, startColumn, shapes[index], start + rest - total)
    }
  }

  /// Goes back over the gap that begins at a cell.
  private mutating func pushGap(
    _ row: Int, _ column: Int, _ side: Int, _ later: Double, _ total: Double
  ) {
    guard later > -.infinity, contains(row, column) else { return }
    let there = slot(row, column)
    let (opened, stayed) = (gap(side) + later, stay + later)
    afterBead[there] = LogSum.of(afterBead[there], opened)
    if side == 0 {
      afterSourceGap[there] = LogSum.of(afterSourceGap[there], stayed)
    } else {
      afterSourceGap[there] = LogSum.of(afterSourceGap[there], opened)
      afterTargetGap[there] = LogSum.of(afterTargetGap[there], stayed)
    }
    let shape = ShapePrior.Shape(source: 1 - side, target: side)
    keep(row, column, shape, gapSum(cell(row, column), side) + later - total)
  }

  private mutating func keep(
    _ row: Int, _ column: Int, _ shape: ShapePrior.Shape, _ logProbability: Double
  ) {
    guard logProbability > Self.floor else { return }
    let probability = Float(min(1, exp(logProbability)))
    found.append(Candidate(row, column, shape, probability: probability))
  }
}
