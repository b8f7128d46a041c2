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
      let (index, blocks) = try cache.language(language, &state, database)
      for head in index.heads {
        if let block = blocks[head.id] {
          search.search(block, pattern) { hits.append($0) }
        } else {
          try read(head, pattern, &search) { hits.append($0) }
        }
      }
      hits += index.fresh.compactMap { IndexSearch.hit($0, pattern) }
    }
    try findShort(language: language, needed: needed) { hits.append($0) }
    return Self.candidates(hits, penalties)
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
    for token in Set(tokens) {
      frequencies[token] = try BlockTable.frequency(of: token, in: head.id, database)
    }
    let plan = SearchPlan(pattern) { frequencies[$0] ?? 0 }
    let locals = try search.locals(plan, lengths: head.lengths) { token in
      try BlockTable.list(of: token, in: head.id, database)
    }
    var number = -1
    var chunk: [IndexItem] = []
    for local in locals {
      if local / IndexBlock.chunkCount != number {
        number = local / IndexBlock.chunkCount
        chunk = try BlockTable.chunk(number, of: head.id, in: database)
      }
      let place = local % IndexBlock.chunkCount
      if place < chunk.count, let hit = IndexSearch.hit(chunk[place], pattern) { body(hit) }
    }
  }

  /// Segments of few words by characters, and those without words by their marks.
  private func findShort(
    language: Int64, needed: Int, _ body: (IndexSearch.Hit) -> Void
  ) throws {
    guard let form = ShortForm(asked) else { return }
    if form.length == 0 {
      try database.prepared(
        "SELECT variant FROM short WHERE language = ? AND length = 0 AND text = ?"
      ).forEach(.integer(language), .text(form.text)) { row in
        body(IndexSearch.Hit(id: row.integer(0), base: 1000))
        return true
      }
      return
    }
    var distance = CharacterDistance(form.text)
    let lowest = max(1, needed)
    try database.prepared(
      "SELECT variant, text FROM short WHERE language = ? AND length BETWEEN ? AND ?"
    ).forEach(
      .integer(language), .integer(Int64((lowest * form.length + 999) / 1000)),
      .integer(Int64(1000 * form.length / lowest))
    ) { row in
      let base = distance.base(to: row.text(1))
      if base >= needed { body(IndexSearch.Hit(id: row.integer(0), base: base)) }
      return true
    }
  }
}
