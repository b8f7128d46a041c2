/// The lists of some tokens in the blocks of a shelf, which are asked for block by block: as a rule the
/// first blocks have all that is wanted.
struct GroupLists {
  private let shelf: IndexShelf
  /// For each token its entries that are still to come.
  private var left: [Range<Int>]
  /// The lists of the block that was turned to last.
  private(set) var lists: [IndexShelf.Entry] = []
  /// How many places these have, those of items with several tokens counted so often.
  private(set) var size = 0

  /// Looks the tokens up, each once for all blocks.
  init(_ tokens: [UInt32], on shelf: IndexShelf) {
    self.shelf = shelf
    left = tokens.map(shelf.places).filter { !$0.isEmpty }
  }

  /// Whether the lists that are still to come have at least so many places.
  func hasPlaces(_ count: Int) -> Bool {
    var places = 0
    for range in left {
      for list in shelf.entries[range] {
        places += list.count
        if places >= count { return true }
      }
    }
    return count <= 0
  }

  /// Turns to a block, which comes after that which was turned to before.
  mutating func turn(toBlock block: Int) {
    lists.removeAll(keepingCapacity: true)
    size = 0
    let shelf = shelf
    let entries = shelf.entries.span
    for place in left.indices {
      var next = left[place].lowerBound
      let end = left[place].upperBound
      while next < end, Int(entries[next].block) < block { next += 1 }
      if next < end, Int(entries[next].block) == block {
        lists.append(entries[next])
        size += entries[next].count
        next += 1
      }
      left[place] = next..<end
    }
  }
}
