internal import Bitext
internal import GRDB
internal import Matching

/// Turns stored segments that resemble a query into matches, the best first.
struct MatchFinder {
  private let database: Database
  private let query: MatchQuery
  private let threshold: MatchScore
  private let searcher: Searcher
  private let cache: IndexCache
  private var state: FileState
  private let sources: [(number: Int64, tag: LanguageTag)]
  private let targets: [(number: Int64, tag: LanguageTag)]
  /// Reads what a filter asks of units; `nil` without one.
  private var filtered: UnitPage?
  /// Reads whether units are recent; `nil` where that is not asked.
  private var recent: UnitPage?

  init(
    _ database: Database, _ query: MatchQuery, _ searcher: Searcher, _ cache: IndexCache
  ) throws {
    self.database = database
    self.query = query
    self.searcher = searcher
    self.cache = cache
    threshold = MatchScore(reaching: query.threshold)
    state = try cache.state(database)
    sources = searcher.serving.languages(query.source, in: state)
    targets = searcher.serving.languages(query.target, in: state)
    let languages = state.languages
    let page = { (filter: UnitFilter) in
      try UnitPage(database, languages, filter: FilterWork(filter, database))
    }
    filtered = try query.filter.map(page)
    recent = try query.recent.map(page)
    searcher.provenance.turn(to: state.generation)
  }

  /// The matches, best first; equal scores in the order in which the units came in.
  consuming func matches() throws -> [Match] {
    guard query.limit > 0, !sources.isEmpty, !targets.isEmpty else { return [] }
    let asked = try searcher.tokenizer.tokens(of: query.content)
    var comparer = Comparer(asked)
    let candidates = try threshold < .exact ? fuzzyCandidates(asked) : exactCandidates()
    var ranking = Ranking(limit: query.limit)
    for candidate in candidates {
      // What follows has no better bound, and of equals the earlier unit wins. A match in context
      // rises above the bound of its words, so that all of the same content are looked at.
      if candidate.bound < 1000, ranking.isFull(at: candidate.bound) { break }
      try rank(candidate, asked, &comparer, &ranking)
    }
    return try ranking.matches.map { try match($0, asked) }
  }

  /// All that may reach the threshold, the most promising first.
  private mutating func fuzzyCandidates(_ asked: TokenizedText) throws -> [Candidate] {
    let tokens = try searcher.vocabulary.numbers(of: asked, in: database, &searcher.tokenizer)
    let search = CandidateSearch(database, asked, tokens: tokens, threshold: threshold)
    var candidates: [Candidate] = []
    for language in sources {
      candidates += try search.candidates(
        language: language.number,
        penalties: Self.penalties(for: language.tag, asked: query.source), &state, cache,
        &searcher.search)
    }
    return candidates.sorted()
  }

  /// All that may have the same content, by the digest of their text.
  private func exactCandidates() throws -> [Candidate] {
    try ExactTable.variants(
      withDigest: Digest.short(query.content.plainText), runs: state.exactRuns, in: database
    ).map { Candidate(variant: $0, base: 1000, penalties: []) }
  }

  /// Asking for a language without region asks for all its varieties.
  private static func penalties(for tag: LanguageTag, asked: LanguageTag) -> [Penalty] {
    tag == asked || asked == asked.base ? [] : [.language]
  }

  /// Scores a candidate in earnest and ranks what its unit says in the language wanted.
  private mutating func rank(
    _ candidate: Candidate, _ asked: TokenizedText, _ comparer: inout Comparer,
    _ ranking: inout Ranking
  ) throws {
    let unit = UnitNumber.unit(ofVariant: candidate.variant)
    let variants = try UnitFinder.variants(of: unit, in: database)
    let position = Int(candidate.variant - UnitNumber.variant(unit, 0))
    guard position < variants.count else { return }
    let source = variants[position]
    guard let language = sources.first(where: { $0.number == source.language }) else { return }
    let isSame =
      source.codes == nil && asked.codes.isEmpty && asked.bytes.elementsEqual(source.text.utf8)
    let text = isSame ? asked : try searcher.tokenizer.tokens(of: source.content)
    let comparison = comparer.comparison(with: text)
    guard comparison.score >= threshold, try filtered?.admits(unit) ?? true else { return }
    let isOld = try recent?.admits(unit) == false
    for target in targets {
      for (place, variant) in variants.enumerated()
      where variant.language == target.number && place != position {
        var doubts = try searcher.provenance.doubts(
          about: unit, from: language.tag, to: target.tag, at: place, in: database)
        doubts.formUnion(Self.penalties(for: language.tag, asked: query.source))
        doubts.formUnion(Self.penalties(for: target.tag, asked: query.target))
        if isOld { doubts.insert(.older) }
        let score = try score(comparison, doubts, of: candidate.variant)
        guard score >= threshold.rawValue else { continue }
        ranking.insert(
          Ranking.Entry(
            score: score, unit: unit, variant: candidate.variant, source: source, target: variant,
            penalties: doubts.union(comparison.penalties), text: text))
      }
    }
  }

  /// The score that is shown, in thousandths.
  private func score(
    _ comparison: Comparison, _ doubts: Set<Penalty>, of variant: Int64
  ) throws -> Int {
    let points = doubts.reduce(0) { $0 + $1.points }
    let score = max(0, comparison.score.rawValue - 10 * points)
    return score == 1000 ? score + (try contextPoints(variant)) : score
  }

  /// The points for neighbours that are the same, in thousandths.
  private func contextPoints(_ variant: Int64) throws -> Int {
    guard query.previous != nil || query.next != nil else { return 0 }
    var best = 0
    try database.prepared("SELECT previous, next FROM context WHERE variant = ?")
      .forEach(.integer(variant)) { row in
        var points = 0
        if let previous = query.previous, row.optionalText(0) == previous { points += 10 }
        if let next = query.next, row.optionalText(1) == next { points += 10 }
        best = max(best, points)
        return true
      }
    return best
  }

  private func match(_ entry: Ranking.Entry, _ asked: TokenizedText) throws -> Match {
    let origin = try searcher.provenance.origins.name(ofUnit: entry.unit, in: database)
    let source = try state.languages.tag(entry.source.language)
    let target = try state.languages.tag(entry.target.language)
    let numbers =
      entry.penalties.contains(.numbers)
      ? NumberTransfer(asked, entry.text, from: source, to: target) : nil
    return Match(
      unit: entry.unit, source: Variant(language: source, content: entry.source.content),
      target: Variant(language: target, content: entry.target.content),
      suggestion: numbers?.applied(to: entry.target.content),
      score: MatchScore(rawValue: entry.score),
      kind: entry.score > 1000 ? .context : entry.score == 1000 ? .exact : .fuzzy,
      penalties: entry.penalties.sorted(),
      difference: Difference(asked, entry.text), origin: origin,
      use: state.hasUses ? try UnitUse(of: entry.unit, in: database) : nil)
  }
}
