/// A bead that a search holds for possible, with its probability.
struct Candidate: Sendable {
  var sourceStart: Int32
  var targetStart: Int32
  var sourceCount: UInt8
  var targetCount: UInt8
  var probability: Float

  /// The segment after the bead's last one, on each side.
  var sourceEnd: Int { Int(sourceStart) + Int(sourceCount) }
  var targetEnd: Int { Int(targetStart) + Int(targetCount) }
  var source: Range<Int> { Int(sourceStart)..<sourceEnd }
  var target: Range<Int> { Int(targetStart)..<targetEnd }
}

extension Candidate {
  /// The bead of a shape that begins at a place.
  init(_ row: Int, _ column: Int, _ shape: ShapePrior.Shape, probability: Float) {
    self.init(
      sourceStart: Int32(truncatingIfNeeded: row), targetStart: Int32(truncatingIfNeeded: column),
      sourceCount: UInt8(truncatingIfNeeded: shape.source),
      targetCount: UInt8(truncatingIfNeeded: shape.target), probability: probability)
  }
}
