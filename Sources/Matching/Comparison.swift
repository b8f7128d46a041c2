/// One segment against another: base, penalties and score.
public struct Comparison: Hashable, Sendable {
  /// What words and numbers alone would score, in thousandths.
  public let base: Int
  /// What differs in form, in the order of ``Penalty``.
  public let penalties: [Penalty]

  /// The score: the base less the points of form, of which five count.
  public var score: MatchScore {
    MatchScore(rawValue: max(0, base - 10 * min(5, penalties.reduce(0) { $0 + $1.points })))
  }
}

extension Comparison {
  /// The number of words up to which segments are compared by characters too.
  public static let shortLength = 2

  /// Compares a segment that is asked for with a stored one.
  ///
  /// Symmetric: the order of the two does not matter.
  public init(_ query: TokenizedText, _ stored: TokenizedText) {
    var comparer = Comparer(query)
    self = comparer.comparison(with: stored)
  }

  /// Compares segments whose words are `edits` apart.
  init(_ query: TokenizedText, _ stored: TokenizedText, edits: Int) {
    let longer = max(query.wordKeys.count, stored.wordKeys.count)
    // Segments without words have no base: they match when they are the same but for form.
    var base =
      longer == 0
      ? Self.wordlessBase(query, stored) : MatchScore.base(edits: edits, length: longer)
    if longer <= Self.shortLength, longer > 0, base < 1000 {
      base = max(base, Self.characterBase(query, stored))
    }
    self.base = base
    penalties = FormDifferences(query, stored, wordsAgree: base == 1000).penalties
  }

  private static func wordlessBase(_ query: TokenizedText, _ stored: TokenizedText) -> Int {
    query.keys == stored.keys ? 1000 : 0
  }

  /// The base by characters, where words are few; never 1000, as the words differ.
  private static func characterBase(_ query: TokenizedText, _ stored: TokenizedText) -> Int {
    guard let left = query.shortForm, let right = stored.shortForm else { return 0 }
    var distance = CharacterDistance(left)
    return distance.base(to: right)
  }
}
