internal import Bitext
internal import GRDB
internal import Matching

/// Finds the segments of a language in which a pattern stands.
struct ConcordanceSearch: ~Copyable {
  /// A segment, and where the pattern stands in it.
  struct Found {
    let variant: Int64
    let ranges: [Range<Int>]
    /// The segment, with language and content alone.
    let source: Variant
    /// Its translation in the language wanted, or in the first other one, the same way.
    let target: Variant?

    /// The unit.
    var unit: Int64 { UnitNumber.unit(ofVariant: variant) }
  }

  private let database: Database
  private let languages: Languages
  /// The language in which the translation is wanted; any when `nil`.
  private let wanted: LanguageTag?
  private let limit: Int
  /// Reads the variants of a unit.
  private let reader: Prepared
  private var matcher: ConcordanceMatcher
  /// Reads what a filter asks of units; `nil` without one.
  private var filtered: UnitPage?
  private var found: [Found] = []
  private var seen: Set<Int64> = []
  /// The variants of the unit that is looked at.
  private var variants: [Variant] = []
  /// The languages that were met: a few, so that going through them is quicker than a table.
  private var tags: [(number: Int64, tag: LanguageTag)] = []

  init(
    _ database: Database, _ languages: Languages, _ matcher: consuming ConcordanceMatcher,
    to wanted: LanguageTag?, _ filtered: UnitPage?, limit: Int
  ) throws {
    self.database = database
    self.languages = languages
    self.wanted = wanted
    reader = try database.prepared(
      "SELECT id, language, text, codes FROM variant WHERE id >= ? AND id < ? ORDER BY id")
    self.matcher = matcher
    self.filtered = filtered
    self.limit = limit
    found.reserveCapacity(min(limit, 64))
    seen.reserveCapacity(min(limit, 64))
  }

  /// Where an index is of no help: all segments of a language, in the order they came in.
  consuming func scanning(language: Int64) throws -> [Found] {
    try database.prepared("SELECT id, text FROM variant WHERE language = ? ORDER BY id")
      .forEach(.integer(language)) { row in
        let ranges = try matcher.ranges(in: row.text(1))
        if !ranges.isEmpty { try hold(row.integer(0), language: language) }
        return found.count < limit
      }
    return found
  }

  /// Segments that an index finds, block by block, as these came about; those of each as they came in.
  consuming func searching(
    _ search: ItemSearch, _ index: FileState.Language, _ shelf: IndexCache.Shelf?, language: Int64
  ) throws -> [Found] {
    if let shelf {
      try search.forEach(on: shelf.blocks) { id in
        try hold(id, language: language)
        return found.count < limit
      }
    }
    for head in index.heads.dropFirst(shelf?.ids.count ?? 0) where found.count < limit {
      try hold(ids(search, head), language: language)
    }
    if found.count < limit { try hold(search.ids(in: index.fresh), language: language) }
    return found
  }

  /// What a block that is not in memory knows, ascending.
  private func ids(_ search: ItemSearch, _ head: BlockTable.Head) throws -> [Int64] {
    let locals = try search.locals { token in
      try BlockTable.list(of: token, in: head.id, database)[...]
    }
    var ids: [Int64] = []
    var number = -1
    var chunk = IndexItems()
    for local in locals {
      if Int(local) / IndexBlock.chunkCount != number {
        number = Int(local) / IndexBlock.chunkCount
        chunk = try BlockTable.chunk(number, of: head.id, in: database)
      }
      let place = Int(local) % IndexBlock.chunkCount
      if place < chunk.count { ids.append(chunk.ids[place]) }
    }
    return ids.sorted()
  }

  /// Keeps those segments in whose text the pattern stands.
  private mutating func hold(_ ids: [Int64], language: Int64) throws {
    for id in ids {
      try hold(id, language: language)
      if found.count == limit { return }
    }
  }

  /// Keeps a segment if the pattern stands in its text, and with it the unit.
  private mutating func hold(_ id: Int64, language: Int64) throws {
    if seen.contains(id) { return }
    let unit = UnitNumber.unit(ofVariant: id)
    let first = UnitNumber.variant(unit, 0)
    variants.removeAll(keepingCapacity: true)
    var place = 0
    var ranges: [Range<Int>] = []
    try reader.forEach(from: first, to: first + Int64(UnitNumber.limit)) { row in
      let number = row.integer(1)
      if row.integer(0) == id {
        place = variants.count
        if number == language { ranges = try row.withUTF8(2) { try matcher.ranges(in: $0) } }
        if ranges.isEmpty { return false }
      }
      variants.append(
        Variant(language: try tag(number), content: StoredVariant.content(row, from: 2)))
      return true
    }
    guard !ranges.isEmpty, try filtered?.admits(unit) ?? true else { return }
    seen.insert(id)
    let source = variants[place]
    found.append(
      Found(variant: id, ranges: ranges, source: source, target: translation(of: source)))
  }

  private mutating func tag(_ number: Int64) throws -> LanguageTag {
    if let known = tags.first(where: { $0.number == number }) { return known.tag }
    let tag = try languages.tag(number)
    tags.append((number, tag))
    return tag
  }

  /// The one of the variants that is shown beside another.
  private func translation(of source: Variant) -> Variant? {
    guard let wanted else {
      return variants.first { !$0.language.isSameLanguage(as: source.language) }
    }
    return TranslationUnit(variants: variants).variant(for: wanted)
  }
}
