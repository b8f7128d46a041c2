import Matching
import TestSupport
import Testing

@Suite struct ItemSearchTests {
  /// Whether an item has a word of each group, and they follow one another where they must.
  private func fits(
    _ tokens: [UInt32], _ groups: [[UInt32]], isContiguous: Bool, spaced: [UInt32]
  ) -> Bool {
    guard groups.allSatisfy({ group in tokens.contains { group.contains($0) } }) else {
      return false
    }
    if !isContiguous || groups.count < 2 || tokens.contains(where: spaced.contains) { return true }
    guard tokens.count >= groups.count else { return false }
    return (0...(tokens.count - groups.count)).contains { start in
      groups.indices.allSatisfy { groups[$0].contains(tokens[start + $0]) }
    }
  }

  @Test(arguments: 0..<6)
  func `finds what a look at every item finds`(seed: Int) {
    var random = Seeded(seed)
    // Few words make long lists, of which only the first are put in order.
    let words: UInt32 = seed % 3 == 0 ? 6 : 300
    // One word in many items has lists so long that they are not gone through.
    let common: UInt32 = 7
    let items = (0..<9000).map { number in
      let count = Int.random(in: 1...12, using: &random)
      let tokens = (0..<count).map { _ in
        Int.random(in: 0..<4, using: &random) == 0
          ? common : UInt32.random(in: 1...words, using: &random)
      }
      return IndexItem(id: Int64(number * 7919 % 9001), tokens: tokens)
    }
    let parts = [items[..<7000], items[7000...]]
    let blocks = parts.map { IndexBlock(IndexItems($0)) }
    let shelf = IndexShelf(blocks)
    for round in 0..<20 {
      let groups = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        (0..<Int.random(in: 1...6, using: &random)).map { _ in
          Int.random(in: 0..<4, using: &random) == 0
            ? common : UInt32.random(in: 1...(words + 2), using: &random)
        }
      }
      let spaced = round % 4 == 0 ? [UInt32.random(in: 1...words, using: &random)] : []
      let isContiguous = round % 2 == 0
      let search = ItemSearch(groups, isContiguous: isContiguous, spaced: spaced)
      let expected = parts.flatMap { part in
        part.filter {
          fits($0.tokens, groups, isContiguous: isContiguous, spaced: spaced)
        }.map(\.id).sorted()
      }
      var found: [Int64] = []
      search.forEach(on: shelf) { id in
        found.append(id)
        return true
      }
      // With words that stand for several, more may be found, to be looked at.
      #expect(Set(expected).isSubset(of: Set(found)))
      if spaced.isEmpty || !isContiguous { #expect(found == expected) }
      var first: [Int64] = []
      search.forEach(on: shelf) { id in
        first.append(id)
        return first.count < 5
      }
      #expect(first == Array(found.prefix(5)))
    }
  }
}
