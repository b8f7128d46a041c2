/// The numbers that were set on development data, in one place.
package struct Tuning: Sendable {
  package init() {}

  package var evidence = Evidence.Weights()
  package var score = BeadScorer.Weights()
  package var training = WordAligner.Options()
  /// Pseudo-counts for translations of a stem that were not seen.
  package var unseen: Float = 0.35
  /// How far from the first path the last search looks, in segments.
  package var radius = 14
  /// Ways to a place that are so much less likely than the best to its row are forgotten. A passage
  /// that was moved gains late: a narrow beam would lose it.
  package var beam = 4_000.0
  package var firstSpan = 4
  package var lastRadius = 5
  /// See `PosteriorFinder`.
  package var sharpness = 1.0
  /// How much a text's own beads count against the shapes of texts in general.
  package var shapeWeight = 0.2
}
