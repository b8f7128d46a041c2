/// A segment made ready for being compared with many stored ones.
public struct Comparer: Sendable {
  /// The segment that is asked for.
  public let query: TokenizedText
  private var distance: EditDistance

  /// Makes a segment ready.
  public init(_ query: TokenizedText) {
    self.query = query
    distance = EditDistance(query.wordKeys)
  }

  /// The segment against a stored one.
  public mutating func comparison(with stored: TokenizedText) -> Comparison {
    // What is the same to the letter needs no counting.
    let isSame = query.bytes == stored.bytes
    let edits = isSame ? 0 : distance.distance(to: stored.wordKeys)
    return Comparison(query, stored, edits: edits)
  }
}
