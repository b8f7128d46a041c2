/// Learns terms that are no names from pairs of segments, which are read twice, in bounded memory.
///
/// For each row of words that occurs often enough, it finds the row of the other side that goes
/// with it most surely, one to one: *grondgebied* = *territory*.
/// ```swift
/// var learner = finder.learner()
/// learner.count(passages)  // all pairs, in as many pieces as one likes
/// learner.compare(passages)  // and once more, in the same order
/// learner.terms()
/// ```
/// Needs some dozens of pairs to say anything.
public struct TermLearner: Sendable {
  private let finder: SuggestionFinder
  private let frequency: Int
  private let limit: Int
  private let sourceRows: TermRows
  private let targetRows: TermRows
  private var sources: TermCounts
  private var targets: TermCounts
  private var cases = WordCases()
  private var passages = 0
  private var companions: [UInt64: TermCompanions]?

  /// Prepares to learn.
  ///
  /// - Parameters:
  ///   - finder: knows the languages and what the glossary has.
  ///   - frequency: in how many pairs a term must occur at least.
  ///   - limit: how many terms at most.
  init(finder: SuggestionFinder, frequency: Int, limit: Int) {
    self.finder = finder
    self.frequency = frequency
    self.limit = limit
    sourceRows = TermRows(language: finder.source)
    targetRows = TermRows(language: finder.target)
    sources = TermCounts(sourceRows, frequency: frequency)
    targets = TermCounts(targetRows, frequency: frequency)
  }

  /// Counts what occurs in pairs.
  public mutating func count(_ pairs: some Sequence<TranslatedPassage>) {
    for pair in pairs {
      passages += 1
      let source = PassageText(pair.source)
      sources.add(source)
      cases.add(source)
      targets.add(PassageText(pair.target))
    }
  }

  /// Looks in pairs that were counted for what goes with what.
  public mutating func compare(_ pairs: some Sequence<TranslatedPassage>) {
    var companions = self.companions ?? candidates()
    self.companions = nil
    for pair in pairs {
      let rows = sourceRows.rows(of: PassageText(pair.source)).map(\.hash)
        .filter { companions[$0]?.isOpen ?? false }
      guard !rows.isEmpty else { continue }
      let others = targetRows.rows(of: PassageText(pair.target)).map(\.hash)
        .filter { targets.known[$0] != nil }
      for row in rows { companions[row]?.add(others, of: pair, atLeast: frequency) }
    }
    self.companions = companions
  }

  /// The rows of the source that may be terms: neither too rare nor in every fourth pair, and not in
  /// the glossary.
  private func candidates() -> [UInt64: TermCompanions] {
    let common = max(frequency, passages / 4)
    let ranked = sources.termhoods().filter {
      $0.value > 0.5 && frequency...common ~= sources.count(of: $0.key)
    }.compactMap { hash, value in
      sources.known[hash].map { (hash: hash, key: $0.key, value: value) }
    }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var found: [UInt64: TermCompanions] = [:]
    for (hash, key, _) in ranked {
      guard found.count < limit * 4 else { break }
      if !finder.isInGlossary(key) { found[hash] = TermCompanions() }
    }
    return found
  }

  /// Names that the finder found in the pairs, as all pairs together show them, best first: without
  /// those that consist of common words, and each as what it is.
  public func names(_ names: some Sequence<Suggestion>) -> [Suggestion] {
    let judge = LearnedNames(finder: finder, cases: cases)
    return SuggestionFinder.ordered(names.compactMap(judge.judged))
  }

  /// The terms that the pairs show, best first.
  public func terms() -> [Suggestion] {
    var pairs: [TermPair] = []
    for (hash, companions) in companions ?? [:] {
      guard let source = sources.known[hash] else { continue }
      let all = sources.count(of: hash)
      // Of a term that is met very often only the first pairs are compared.
      let share = Double(companions.passages) / Double(max(1, all))
      let found = companions.counts.compactMap { other, met -> TermPair? in
        guard met.count >= frequency, let target = targets.known[other],
          target.key != source.key, let example = met.example
        else { return nil }
        let second = Int((Double(targets.count(of: other)) * share).rounded())
        let association = Association(
          both: met.count, first: companions.passages, second: max(met.count, second),
          all: max(companions.passages, Int((Double(passages) * share).rounded())))
        let pair = TermPair(
          source: source, target: target, association: association, passage: example)
        return pair.weight >= TermPair.leastWeight ? pair : nil
      }
      pairs += found.sorted { ($1.weight, $0.target.key) < ($0.weight, $1.target.key) }.prefix(3)
    }
    let judge = LearnedNames(finder: finder, cases: cases)
    let found = TermPair.chosen(pairs).map(\.suggestion).compactMap(judge.judged)
      .filter { KnownNames.key($0.source) != KnownNames.key($0.target) }
    return Array(SuggestionFinder.ordered(found).prefix(limit))
  }
}

extension SuggestionFinder {
  /// A learner of terms that are no names.
  ///
  /// - Parameters:
  ///   - frequency: in how many pairs a term must occur at least.
  ///   - limit: how many terms at most.
  public func learner(atLeast frequency: Int = 3, limit: Int = 500) -> TermLearner {
    TermLearner(finder: self, frequency: frequency, limit: limit)
  }

  /// Terms that are no names, learnt from passages with their translations, best first.
  ///
  /// - Parameters:
  ///   - passages: pairs of segments, such as those of a memory.
  ///   - frequency: in how many passages a term must occur at least.
  ///   - limit: how many terms at most.
  public func terms(
    in passages: [TranslatedPassage], atLeast frequency: Int = 3, limit: Int = 500
  ) -> [Suggestion] {
    var learner = learner(atLeast: frequency, limit: limit)
    learner.count(passages)
    learner.compare(passages)
    return learner.terms()
  }
}
