import Matching
import TestSupport
import Testing

@Suite struct IndexTests {
  private func item(_ id: Int64, _ random: inout Seeded, words: UInt32) -> IndexItem {
    let length = Int.random(in: 0...(id % 9 == 0 ? 80 : 12), using: &random)
    return IndexItem(
      id: id, tokens: (0..<length).map { _ in UInt32.random(in: 1...words, using: &random) })
  }

  /// A query near an item, or one of its own.
  private func query(_ items: [IndexItem], _ random: inout Seeded, words: UInt32) -> [UInt32] {
    var tokens = items.randomElement(using: &random)?.tokens ?? []
    for _ in 0..<Int.random(in: 0...(1 + tokens.count / 3), using: &random) {
      let place = Int.random(in: 0...tokens.count, using: &random)
      if Bool.random(using: &random) || place == tokens.count {
        tokens.insert(UInt32.random(in: 1...(words + 2), using: &random), at: place)
      } else {
        tokens.remove(at: place)
      }
    }
    return tokens
  }

  private func reference(_ query: [UInt32], _ items: [IndexItem], threshold: Int) -> Set<Int64> {
    Set(
      items.filter {
        let longer = max(query.count, $0.tokens.count)
        let edits = referenceEditDistance(query, $0.tokens)
        return longer > 0 && 1000 * (longer - edits) / longer >= threshold
      }.map(\.id))
  }

  @Test(arguments: 0..<10)
  func `reads some items of a chunk as it reads all`(seed: Int) throws {
    var random = Seeded(seed)
    let block = IndexBlock(IndexItems((1...Int64(70)).map { item($0, &random, words: 200_000) }))
    for number in 0..<block.chunkTotal {
      var all = IndexItems()
      try #require(all.append(chunk: block.chunk(number)) != nil)
      let places = (0..<IndexBlock.chunkCount).filter { _ in
        Int.random(in: 0..<4, using: &random) == 0
      }
      var some = IndexItems()
      try #require(some.append(places, ofChunk: block.chunk(number)) != nil)
      #expect((0..<some.count).map { some[$0] } == places.filter { $0 < all.count }.map { all[$0] })
      #expect(some.append([0], ofChunk: Array(block.chunk(number).prefix(1))) == nil)
    }
  }

  @Test(arguments: 0..<10)
  func `gives back what waits packed, and lists few tokens of a large vocabulary`(seed: Int) throws
  {
    var random = Seeded(seed)
    // Some blocks hold tokens far beyond their number, as those of short segments do.
    let items = (1...Int64(60)).map { item($0 * 7, &random, words: seed % 2 == 0 ? 5 : 1 << 27) }
    var packed = PackedItems()
    for item in items { packed.append(id: item.id, tokens: item.tokens) }
    #expect(packed.count == items.count)
    let unpacked = packed.unpacked()
    #expect(
      (0..<unpacked.count).map { unpacked[$0] }
        == items.sorted { ($0.tokens.count, $0.id) < ($1.tokens.count, $1.id) })
    #expect(IndexBlock(unpacked).items.ids == IndexBlock(IndexItems(items)).items.ids)
    let block = IndexBlock(unpacked)
    var expected: [UInt32: [UInt16]] = [:]
    for local in 0..<block.count {
      for token in Set(block.items[local].tokens) {
        expected[token, default: []].append(UInt16(local))
      }
    }
    var lists: [UInt32: [UInt16]] = [:]
    block.forEachList { lists[$0] = IndexBlock.locals(ofList: $1) }
    #expect(lists == expected)
    #expect(PackedItems().unpacked().count == 0)
  }

  @Test(arguments: 0..<15)
  func `loses nothing at any threshold`(seed: Int) throws {
    var random = Seeded(seed)
    let words = UInt32([3, 20, 200][seed % 3])
    let items = (1...Int64(150)).map { item($0, &random, words: words) }
    let block = IndexBlock(IndexItems(items))
    var stored = IndexItems()
    for number in 0..<block.chunkTotal {
      try #require(stored.append(chunk: block.chunk(number)) != nil)
    }
    #expect((0..<stored.count).map { stored[$0] } == (0..<block.count).map { block.items[$0] })
    let middle = Int.random(in: 0...items.count, using: &random)
    let shelf = IndexShelf([
      IndexBlock(IndexItems(items[..<middle])), IndexBlock(IndexItems([])),
      IndexBlock(IndexItems(items[middle...].shuffled(using: &random))),
    ])
    var lists: [UInt32: [UInt16]] = [:]
    block.forEachList { lists[$0] = IndexBlock.locals(ofList: $1) }
    let runs = try #require(LengthRuns(block.lengthRuns))

    var search = IndexSearch()
    for threshold in [1, 333, 500, 501, 600, 666, 700, 750, 800, 900, 1000] {
      let tokens = query(items, &random, words: words)
      if tokens.isEmpty { continue }
      let pattern = TokenPattern(tokens, threshold: threshold)
      let expected = reference(tokens, items, threshold: threshold)
      var found: [Int64] = []
      search.search(shelf, pattern) { found.append($0.id) }
      #expect(found.sorted() == expected.sorted())
      let plan = SearchPlan(pattern) { lists[$0]?.count ?? 0 }
      let locals = search.locals(plan, lengths: runs) { lists[$0] ?? [] }
      let hits = locals.compactMap { IndexSearch.hit(stored, $0, pattern)?.id }
      #expect(hits.sorted() == expected.sorted())
      var scanned: [Int64] = []
      IndexSearch.search(IndexItems(items), pattern) { scanned.append($0.id) }
      #expect(scanned.sorted() == expected.sorted())
    }
  }
}
