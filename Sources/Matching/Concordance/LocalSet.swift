/// Local numbers of a block as bits.
struct LocalSet {
  private var words = [UInt64](repeating: 0, count: IndexBlock.capacity / 64)

  mutating func insert(_ list: ArraySlice<UInt16>) {
    for local in list { words[Int(local >> 6)] |= 1 << UInt64(local & 63) }
  }

  mutating func remove(_ list: ArraySlice<UInt16>) {
    for local in list { words[Int(local >> 6)] &= ~(1 << UInt64(local & 63)) }
  }

  /// Takes the numbers that stand in some lists of a block in place of those it had.
  mutating func take(_ taken: ArraySlice<IndexShelf.Entry>, of block: borrowing IndexBlock) {
    for index in words.indices { words[index] = 0 }
    let lists = block.lists.span
    for list in taken {
      for place in list.range {
        let local = lists[place]
        words[Int(local >> 6)] |= 1 << UInt64(local & 63)
      }
    }
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
