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

  /// For each local number the search that last saw it.
  private var seen = [UInt32](repeating: 0, count: IndexBlock.capacity)
  private var round: UInt32 = 0

  /// Makes room for searching.
  public init() {}

  /// All items of a block at or above the threshold.
  public mutating func search(
    _ block: IndexBlock, _ pattern: TokenPattern, _ body: (Hit) -> Void
  ) {
    begin()
    for step in SearchPlan(pattern, frequency: { block.list(of: $0).count }).steps {
      let locals = block.locals(lengths: step.lengths)
      let list = block.list(of: step.token)
      let end = list.upperBound
      var place = block.lists[list].partitioningIndex { Int($0) >= locals.lowerBound }
      while place < end, case let local = Int(block.lists[place]), local < locals.upperBound {
        place += 1
        guard seen[local] != round else { continue }
        seen[local] = round
        let range = Int(block.offsets[local])..<Int(block.offsets[local + 1])
        guard pattern.admits(length: range.count, signature: block.signatures[local]),
          let base = pattern.base(block.sequences[range])
        else { continue }
        body(Hit(id: block.ids[local], base: base))
      }
    }
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
        if seen[local] != round { found.append(local) }
        seen[local] = round
      }
    }
    return found.sorted()
  }

  /// An item by itself, when it is near enough.
  public static func hit(_ item: IndexItem, _ pattern: TokenPattern) -> Hit? {
    guard pattern.lengths.contains(item.tokens.count),
      pattern.admits(
        length: item.tokens.count, signature: TokenPattern.signature(of: item.tokens)),
      let base = pattern.base(item.tokens[...])
    else { return nil }
    return Hit(id: item.id, base: base)
  }

  private mutating func begin() {
    round &+= 1
    if round == 0 {
      for local in seen.indices { seen[local] = 0 }
      round = 1
    }
  }
}
