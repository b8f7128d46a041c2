internal import GRDB
internal import Matching

/// Finds the stored segments of a language whose words are near enough to a query.
struct CandidateSearch {
  private let database: Database
  private let asked: TokenizedText
  private let tokens: [UInt32]
  private let threshold: MatchScore

  init(
    _ database: Database, _ asked: TokenizedText, tokens: [UInt32], threshold: MatchScore
  ) {
    self.database = database
    self.asked = asked
    self.tokens = tokens
    self.threshold = threshold
  }

  /// All candidates of a language, each once, the most promising first.
  func candidates(
    language: Int64, penalties: [Penalty], _ state: inout FileState, _ cache: IndexCache,
    _ search: inout IndexSearch
  ) throws -> [Candidate] {
    let points = 10 * penalties.reduce(0) { $0 + $1.points }
    let needed = threshold.rawValue + points
    guard needed <= 1000 else { return [] }
    var hits: [IndexSearch.Hit] = []
    if !tokens.isEmpty {
      let pattern = TokenPattern(tokens, threshold: needed)
      try find(pattern, in: language, &state, cache, &search) { hits.append($0) }
    }
    // Characters that differ never make 1000; words that are the same were found above.
    if let form = ShortForm(asked), needed < 1000 || !form.hasWords {
      let pattern = TokenPattern(form.tokens, threshold: form.hasWords ? needed : 1000)
      try find(pattern, in: ShortForm.index(of: language), &state, cache, &search) { hit in
        hits.append(
          IndexSearch.Hit(id: hit.id, base: form.hasWords ? min(999, hit.base) : 1000))
      }
    }
    return Self.candidates(hits, penalties)
  }

  /// Everything of an index that is near enough.
  private func find(
    _ pattern: TokenPattern, in number: Int64, _ state: inout FileState, _ cache: IndexCache,
    _ search: inout IndexSearch, _ body: (IndexSearch.Hit) -> Void
  ) throws {
    let (index, shelf) = try cache.language(number, &state, database)
    if let shelf { search.search(shelf.blocks, pattern, body) }
    for head in index.heads.dropFirst(shelf?.ids.count ?? 0) {
      try read(head, pattern, &search, body)
    }
    IndexSearch.search(index.fresh, pattern, body)
  }

  private static func candidates(
    _ hits: [IndexSearch.Hit], _ penalties: [Penalty]
  ) -> [Candidate] {
    var seen: Set<Int64> = []
    return hits.map { Candidate(variant: $0.id, base: $0.base, penalties: penalties) }.sorted()
      .filter { seen.insert($0.variant).inserted }
  }

  /// Searches a block row by row.
  private func read(
    _ head: BlockTable.Head, _ pattern: TokenPattern, _ search: inout IndexSearch,
    _ body: (IndexSearch.Hit) -> Void
  ) throws {
    var frequencies: [UInt32: Int] = [:]
    for token in Set(pattern.tokens) {
      frequencies[token] = try BlockTable.frequency(of: token, in: head.id, database)
    }
    let plan = SearchPlan(pattern) { frequencies[$0] ?? 0 }
    let locals = try search.locals(plan, lengths: head.lengths) { token in
      try BlockTable.list(of: token, in: head.id, database)
    }
    var rest = locals[...]
    while let first = rest.first {
      let number = first / IndexBlock.chunkCount
      let inChunk = rest.prefix { $0 / IndexBlock.chunkCount == number }
      rest = rest.dropFirst(inChunk.count)
      let items = try BlockTable.items(
        inChunk.map { $0 % IndexBlock.chunkCount }, ofChunk: number, of: head.id, in: database)
      IndexSearch.search(items, pattern, body)
    }
  }
}
