internal import Bitext

/// Finds the items of an index that have certain words, one of each of several groups.
public struct ItemSearch: Sendable {
  /// The groups: an item has a word of each.
  let groups: [[UInt32]]
  private let members: [TokenSet]
  /// Whether the words follow one another, in the order of the groups.
  let isContiguous: Bool
  /// Words that hold several words: an item with one of them may match though they do not follow.
  private let spaced: TokenSet
  let spacedTokens: [UInt32]

  /// Prepares a search.
  public init(_ groups: [[UInt32]], isContiguous: Bool, spaced: [UInt32]) {
    self.groups = groups
    self.isContiguous = isContiguous && groups.count > 1
    members = groups.map(TokenSet.init)
    self.spaced = TokenSet(spaced)
    spacedTokens = spaced
  }

  /// Calls `body` with the ids of the items on a shelf, block by block, in each ascending, until it
  /// returns false.
  public func forEach(on shelf: IndexShelf, _ body: (Int64) throws -> Bool) rethrows {
    var locals = BlockLocals(self, on: shelf)
    for number in shelf.blocks.indices {
      // Which words follow one another is looked at only of those that are asked for.
      var items = IDQueue(locals.locals(inBlock: number), of: shelf.blocks[number].items)
      while case let next = items.removeFirst(Self.glance), !next.isEmpty {
        for id in ids(of: next[...], in: shelf.blocks[number].items) {
          guard try body(id) else { return }
        }
      }
    }
  }

  /// So many items are looked at together.
  private static let glance = 64

  /// The ids of those items whose words follow one another as they must, in the order given.
  ///
  /// Items lie all over memory: the first and the last words of all are looked at together, so that
  /// one need not wait for the other.
  private func ids(of locals: ArraySlice<UInt16>, in items: borrowing IndexItems) -> [Int64] {
    guard let first = members.first, let last = members.last else { return [] }
    let tokens = items.tokens.span
    var ranges = locals.map { items.range(Int($0)) }
    for (index, range) in ranges.enumerated() where range.count > 1 {
      let lower = range.lowerBound + (first.contains(tokens[range.lowerBound]) ? 0 : 1)
      let upper = range.upperBound - (last.contains(tokens[range.upperBound - 1]) ? 0 : 1)
      ranges[index] = lower..<max(lower, upper)
    }
    var ids: [Int64] = []
    for (index, local) in locals.enumerated() where fits(items, Int(local), within: ranges[index]) {
      ids.append(items.ids[Int(local)])
    }
    return ids
  }

  /// The ids of items without lists.
  public func ids(in items: IndexItems) -> [Int64] {
    guard let rarest = groups.indices.min(by: { groups[$0].count < groups[$1].count }) else {
      return []
    }
    let words = members[rarest].words
    let rare = words.span
    let tokens = items.tokens.span
    var ids: [Int64] = []
    var place = 0
    var end = 0
    for index in tokens.indices {
      let word = Int(tokens[index] >> 6)
      guard index >= end, word < rare.count,
        rare[word] & 1 << UInt64(tokens[index] & 63) != 0
      else { continue }
      while items.range(place).upperBound <= index { place += 1 }
      let range = items.range(place)
      // Once an item is enough.
      end = range.upperBound
      if hasAll(tokens, range), fits(items, place, within: range) { ids.append(items.ids[place]) }
    }
    return ids.sorted()
  }

  /// The local numbers of the items of a block, ascending; words need not follow one another.
  ///
  /// - Parameter list: the items that have a token.
  public func locals(
    list: (UInt32) throws -> ArraySlice<UInt16>
  ) rethrows -> [UInt16] {
    var lists: [[ArraySlice<UInt16>]] = []
    for group in groups {
      let found = try group.map(list).filter { !$0.isEmpty }
      if found.isEmpty { return [] }
      lists.append(found)
    }
    func size(_ lists: [ArraySlice<UInt16>]) -> Int { lists.reduce(0) { $0 + $1.count } }
    lists.sort { size($0) < size($1) }
    guard let first = lists.first else { return [] }
    var locals = Self.union(first)
    for others in lists.dropFirst() where !locals.isEmpty {
      locals = Self.members(locals, of: others, size: size(others))
    }
    return locals
  }

  /// Whether a word of each group stands somewhere in a range.
  private func hasAll(_ tokens: Span<UInt32>, _ range: Range<Int>) -> Bool {
    members.allSatisfy { group in range.contains { group.contains(tokens[$0]) } }
  }

  /// Whether the words of an item follow one another as they must.
  ///
  /// - Parameter range: where the words that may do so stand.
  private func fits(_ items: borrowing IndexItems, _ item: Int, within range: Range<Int>) -> Bool {
    guard isContiguous, let first = members.first else { return true }
    let tokens = items.tokens.span
    let firsts = first.words.span
    var start = range.lowerBound
    while start + members.count <= range.upperBound {
      if TokenSet.contains(tokens[start], in: firsts) {
        var count = 1
        while count < members.count, members[count].contains(tokens[start + count]) { count += 1 }
        if count == members.count { return true }
      }
      start += 1
    }
    return !spaced.isEmpty && items.range(item).contains { spaced.contains(tokens[$0]) }
  }

  /// What stands in any of several lists.
  private static func union(_ lists: [ArraySlice<UInt16>]) -> [UInt16] {
    if lists.count == 1 { return lists.first.map(Array.init) ?? [] }
    var bits = LocalSet()
    for list in lists { bits.insert(list) }
    return bits.members
  }

  /// Those that stand in one of several lists too.
  private static func members(
    _ locals: [UInt16], of lists: [ArraySlice<UInt16>], size: Int
  ) -> [UInt16] {
    if lists.count <= 4, size > 16 * locals.count {
      return locals.filter { local in
        lists.contains { list in
          let place = list.partitioningIndex { $0 >= local }
          return place < list.endIndex && list[place] == local
        }
      }
    }
    var bits = LocalSet()
    for list in lists { bits.insert(list) }
    return locals.filter { bits.contains($0) }
  }
}
