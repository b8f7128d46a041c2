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

  /// The places within `radius` of a path, on both sides of it and before and after it.
  ///
  /// `path` holds for every place in the source the first and last place in the target.
  init(around path: [ClosedRange<Int>], source: Range<Int>, target: Range<Int>, radius: Int) {
    var lows: [Int] = []
    var highs: [Int] = []
    for row in path.indices {
      lows.append(path[max(0, row - radius)].lowerBound - radius)
      highs.append(path[min(path.count - 1, row + radius)].upperBound + radius)
    }
    self.init(source: source, target: target, lows: lows, highs: highs)
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
