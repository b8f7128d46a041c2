internal import Bitext

/// Tells where what belongs to a verb stands apart from it: *legt een boete op*, *took the man into
/// custody*, but not *legt een boek op tafel*, *took the dog out and custody was denied*.
struct ClauseEnd: Sendable {
  private let prepositions: Set<UInt64>
  private let following: Set<UInt64>
  private let breaking: Set<UInt64>
  private let articles: Set<UInt64>
  private let conjunctions: Set<UInt64>
  private let finite: Set<UInt64>
  /// How many words may stand between.
  private let limit: Int
  /// Whether the beginning of a verb ends its clause, as in Dutch and German.
  private let endsClause: Bool

  init(words: WordTable, scanner: TokenScanner, language: LanguageTag) {
    func stems(_ section: String) -> Set<UInt64> { scanner.stems(of: words[section]) }
    endsClause = !["en", "fr"].contains(language.language)
    limit = endsClause ? TermAutomaton.splitLimit : 5
    prepositions = stems("preposition particles")
    following = stems("after particles")
    breaking = stems("breaking words")
    articles = stems("articles")
    conjunctions = stems("conjunctions")
    let past = words["verbs"].flatMap { $0.split(separator: " ").dropFirst().map(String.init) }
    finite = stems("finite verbs").union(scanner.stems(of: past))
  }

  /// Whether a verb and what stands apart from it belong together: in one clause.
  ///
  /// - Parameter path: the verb, and the words that belong to it.
  func joins(_ path: [Int], in tokens: [Token]) -> Bool {
    guard path.count > 1, let last = path.last, path[1] - path[0] - 1 <= limit else { return false }
    for place in (path[0] + 1)...last
    where [.stop, .other, .paragraph].contains(tokens[place].gap) { return false }
    let between = (path[0] + 1)..<path[1]
    guard endsClause else {
      return !between.contains { breaking.contains(tokens[$0].stem) }
        && (between.isEmpty || !articles.contains(tokens[path[1] - 1].stem))
    }
    // wees de weg en reed de helling af
    let isCoordinated = between.dropLast().contains {
      conjunctions.contains(tokens[$0].stem) && finite.contains(tokens[$0 + 1].stem)
    }
    if isCoordinated { return false }
    guard prepositions.contains(tokens[last].stem), last + 1 < tokens.count else { return true }
    let next = tokens[last + 1]
    return next.gap != .space || following.contains(next.stem)
  }
}
