internal import Terminology

/// The best suggestion for each source out of many, without places in a text.
///
/// What both languages write alike needs an entry only where it is a name: of software, the codes and
/// commands would fill a glossary.
struct BestSuggestions {
  private var found: [String: Suggestion] = [:]

  /// No more are kept; the weakest go first.
  private static let most = 200_000

  /// Adds a suggestion, if none as good is known for its source.
  mutating func add(_ suggestion: Suggestion) {
    guard suggestion.source != suggestion.target || Self.isName(suggestion) else { return }
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

  private static func isName(_ suggestion: Suggestion) -> Bool {
    suggestion.kind != .other && suggestion.source.contains(where: \.isLowercase)
      && !suggestion.source.contains(where: \.isNumber)
  }

  private static func isBefore(_ left: Suggestion, _ right: Suggestion) -> Bool {
    (right.score, left.source, left.target) < (left.score, right.source, right.target)
  }
}
