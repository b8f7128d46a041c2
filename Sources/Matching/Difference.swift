/// What was done to a stored segment to make of it the segment that is asked for.
public struct Difference: Hashable, Codable, Sendable {
  /// A token, or one on each side, with what happened to it.
  public struct Step: Hashable, Codable, Sendable {
    /// What happened.
    public let kind: Kind
    /// Where the token stands in the query, in UTF-8 bytes; `nil` where it was deleted.
    public let query: Range<Int>?
    /// Where it stands in the stored segment, in UTF-8 bytes; `nil` where it was inserted.
    public let stored: Range<Int>?
  }

  /// What happened to a token.
  public enum Kind: String, Hashable, Codable, Sendable {
    /// It stands in both, the same to the letter.
    case kept
    /// It stands in the query only.
    case inserted
    /// It stands in the stored segment only.
    case deleted
    /// Another stands in its place, or the same in another form.
    case replaced
  }

  /// The tokens of both, in order.
  public let steps: [Step]

  /// Compares a query with a stored segment.
  public init(_ query: TokenizedText, _ stored: TokenizedText) {
    steps = TokenAlignment(query: query.keys, stored: stored.keys).pairs.map { pair in
      let left = pair.query.map { query.tokens[$0] }
      let right = pair.stored.map { stored.tokens[$0] }
      let kind: Kind =
        switch (left, right) {
        case (let left?, let right?):
          query.bytes(of: left) == stored.bytes(of: right) ? .kept : .replaced
        case (_?, nil): .inserted
        default: .deleted
        }
      return Step(kind: kind, query: left?.range, stored: right?.range)
    }
  }
}
