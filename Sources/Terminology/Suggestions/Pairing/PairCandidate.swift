internal import Bitext

/// A name of the source and a row of words of the translation that may be the same.
struct PairCandidate: Sendable {
  /// The name of the source.
  let name: SourceName
  /// The words of the translation.
  let span: Range<Int>
  /// What they say, if it is less than all of them: *Warsaw* of *Warsaw-based*.
  var form: String?
  /// How probable it is by each piece of evidence.
  var reasons: [(evidence: Evidence, probability: Double)]

  /// How probable it is by all evidence together.
  var probability: Double {
    1 - reasons.reduce(1) { $0 * (1 - min(0.995, $1.probability)) }
  }

  /// The evidence, each piece believed so much less.
  func reasons(trusting trust: Double) -> [(evidence: Evidence, probability: Double)] {
    reasons.map { ($0.evidence, $0.probability * trust) }
  }
}
