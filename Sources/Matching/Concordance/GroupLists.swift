/// Where the lists of some tokens stand in the blocks of a shelf, block by block.
struct GroupLists {
  /// For each block, and one more, where its lists begin.
  private var starts: [Int]
  private var ranges: [Range<Int>]
  /// How many places the lists of each block have.
  private var sizes: [Int]

  /// Looks the tokens up, each once for all blocks.
  init(_ tokens: [UInt32], on shelf: IndexShelf) {
    starts = [Int](repeating: 0, count: shelf.blocks.count + 1)
    sizes = [Int](repeating: 0, count: shelf.blocks.count)
    for token in tokens {
      for place in shelf.places(of: token) { starts[Int(shelf.entries[place].block) + 1] += 1 }
    }
    for block in sizes.indices { starts[block + 1] += starts[block] }
    ranges = [Range<Int>](repeating: 0..<0, count: starts.last ?? 0)
    var ends = starts
    for token in tokens {
      for place in shelf.places(of: token) {
        let entry = shelf.entries[place]
        let block = Int(entry.block)
        ranges[ends[block]] = entry.range
        ends[block] += 1
        sizes[block] += entry.count
      }
    }
    size = sizes.reduce(0, +)
  }

  /// How many places all lists have.
  let size: Int

  /// How many places the lists of a block have, those of items with several tokens counted so often.
  func size(inBlock block: Int) -> Int { sizes[block] }

  /// Where the lists stand in those of a block.
  func ranges(inBlock block: Int) -> ArraySlice<Range<Int>> {
    ranges[starts[block]..<starts[block + 1]]
  }
}
