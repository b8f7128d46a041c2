/// Decides which part of the table the first search looks at.
enum BandPlanner {
  /// Tables of up to so many cells are searched as a whole.
  private static let small = 400_000
  /// The first search looks at about so many cells at most.
  private static let budget = 24_000_000

  /// The whole table of small texts; for larger ones the places near a line through the anchors, as
  /// far from it as anchors are sparse.
  static func band(
    _ source: Range<Int>, _ target: Range<Int>, anchors: [AnchorFinder.Anchor],
    small: Int = Self.small
  ) -> Band {
    if (source.count + 1) * (target.count + 1) <= small { return Band(all: source, target) }
    let inside = anchors.filter { source.contains($0.source) && target.contains($0.target) }
    let corners =
      [(source.lowerBound, target.lowerBound)]
      + inside.map { ($0.source, $0.target) } + [(source.upperBound, target.upperBound)]
    let widest = max(120, budget / max(1, source.count) / 2)
    var lows = [Int](repeating: target.upperBound, count: source.count + 1)
    var highs = [Int](repeating: target.lowerBound, count: source.count + 1)
    for (start, end) in zip(corners, corners.dropFirst()) {
      let rows = end.0 - start.0
      let columns = end.1 - start.1
      let radius = min(widest, 40 + max(rows, columns) / 2)
      for row in max(source.lowerBound, start.0 - radius)...min(source.upperBound, end.0 + radius) {
        let inner = min(max(row, start.0), end.0) - start.0
        let middle = start.1 + (rows == 0 ? 0 : inner * columns / rows)
        let reach = rows == 0 ? columns : 0
        let index = row - source.lowerBound
        lows[index] = min(lows[index], middle - radius)
        highs[index] = max(highs[index], middle + reach + radius)
      }
    }
    return Band(source: source, target: target, lows: lows, highs: highs)
  }
}
