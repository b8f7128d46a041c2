internal import Bitext
internal import GRDB
internal import Matching

/// Finds the segments of a language in which a pattern stands.
struct ConcordanceSearch: ~Copyable {
  /// A segment, and where the pattern stands in it.
  struct Found {
    let variant: Int64
    let ranges: [Range<Int>]
  }

  private let database: Database
  private let limit: Int
  private var matcher: ConcordanceMatcher
  /// Reads what a filter asks of units; `nil` without one.
  private var filtered: UnitPage?
  private var found: [Found] = []
  private var seen: Set<Int64> = []

  init(
    _ database: Database, _ matcher: consuming ConcordanceMatcher, _ filtered: UnitPage?,
    limit: Int
  ) {
    self.database = database
    self.matcher = matcher
    self.filtered = filtered
    self.limit = limit
  }

  /// Where an index is of no help: all segments of a language, in the order they came in.
  consuming func scanning(language: Int64) throws -> [Found] {
    try database.prepared("SELECT id, text FROM variant WHERE language = ? ORDER BY id")
      .forEach(.integer(language)) { row in
        try hold(row.integer(0), row.text(1))
        return found.count < limit
      }
    return found
  }

  /// Segments that an index finds, block by block, as these came about in that order.
  consuming func searching(
    _ search: ItemSearch, _ index: FileState.Language, _ shelf: IndexCache.Shelf?, language: Int64
  ) throws -> [Found] {
    for (place, head) in index.heads.enumerated() where found.count < limit {
      if let shelf, place < shelf.ids.count {
        try hold(search.ids(inBlock: place, of: shelf.blocks), language: language)
      } else {
        try hold(ids(search, head), language: language)
      }
    }
    if found.count < limit { try hold(search.ids(in: index.fresh), language: language) }
    return found.sorted { $0.variant < $1.variant }
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
    let text = try database.prepared("SELECT text FROM variant WHERE id = ? AND language = ?")
    for id in ids where seen.insert(id).inserted {
      let stored = try text.first(.integer(id), .integer(language)) { $0.text(0) }
      if let stored { try hold(id, stored) }
      if found.count == limit { return }
    }
  }

  private mutating func hold(_ id: Int64, _ text: String) throws {
    let ranges = try matcher.ranges(in: text)
    guard !ranges.isEmpty, try filtered?.admits(UnitNumber.unit(ofVariant: id)) ?? true else {
      return
    }
    found.append(Found(variant: id, ranges: ranges))
  }
}
