/// The items of a block in which words of two groups may stand as far apart as they must, told by lists
/// alone: the items themselves lie all over memory, and each costs more than a hundred entries of a list.
struct NearItems {
  /// For each item of a block where it has words of the first group: see ``ListPlaces``.
  private var places = [UInt8](repeating: 0, count: IndexBlock.capacity)
  /// The items that have a word of the first group.
  private(set) var locals: [UInt16] = []
  private let masks = ListPlaces.masks

  /// Takes the items that stand in some lists of a block, in place of those it had.
  mutating func take(_ ranges: ArraySlice<Range<Int>>, of block: borrowing IndexBlock) {
    forget()
    var taken: [UInt16] = []
    let lists = block.lists.span
    let listPlaces = block.places.bytes.span
    var places = self.places.mutableSpan
    for range in ranges {
      for entry in range {
        let local = Int(lists[entry])
        if places[local] == 0 { taken.append(lists[entry]) }
        places[local] = ListPlaces.joined(places[local], listPlaces[entry])
      }
    }
    locals = taken
  }

  /// Takes it that words may stand anywhere in those of the items that stand in some lists.
  mutating func loosen(_ ranges: ArraySlice<Range<Int>>, of block: borrowing IndexBlock) {
    for range in ranges {
      for local in block.lists[range] where places[Int(local)] != 0 {
        places[Int(local)] = ListPlaces.several
      }
    }
  }

  /// Keeps those of the items that stand in some lists with a word so far behind one of the first group.
  ///
  /// - Parameter distance: how far; less than nothing where it stands before it.
  mutating func keep(
    _ ranges: ArraySlice<Range<Int>>, _ distance: Int, of block: borrowing IndexBlock
  ) {
    var kept: [UInt16] = []
    let lists = block.lists.span
    let listPlaces = block.places.bytes.span
    let masks = self.masks
    let step = ListPlaces.step(distance)
    var places = self.places.mutableSpan
    for range in ranges {
      for entry in range {
        let local = Int(lists[entry])
        if places[local] == 0 { continue }
        let moved = ListPlaces.moved(masks[Int(places[local])], by: step)
        if moved & masks[Int(listPlaces[entry])] != 0 {
          kept.append(lists[entry])
          // Once is enough.
          places[local] = 0
        }
      }
    }
    forget()
    locals = kept
  }

  private mutating func forget() {
    for local in locals { places[Int(local)] = 0 }
    locals.removeAll(keepingCapacity: true)
  }
}
