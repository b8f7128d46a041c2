/// The path whose beads are right most often, by their probabilities.
///
/// The most probable path as a whole is not the one with most right beads; this one maximises the
/// expected number of segments that stand in right beads, in the manner of Goodman (1996).
struct Decoder {
  private let band: Band
  private var best: [Float]
  private var steps: [Int32]

  init(band: Band) {
    self.band = band
    best = [Float](repeating: -.infinity, count: band.cellCount)
    steps = [Int32](repeating: -1, count: band.cellCount)
  }

  /// The path through candidates sorted by their ends, or `nil` where they leave a hole.
  mutating func path(_ candidates: [Candidate]) -> [Candidate]? {
    best[0] = 0
    for index in candidates.indices {
      let bead = candidates[index]
      let start = best[cell(Int(bead.sourceStart), Int(bead.targetStart))]
      let end = cell(bead.sourceEnd, bead.targetEnd)
      let size = Float(bead.sourceCount) + Float(bead.targetCount)
      let value = start + bead.probability * size
      if value > best[end] {
        best[end] = value
        steps[end] = Int32(truncatingIfNeeded: index)
      }
    }
    return traced(candidates)
  }

  private func traced(_ candidates: [Candidate]) -> [Candidate]? {
    var path: [Candidate] = []
    var (row, column) = (band.source.upperBound, band.target.upperBound)
    while row > band.source.lowerBound || column > band.target.lowerBound {
      let step = steps[cell(row, column)]
      guard step >= 0 else { return nil }
      let bead = candidates[Int(step)]
      path.append(bead)
      (row, column) = (Int(bead.sourceStart), Int(bead.targetStart))
    }
    return path.reversed()
  }

  private func cell(_ row: Int, _ column: Int) -> Int {
    band.offset(row) + column - band.low(row)
  }
}
