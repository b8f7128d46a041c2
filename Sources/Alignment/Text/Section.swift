/// A stretch of both texts between beads that are certain.
struct Section: Sendable, Hashable {
  var source: Range<Int>
  var target: Range<Int>

  /// Whether one side is empty, so that there is nothing to search.
  var isTrivial: Bool { source.isEmpty || target.isEmpty }

  /// Whether a bead lies inside.
  func contains(_ bead: Candidate) -> Bool {
    source.lowerBound <= bead.source.lowerBound && bead.sourceEnd <= source.upperBound
      && target.lowerBound <= bead.target.lowerBound && bead.targetEnd <= target.upperBound
  }
}
