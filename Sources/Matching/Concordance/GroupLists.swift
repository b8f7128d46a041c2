/// Where the lists of some tokens stand in the blocks of a shelf, block by block.
struct GroupLists {
  /// For each block, and one more, where its lists begin.
  private var starts: [Int]
  private var lists: [IndexShelf.Entry]
  /// How many places the lists of each block have.
  private var sizes: [Int]

  /// Looks the tokens up, each once for all blocks.
  init(_ tokens: [UInt32], on shelf: IndexShelf) {
    starts = [Int](repeating: 0, count: shelf.blocks.count + 1)
    sizes = [Int](repeating: 0, count: shelf.blocks.count)
    var found: [IndexShelf.Entry] = []
    found.reserveCapacity(2 * tokens.count)
    for token in tokens { found += shelf.entries[shelf.places(of: token)] }
    for list in found {
      starts[Int(list.block) + 1] += 1
      sizes[Int(list.block)] += list.count
    }
    for block in sizes.indices { starts[block + 1] += starts[block] }
    size = sizes.reduce(0, +)
    lists = found
    // Those of one token are in the order of the blocks already.
    if tokens.count < 2 { return }
    var ends = starts
    for list in found {
      lists[ends[Int(list.block)]] = list
      ends[Int(list.block)] += 1
    }
  }

  /// How many places all lists have.
  let size: Int

  /// How many places the lists of a block have, those of items with several tokens counted so often.
  func size(inBlock block: Int) -> Int { sizes[block] }

  /// The lists of a block.
  func lists(inBlock block: Int) -> ArraySlice<IndexShelf.Entry> {
    lists[starts[block]..<starts[block + 1]]
  }
}
