/// The part of the table of all pairs of places that a search looks at: for every place in the
/// source, a range of places in the target.
///
/// A place is a boundary between segments: place `i` stands before segment `i`. Both ends of the
/// ranges never fall, and the corners of the section belong to the band.
struct Band: Sendable {
  /// The segments that are aligned with one another.
  let source: Range<Int>
  let target: Range<Int>
  /// The first and the last place in the target for each place in the source.
  private(set) var lows: [Int]
  private(set) var highs: [Int]
  /// Where the cells of each row begin when all rows lie one after another.
  private(set) var offsets: [Int] = []

  /// The first and last place in the target at a place in the source.
  func low(_ row: Int) -> Int { lows[row - source.lowerBound] }
  func high(_ row: Int) -> Int { highs[row - source.lowerBound] }
  func offset(_ row: Int) -> Int { offsets[row - source.lowerBound] }
  /// How many cells there are.
  var cellCount: Int { offsets.last ?? 0 }

  /// A band with given ends, widened where they would not let a path through.
  init(source: Range<Int>, target: Range<Int>, lows: [Int], highs: [Int]) {
    self.source = source
    self.target = target
    self.lows = lows.map { min(max($0, target.lowerBound), target.upperBound) }
    self.highs = highs.map { min(max($0, target.lowerBound), target.upperBound) }
    mend()
  }

  /// The whole table.
  init(all source: Range<Int>, _ target: Range<Int>) {
    let rows = source.count + 1
    self.init(
      source: source, target: target, lows: [Int](repeating: target.lowerBound, count: rows),
      highs: [Int](repeating: target.upperBound, count: rows))
  }

  /// The places within `radius` of the ends of beads, in both texts.
  init(around beads: [Candidate], _ section: Section, radius: Int) {
    let base = section.source.lowerBound
    var lows = [Int](repeating: section.target.upperBound, count: section.source.count + 1)
    var highs = [Int](repeating: section.target.lowerBound, count: section.source.count + 1)
    for bead in beads {
      lows[Int(bead.sourceStart) - base] = min(
        lows[Int(bead.sourceStart) - base], Int(bead.targetStart))
      highs[bead.sourceEnd - base] = max(highs[bead.sourceEnd - base], bead.targetEnd)
    }
    let near = Band(source: section.source, target: section.target, lows: lows, highs: highs)
    let last = section.source.count
    self.init(
      source: section.source, target: section.target,
      lows: (0...last).map { near.lows[max(0, $0 - radius)] - radius },
      highs: (0...last).map { near.highs[min(last, $0 + radius)] + radius })
  }

  private mutating func mend() {
    lows[0] = target.lowerBound
    highs[highs.count - 1] = target.upperBound
    for row in lows.indices.dropFirst() {
      highs[row] = max(highs[row], highs[row - 1])
    }
    for row in lows.indices.dropLast().reversed() { lows[row] = min(lows[row], lows[row + 1]) }
    for row in lows.indices.dropFirst() { lows[row] = min(lows[row], highs[row - 1]) }
    var offset = 0
    offsets = [0]
    for (low, high) in zip(lows, highs) {
      offset += high - low + 1
      offsets.append(offset)
    }
  }
}
