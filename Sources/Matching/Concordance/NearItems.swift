internal import Bitext

/// Items of a block in which words of two groups may stand as far apart as they must, told by lists
/// alone: the items themselves lie all over memory, and each costs more than a hundred entries of a list.
struct NearItems {
  /// For each item of a block where it has words of the first group: see ``ListPlaces``.
  private var places = [UInt8](repeating: 0, count: IndexBlock.capacity)
  /// Which of them it has any of: a way through a list asks after most of its items in vain, and bits
  /// lie nearer at hand than places.
  private var held = LocalSet()
  /// The items that have a word of the first group.
  private(set) var locals: [UInt16] = []
  private var kept: [UInt16] = []
  private let masks = ListPlaces.masks

  /// Takes the items that stand in some lists of a block, in place of those it had.
  mutating func take(_ taken: ArraySlice<IndexShelf.Entry>, of block: borrowing IndexBlock) {
    forget()
    let lists = block.lists.span
    let listPlaces = block.places.bytes.span
    var locals: [UInt16] = []
    swap(&locals, &self.locals)
    var places = self.places.mutableSpan
    for list in taken {
      for entry in list.range {
        let local = Int(lists[entry])
        if places[local] == 0 { locals.append(lists[entry]) }
        places[local] = ListPlaces.joined(places[local], listPlaces[entry])
      }
    }
    self.locals = locals
    held.insert(locals[...])
  }

  /// Takes it that words may stand anywhere in those of the items that stand in some lists.
  mutating func loosen(_ loose: ArraySlice<IndexShelf.Entry>, of block: borrowing IndexBlock) {
    for list in loose {
      for local in block.lists[list.range] where places[Int(local)] != 0 {
        places[Int(local)] = ListPlaces.several
      }
    }
  }

  /// About how many entries of lists take as long to read as ``keep(_:_:of:)`` takes.
  func cost(_ others: ArraySlice<IndexShelf.Entry>, of block: borrowing IndexBlock) -> Int {
    others.reduce(0) { sum, list in
      let isLookedUp = Looking(at: list, for: locals.count, in: block) != nil
      return sum + (isLookedUp ? min(list.count, Looking.cost * locals.count) : list.count)
    }
  }

  /// Keeps those of the items that stand in some lists with a word so far behind one of the first group.
  ///
  /// - Parameter distance: how far; less than nothing where it stands before it.
  mutating func keep(
    _ others: ArraySlice<IndexShelf.Entry>, _ distance: Int, of block: borrowing IndexBlock
  ) {
    let step = ListPlaces.step(distance)
    for list in others {
      if let looking = Looking(at: list, for: locals.count, in: block) {
        look(looking, at: list, step, block)
      } else {
        goThrough(list, step, block)
      }
    }
    forget()
    swap(&locals, &kept)
  }

  /// How to find items in a list without going through it.
  private enum Looking {
    /// In its bits.
    case bits(Int)
    /// By halving.
    case halving

    /// How many entries of a list take as long to read as looking for an item by halving.
    static let cost = 48

    /// The way that is quicker than going through a list; `nil` where none is.
    init?(at list: IndexShelf.Entry, for count: Int, in block: borrowing IndexBlock) {
      if list.count > 4 * count, let dense = block.dense.number(ofListAt: list.start) {
        self = .bits(dense)
      } else if list.count > Self.cost * count {
        self = .halving
      } else {
        return nil
      }
    }
  }

  /// Goes through a list to see which of the items stand in it.
  private mutating func goThrough(
    _ list: IndexShelf.Entry, _ step: UInt16, _ block: borrowing IndexBlock
  ) {
    let lists = block.lists.span
    let listPlaces = block.places.bytes.span
    let allMasks = masks
    let masks = allMasks.span
    var kept: [UInt16] = []
    swap(&kept, &self.kept)
    let held = held
    var places = self.places.mutableSpan
    for entry in list.range {
      let local = Int(lists[entry])
      if !held.contains(lists[entry]) || places[local] == 0 { continue }
      let moved = ListPlaces.moved(masks[Int(places[local])], by: step)
      if moved & masks[Int(listPlaces[entry])] != 0 {
        kept.append(lists[entry])
        // Once is enough.
        places[local] = 0
      }
    }
    self.kept = kept
  }

  /// Looks for each of the items in a list.
  private mutating func look(
    _ looking: Looking, at list: IndexShelf.Entry, _ step: UInt16, _ block: borrowing IndexBlock
  ) {
    let listPlaces = block.places.bytes.span
    for local in locals where places[Int(local)] != 0 {
      let entry: Int
      switch looking {
      case .bits(let dense):
        guard let rank = block.dense.entry(of: local, inList: dense) else { continue }
        entry = list.range.lowerBound + rank
      case .halving:
        entry = block.lists[list.range].partitioningIndex { $0 >= local }
        guard entry < list.range.upperBound, block.lists[entry] == local else { continue }
      }
      let moved = ListPlaces.moved(masks[Int(places[Int(local)])], by: step)
      if moved & masks[Int(listPlaces[entry])] != 0 {
        kept.append(local)
        places[Int(local)] = 0
      }
    }
  }

  private mutating func forget() {
    for local in locals { places[Int(local)] = 0 }
    held.remove(locals[...])
    locals.removeAll(keepingCapacity: true)
  }
}
