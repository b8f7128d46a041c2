/// Finds the items of an index that have certain words, one of each of several groups.
public struct ItemSearch: Sendable {
  /// The groups: an item has a word of each.
  private let groups: [[UInt32]]
  private let members: [Set<UInt32>]
  /// Whether the words follow one another, in the order of the groups.
  private let isContiguous: Bool
  /// Words that hold several words: an item with one of them may match though they do not follow.
  private let spaced: Set<UInt32>

  /// Prepares a search.
  public init(_ groups: [[UInt32]], isContiguous: Bool, spaced: [UInt32]) {
    self.groups = groups
    self.isContiguous = isContiguous && groups.count > 1
    members = self.isContiguous ? groups.map(Set.init) : []
    self.spaced = Set(spaced)
  }

  /// The ids of the items of a block on a shelf, ascending.
  public func ids(inBlock number: Int, of shelf: IndexShelf) -> [Int64] {
    let block = shelf.blocks[number]
    let locals = locals { token in
      let places = shelf.places(of: token)
      let place = places.lowerBound + shelf.entries[places].prefix { $0.block < number }.count
      guard place < places.upperBound, shelf.entries[place].block == number else { return [] }
      return block.lists[shelf.entries[place].range]
    }
    return locals.filter { fits(block.items, Int($0)) }.map { block.items.ids[Int($0)] }.sorted()
  }

  /// The ids of items without lists.
  public func ids(in items: IndexItems) -> [Int64] {
    (0..<items.count).filter { place in
      let tokens = items.tokens[items.range(place)]
      return groups.allSatisfy { group in tokens.contains { group.contains($0) } }
    }.map { items.ids[$0] }.sorted()
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

  /// Whether the words of an item follow one another as they must.
  private func fits(_ items: borrowing IndexItems, _ place: Int) -> Bool {
    guard isContiguous else { return true }
    let tokens = items.tokens[items.range(place)]
    if !spaced.isEmpty, tokens.contains(where: spaced.contains) { return true }
    guard tokens.count >= groups.count else { return false }
    for start in tokens.startIndex...(tokens.endIndex - groups.count)
    where members.indices.allSatisfy({ members[$0].contains(tokens[start + $0]) }) {
      return true
    }
    return false
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

/// Local numbers of a block as bits.
private struct LocalSet {
  private var words = [UInt64](repeating: 0, count: IndexBlock.capacity / 64)

  mutating func insert(_ list: ArraySlice<UInt16>) {
    for local in list { words[Int(local >> 6)] |= 1 << UInt64(local & 63) }
  }

  func contains(_ local: UInt16) -> Bool {
    words[Int(local >> 6)] & 1 << UInt64(local & 63) != 0
  }

  var members: [UInt16] {
    var members: [UInt16] = []
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        members.append(UInt16(index << 6 | rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return members
  }
}
