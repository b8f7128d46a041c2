/// Which items of the blocks of a shelf may have the words of a search, told by their lists.
struct BlockLocals {
  /// The lists of a group of words.
  private struct Group {
    /// The place of the group in the search.
    let place: Int
    let lists: GroupLists
  }

  private let shelf: IndexShelf
  private let isContiguous: Bool
  /// Those of few words first.
  private var groups: [Group] = []
  private let spaced: GroupLists?
  private var bits = LocalSet()
  private var near = NearItems()

  /// Looks up where the lists stand.
  ///
  /// Looking up where a word stands costs as much as looking at an item: where words follow one
  /// another, a group of more words than there are items to look at is left aside.
  init(_ search: ItemSearch, on shelf: IndexShelf) {
    self.shelf = shelf
    isContiguous = search.isContiguous
    spaced = search.isContiguous ? GroupLists(search.spacedTokens, on: shelf) : nil
    var fewest = Int.max
    for (place, tokens) in search.groups.enumerated().sorted(by: { $0.1.count < $1.1.count }) {
      if isContiguous, tokens.count > fewest { break }
      let group = Group(place: place, lists: GroupLists(tokens, on: shelf))
      fewest = min(fewest, group.lists.size)
      groups.append(group)
    }
  }

  /// The local numbers of the items of a block that may do, each once.
  mutating func locals(inBlock number: Int) -> [UInt16] {
    var sorted: [Int] = []
    for group in groups.indices {
      let size = groups[group].lists.size(inBlock: number)
      if size == 0 { return [] }
      let place = sorted.firstIndex { groups[$0].lists.size(inBlock: number) > size }
      sorted.insert(group, at: place ?? sorted.count)
    }
    guard let first = sorted.first else { return [] }
    return isContiguous
      ? neighbours(first, sorted.dropFirst().first, number) : companions(sorted, number)
  }

  /// How many entries of lists take as long to read as an item to look at.
  private static let lookCost = 128

  private mutating func neighbours(_ first: Int, _ second: Int?, _ number: Int) -> [UInt16] {
    let block = shelf.blocks[number]
    near.take(groups[first].lists.lists(inBlock: number), of: block)
    guard let second else { return near.locals }
    let others = groups[second].lists.lists(inBlock: number)
    if near.cost(others, of: block) < Self.lookCost * near.locals.count {
      if let spaced { near.loosen(spaced.lists(inBlock: number), of: block) }
      near.keep(others, groups[second].place - groups[first].place, of: block)
    }
    return near.locals
  }

  private mutating func companions(_ sorted: [Int], _ number: Int) -> [UInt16] {
    let block = shelf.blocks[number]
    var locals: [UInt16]?
    for group in sorted {
      let lists = groups[group].lists.lists(inBlock: number)
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
