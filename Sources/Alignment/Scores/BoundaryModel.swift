import Foundation

/// How much the look of the boundaries inside a bead speaks for or against it, as two texts show.
///
/// For each kind of boundary of each side the odds that it lies inside a bead are compared with those
/// of all; kinds that were met seldom say little.
struct BoundaryModel: Sendable {
  /// For each side, the sum of what the boundaries before a place say; empty where they say nothing.
  private var source: [Float] = []
  private var target: [Float] = []

  /// Whether boundaries matter at all.
  var isUseful: Bool { !source.isEmpty }

  /// A model in which boundaries do not matter.
  init() {}

  /// The model that fits beads with their probabilities.
  init(fitting beads: [Candidate], _ first: IndexedText, _ second: IndexedText) {
    let values = [
      Self.values(beads.map { ($0.source, Double($0.probability)) }, first),
      Self.values(beads.map { ($0.target, Double($0.probability)) }, second),
    ]
    guard values.contains(where: { $0.contains { abs($0) > 0.1 } }) else { return }
    source = Self.sums(values[0], first)
    target = Self.sums(values[1], second)
  }

  /// What the boundaries inside a bead say.
  func score(_ rows: Range<Int>, _ columns: Range<Int>) -> Float {
    source[rows.upperBound] - source[rows.lowerBound + 1]
      + target[columns.upperBound] - target[columns.lowerBound + 1]
  }

  /// The log-odds of each kind, against those of all kinds.
  private static func values(
    _ sides: [(Range<Int>, Double)], _ text: IndexedText
  ) -> [Float] {
    var inside = [Double](repeating: 0, count: BoundaryCue.count)
    var between = inside
    for (side, weight) in sides where !side.isEmpty {
      between[text.cue(side.lowerBound)] += weight
      for place in side.dropFirst() { inside[text.cue(place)] += weight }
    }
    let all = (inside.reduce(1, +), between.reduce(4, +))
    let share = all.0 / (all.0 + all.1)
    return zip(inside, between).map { inside, between in
      let odds = (inside + 6 * share) / (between + 6 * (1 - share))
      return Float(min(max(log(odds * all.1 / all.0), -3), 3))
    }
  }

  private static func sums(_ values: [Float], _ text: IndexedText) -> [Float] {
    var sums: [Float] = [0]
    sums.reserveCapacity(text.count + 2)
    for place in 0...text.count {
      sums.append(sums[place] + (place < text.count ? values[text.cue(place)] : 0))
    }
    return sums
  }
}
