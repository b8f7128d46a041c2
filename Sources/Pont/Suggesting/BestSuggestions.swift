internal import Terminology

/// The best suggestion for each source out of many, without places in a text.
struct BestSuggestions {
  private var found: [String: Suggestion] = [:]

  /// No more are kept; the weakest go first.
  private static let most = 200_000

  /// Adds a suggestion, if none as good is known for its source.
  mutating func add(_ suggestion: Suggestion) {
    let key = ConceptSearch.key(suggestion.source)
    if let known = found[key], Self.isBefore(known, suggestion) { return }
    var suggestion = suggestion
    suggestion.occurrences = []
    found[key] = suggestion
    if found.count > Self.most {
      let kept = ranked.prefix(Self.most / 2)
      found = Dictionary(
        kept.map { (ConceptSearch.key($0.source), $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// All of them, best first.
  var ranked: [Suggestion] { found.values.sorted(by: Self.isBefore) }

  private static func isBefore(_ left: Suggestion, _ right: Suggestion) -> Bool {
    (right.score, left.source, left.target) < (left.score, right.source, right.target)
  }
}
