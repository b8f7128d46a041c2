/// Which lists of a block are read for a query, and which stretch of each.
///
/// A match shares at least ⌈threshold × longer length⌉ tokens with the query, so it has one of the
/// rarest tokens of the query, of which all but that many, and one, are looked up; the longer the
/// match, the fewer (prefix filter: Bayardo, Ma & Srikant 2007; with lengths: Xiao et al. 2008).
/// Which tokens count as rare decides about speed alone.
public struct SearchPlan {
  /// A list to be read.
  public struct Step {
    /// The token.
    public let token: UInt32
    /// The numbers of tokens of items that are looked for in its list.
    public let lengths: ClosedRange<Int>
  }

  /// The lists, the rarest first.
  public let steps: [Step]

  /// Plans a search.
  ///
  /// - Parameter frequency: how many items have a token, or something like it.
  public init(_ pattern: TokenPattern, frequency: (UInt32) -> Int) {
    let ordered = pattern.tokens.map { (frequency($0), $0) }.sorted { $0 < $1 }
    let count = ordered.count
    let prefix = count - TokenPattern.overlap(count, pattern.threshold) + 1
    var steps: [Step] = []
    for (place, (frequency, token)) in ordered.prefix(max(0, prefix)).enumerated() {
      let longest = 1000 * (count - place) / pattern.threshold
      guard frequency > 0, longest >= pattern.lengths.lowerBound, steps.last?.token != token
      else { continue }
      steps.append(Step(token: token, lengths: pattern.lengths.lowerBound...longest))
    }
    self.steps = steps
  }
}
