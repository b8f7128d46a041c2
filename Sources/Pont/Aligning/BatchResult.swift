/// What came of one pair of documents in a batch.
public struct BatchResult: Sendable {
  /// How the work on a pair ended.
  public enum Outcome: Sendable, Hashable {
    /// It was aligned and written.
    case aligned
    /// Its results were there already.
    case doneBefore
    /// The documents do not translate each other; nothing was written.
    case unrelated
    /// It could not be done, for a reason.
    case failed(String)
  }

  /// The documents.
  public let pair: DocumentPair
  /// How the work ended.
  public let outcome: Outcome
  /// How many beads join segments of both texts.
  public let beads: Int
  /// How many segments of the source, and of the target, have no translation.
  public let gaps: (source: Int, target: Int)
  /// The mean confidence of beads without gaps; 0 where there is none.
  public let confidence: Double
  /// How many units are new in the memory, where one was named.
  public internal(set) var added: Int?

  init(_ pair: DocumentPair, _ outcome: Outcome, _ aligned: AlignedPair? = nil) {
    self.pair = pair
    self.outcome = outcome
    let all = aligned?.beads() ?? []
    let matched = all.filter { !$0.isGap }
    beads = matched.count
    gaps = (all.count { $0.target.isEmpty }, all.count { $0.source.isEmpty })
    confidence = matched.reduce(0) { $0 + $1.confidence } / Double(max(1, matched.count))
  }
}
