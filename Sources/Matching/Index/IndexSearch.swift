internal import Bitext

/// Finds the items of blocks whose words are near enough to a query.
///
/// It keeps what it needs from one search to the next; it belongs to one thread at a time.
public struct IndexSearch: Sendable {
  /// An item that is near enough.
  public struct Hit: Hashable, Sendable {
    /// What the owner of the index calls it.
    public let id: Int64
    /// The base of its score, in thousandths.
    public let base: Int

    /// Makes a hit.
    public init(id: Int64, base: Int) {
      self.id = id
      self.base = base
    }
  }

  /// A bit for each local number that was looked at in this block.
  private var seen = [UInt64](repeating: 0, count: IndexBlock.capacity / 64)
  /// The words of ``seen`` that have a bit.
  private var touched: [Int] = []
  /// What the traces of a stretch of a list differ by from that of the query.
  private var differences = [UInt64](repeating: 0, count: 64)

  /// Makes room for searching.
  public init() {}

  /// All items of a shelf at or above the threshold, block by block.
  public mutating func search(
    _ shelf: IndexShelf, _ pattern: TokenPattern, _ body: (Hit) -> Void
  ) {
    let steps = SearchPlan(pattern, frequency: shelf.frequency).steps
    var places = steps.map { shelf.places(of: $0.token) }
    for (number, block) in shelf.blocks.enumerated() {
      begin()
      for (index, step) in steps.enumerated() {
        guard let place = places[index].first, Int(shelf.entries[place].block) == number else {
          continue
        }
        places[index].removeFirst()
        scan(block, shelf.entries[place].range, step.lengths, pattern, body)
      }
    }
  }

  /// All items of a list that have one of some lengths and are near enough.
  ///
  /// Traces lie all over memory: a stretch of them is fetched at once, so that one need not wait for
  /// the other.
  private mutating func scan(
    _ block: borrowing IndexBlock, _ list: Range<Int>, _ lengths: ClosedRange<Int>,
    _ pattern: borrowing TokenPattern, _ body: (Hit) -> Void
  ) {
    let locals = block.locals(lengths: lengths)
    let lists = block.lists.span
    let first = Self.place(of: locals.lowerBound, in: lists, list, of: block.count)
    let end = Self.place(of: locals.upperBound, in: lists, list, of: block.count)
    var lengthEnd = locals.lowerBound
    var length = lengths.lowerBound - 1
    var allowance = 0
    for start in stride(from: first, to: end, by: differences.count) {
      let count = min(differences.count, end - start)
      fetch(block, start..<(start + count), pattern.signature)
      for index in 0..<count {
        let local = Int(lists[start + index])
        while local >= lengthEnd {
          length += 1
          lengthEnd = block.firstLocal(length: length + 1)
          allowance = pattern.allowance(length: length)
        }
        guard differences[index].nonzeroBitCount <= allowance, isNew(local),
          (block.items.crossSignatures[local] ^ pattern.crossSignature).nonzeroBitCount
            <= allowance,
          let base = pattern.base(block.items.tokens[block.items.range(local)])
        else { continue }
        body(Hit(id: block.items.ids[local], base: base))
      }
    }
  }

  /// Fetches what the traces of a stretch of a list differ by.
  private mutating func fetch(
    _ block: borrowing IndexBlock, _ places: Range<Int>, _ signature: UInt64
  ) {
    let lists = block.lists.span
    let signatures = block.items.signatures.span
    var index = 0
    for place in places {
      differences[index] = signatures[Int(lists[place])] ^ signature
      index += 1
    }
  }

  /// Whether an item is met for the first time in this block.
  private mutating func isNew(_ local: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(local & 63)
    let word = seen[local >> 6]
    if word & bit != 0 { return false }
    if word == 0 { touched.append(local >> 6) }
    seen[local >> 6] = word | bit
    return true
  }

  /// The first place of a list where a local number, or a greater one, stands.
  ///
  /// Local numbers lie about evenly, so that the search begins where it should be and goes out from
  /// there (Bentley & Yao 1976): a list is met once in memory and not at a dozen places.
  private static func place(
    of local: Int, in lists: Span<UInt16>, _ list: Range<Int>, of count: Int
  ) -> Int {
    var low = list.lowerBound
    var high = list.upperBound
    let guess = low + list.count * local / max(1, count)
    var step = 8
    if guess < high, Int(lists[guess]) < local {
      low = guess + 1
      while low + step < high, Int(lists[low + step]) < local {
        low += step + 1
        step *= 2
      }
      high = min(high, low + step)
    } else {
      high = min(high, guess)
      while high - step >= low, Int(lists[high - step]) >= local {
        high -= step
        step *= 2
      }
      low = max(low, high - step + 1)
    }
    while low < high {
      let middle = (low + high) / 2
      if Int(lists[middle]) >= local { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The items of a block that are worth looking at, by local number, where only lists are at hand.
  ///
  /// - Parameter list: the list of a token, read when it is needed.
  public mutating func locals(
    _ plan: SearchPlan, lengths: LengthRuns, list: (UInt32) throws -> [UInt16]
  ) rethrows -> [Int] {
    begin()
    var found: [Int] = []
    for step in plan.steps {
      let wanted = lengths.locals(lengths: step.lengths)
      if wanted.isEmpty { continue }
      let list = try list(step.token)
      var place = list.partitioningIndex { Int($0) >= wanted.lowerBound }
      while place < list.count, Int(list[place]) < wanted.upperBound {
        let local = Int(list[place])
        place += 1
        if isNew(local) { found.append(local) }
      }
    }
    return found.sorted()
  }

  /// Those of items without lists that are near enough.
  public static func search(
    _ items: IndexItems, _ pattern: TokenPattern, _ body: (Hit) -> Void
  ) {
    for place in 0..<items.count {
      if let hit = hit(items, place, pattern) { body(hit) }
    }
  }

  /// An item by itself, when it is near enough.
  public static func hit(_ items: IndexItems, _ place: Int, _ pattern: TokenPattern) -> Hit? {
    let length = items.length(place)
    guard pattern.lengths.contains(length),
      (items.signatures[place] ^ pattern.signature).nonzeroBitCount
        <= pattern.allowance(length: length),
      (items.crossSignatures[place] ^ pattern.crossSignature).nonzeroBitCount
        <= pattern.allowance(length: length),
      let base = pattern.base(items.tokens[items.range(place)])
    else { return nil }
    return Hit(id: items.ids[place], base: base)
  }

  private mutating func begin() {
    for word in touched { seen[word] = 0 }
    touched.removeAll(keepingCapacity: true)
  }
}
