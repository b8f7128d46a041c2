extension ImportCounts {
  /// Adds what another import stored.
  public static func += (left: inout Self, right: Self) {
    left.added += right.added
    left.merged += right.merged
    left.known += right.known
    left.replaced += right.replaced
    left.concepts += right.concepts
    left.knownConcepts += right.knownConcepts
  }
}
