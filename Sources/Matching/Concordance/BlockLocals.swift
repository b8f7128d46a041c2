/// Which items of the blocks of a shelf may have the words of a search, told by their lists.
struct BlockLocals {
  /// The lists of a group of words.
  private struct Group {
    /// The place of the group in the search.
    let place: Int
    var lists: GroupLists
  }

  private let shelf: IndexShelf
  private let isContiguous: Bool
  /// Those of few words first.
  private var groups: [Group] = []
  private var spaced: GroupLists?
  private var bits = LocalSet()
  private var near = NearItems()

  /// Looks up where the lists stand.
  ///
  /// Looking up where a word stands costs as much as looking at an item: where words follow one
  /// another, a group of more words than there are items to look at is left aside.
  init(_ search: ItemSearch, on shelf: IndexShelf) {
    self.shelf = shelf
    isContiguous = search.isContiguous
    let isLoose = search.isContiguous && !search.spacedTokens.isEmpty
    spaced = isLoose ? GroupLists(search.spacedTokens, on: shelf) : nil
    for (place, tokens) in search.groups.enumerated().sorted(by: { $0.1.count < $1.1.count }) {
      if isContiguous, !groups.allSatisfy({ $0.lists.hasPlaces(tokens.count) }) { break }
      groups.append(Group(place: place, lists: GroupLists(tokens, on: shelf)))
    }
  }

  /// The local numbers of the items of a block that may do, each once; blocks are asked in their order.
  mutating func locals(inBlock number: Int) -> [UInt16] {
    var sorted: [Int] = []
    for group in groups.indices {
      groups[group].lists.turn(toBlock: number)
      let size = groups[group].lists.size
      if size == 0 { return [] }
      let place = sorted.firstIndex { groups[$0].lists.size > size }
      sorted.insert(group, at: place ?? sorted.count)
    }
    guard let first = sorted.first else { return [] }
    return isContiguous
      ? neighbours(first, sorted.dropFirst().first, number) : companions(sorted, number)
  }

  /// How many entries of lists take as long to read as an item to look at.
  private static let lookCost = 128

  private mutating func neighbours(_ first: Int, _ second: Int?, _ number: Int) -> [UInt16] {
    // Kept in no constant: to copy a block costs as much as a short list.
    near.take(groups[first].lists.lists[...], of: shelf.blocks[number])
    guard let second else { return near.locals }
    let others = groups[second].lists.lists[...]
    if near.cost(others, of: shelf.blocks[number]) < Self.lookCost * near.locals.count {
      spaced?.turn(toBlock: number)
      if let spaced { near.loosen(spaced.lists[...], of: shelf.blocks[number]) }
      near.keep(
        others, groups[second].place - groups[first].place, of: shelf.blocks[number])
    }
    return near.locals
  }

  private mutating func companions(_ sorted: [Int], _ number: Int) -> [UInt16] {
    let block = shelf.blocks[number]
    var locals: [UInt16]?
    for group in sorted {
      let lists = groups[group].lists.lists[...]
      if locals == nil, lists.count == 1, let only = lists.first {
        locals = Array(block.lists[only.range])
        continue
      }
      bits.take(lists, of: block)
      locals = locals.map { $0.filter(bits.contains) } ?? bits.members
    }
    return locals ?? []
  }
}
