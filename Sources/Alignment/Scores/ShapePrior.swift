import Foundation

/// How often beads of each shape occur, as logarithms.
struct ShapePrior: Sendable {
  /// How many segments of each side a bead may hold.
  struct Shape: Hashable, Sendable {
    var source: Int
    var target: Int
  }

  /// The shapes without gaps that a search considers.
  let shapes: [Shape]
  /// The logarithm of the chance of each of `shapes`.
  private(set) var logs: [Float] = []
  /// The logarithm of the chance that a gap opens, on the source and on the target.
  private(set) var sourceGap: Float = 0
  private(set) var targetGap: Float = 0
  /// The logarithm of the chance that a gap goes on.
  private(set) var gapStay: Float = 0
  private var counts: [Double] = []
  private var gapCounts = (source: 3.0, target: 3.0, stays: 2.0)

  /// The prior of texts in general, for beads of up to `span` segments a side.
  ///
  /// Beads of more than seven segments are not looked at: they are too rare to be found.
  init(span: Int) {
    var shapes: [Shape] = []
    for source in 1...span {
      for target in 1...span where source == 1 || target == 1 || source + target <= 7 {
        shapes.append(Shape(source: source, target: target))
      }
    }
    self.shapes = shapes
    counts = shapes.map { Self.usual($0) }
    settle()
  }

  /// Counts of a hundred beads of ordinary prose.
  private static func usual(_ shape: Shape) -> Double {
    switch (shape.source, shape.target) {
    case (1, 1): 84
    case (1, let many), (let many, 1): 5 * pow(0.28, Double(many - 2))
    default: 0.8 * pow(0.4, Double(shape.source + shape.target - 4))
    }
  }

  /// Draws the prior towards what a text shows: expected counts of shapes, and of gaps.
  mutating func learn(_ beads: [Candidate], weight: Double) {
    for bead in beads {
      let share = Double(bead.probability) * weight
      if bead.sourceCount == 0 {
        gapCounts.target += share
      } else if bead.targetCount == 0 {
        gapCounts.source += share
      } else if let index = shapes.firstIndex(
        of: Shape(source: Int(bead.sourceCount), target: Int(bead.targetCount)))
      {
        counts[index] += share
      }
    }
    settle()
  }

  private mutating func settle() {
    let gaps = gapCounts.source + gapCounts.target
    let total = counts.reduce(0, +) + gaps
    logs = counts.map { Float(log($0 / total)) }
    sourceGap = Float(log(gapCounts.source / total))
    targetGap = Float(log(gapCounts.target / total))
    gapStay = Float(log(0.4))
  }
}
