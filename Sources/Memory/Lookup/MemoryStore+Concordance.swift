public import Bitext
internal import GRDB
public import Matching

extension MemoryStore {
  /// The stored segments in which a text stands, whatever its case and accents, in the order in
  /// which the units came in.
  ///
  /// The text may begin and end inside words: *lidstat* finds *Navo-lidstaten*.
  /// - Parameters:
  ///   - language: the language to search in.
  ///   - target: the language in which the translation is wanted; any when `nil`.
  ///   - filter: which units are meant; all when `nil`.
  public func concordance(
    of text: String, in language: LanguageTag, to target: LanguageTag? = nil,
    where filter: UnitFilter? = nil, limit: Int = 50
  ) throws(MemoryError) -> [ConcordanceHit] {
    let pattern: ConcordancePattern
    do { pattern = try ConcordancePattern(text) } catch { throw MemoryError(error, path: path) }
    return try concordance(
      of: pattern, in: language, to: target, where: filter, limit: limit)
  }

  /// The stored segments in which a pattern stands, in the order in which the units came in, or in
  /// another that is asked for.
  ///
  /// The words of the pattern are looked up in the index, and the segments that have them are held
  /// against it; a pattern whose words tell nothing is held against all segments. For an order of its
  /// own all that have the pattern are looked at, whatever the limit.
  public func concordance(
    of pattern: ConcordancePattern, in language: LanguageTag, to target: LanguageTag? = nil,
    where filter: UnitFilter? = nil, sortedBy order: UnitOrder? = nil, limit: Int = 50
  ) throws(MemoryError) -> [ConcordanceHit] {
    guard limit > 0, !pattern.isEmpty else { return [] }
    return try read { database in
      var state = try cache.state(database)
      var found = try found(
        pattern, in: language, to: target, where: filter, limit: order == nil ? limit : .max,
        &state, database)
      if let order {
        var work = try UnitOrderWork(order, state.languages, database)
        found = try work.ordered(Array(found)) { $0.unit }.prefix(limit)
      }
      let origins = try cache.origins(state, database)
      return try searchers.withSearcher { searcher in
        searcher.provenance.turn(to: state.generation)
        return try found.map {
          try ConcordanceHit($0, origins, &searcher.provenance.origins, database)
        }
      }
    }
  }

  /// The first segments in which a pattern stands, in all varieties of a language.
  private func found(
    _ pattern: ConcordancePattern, in language: LanguageTag, to target: LanguageTag?,
    where filter: UnitFilter?, limit: Int, _ state: inout FileState, _ database: Database
  ) throws -> ArraySlice<ConcordanceSearch.Found> {
    let languages = state.languages
    let page = try filter.map {
      try UnitPage(database, languages, filter: FilterWork($0, database))
    }
    var found: [ConcordanceSearch.Found] = []
    for serving in languages.serving(language) {
      let search = try ConcordanceSearch(
        database, languages, try ConcordanceMatcher(pattern), to: target, page, limit: limit)
      found += try self.found(pattern, search, serving.number, &state, database)
    }
    found.sort { $0.variant < $1.variant }
    return found.prefix(limit)
  }

  private func found(
    _ pattern: ConcordancePattern, _ search: consuming ConcordanceSearch, _ language: Int64,
    _ state: inout FileState, _ database: Database
  ) throws -> [ConcordanceSearch.Found] {
    if pattern.filters.isEmpty { return try search.scanning(language: language) }
    let words = try cache.words(state, database)
    let groups = pattern.filters.map(words.numbers(passing:))
    if groups.contains(where: \.isEmpty) { return [] }
    let (index, shelf) = try cache.language(language, &state, database)
    return try search.searching(
      ItemSearch(groups, isContiguous: pattern.isContiguous, spaced: words.spaced), index, shelf,
      language: language)
  }
}

extension ConcordanceHit {
  fileprivate init(
    _ found: ConcordanceSearch.Found, _ runs: OriginRuns?, _ origins: inout UnitOrigins,
    _ database: Database
  ) throws {
    unit = found.unit
    source = found.source
    target = found.target
    ranges = found.ranges
    origin = try origins.name(ofUnit: found.unit, knowing: runs, in: database)
  }
}
