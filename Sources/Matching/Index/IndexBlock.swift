/// Up to 65,536 stored segments in order of their length, with a list a token of those that have it.
///
/// The order makes a filter on length a range of local numbers, and a local number fits in 16 bits.
public struct IndexBlock: Sendable {
  /// The most items of a block.
  public static let capacity = 1 << 16

  /// What the owner calls each item.
  let ids: [Int64]
  /// Where the tokens of each item begin; then where the last end.
  let offsets: [UInt32]
  /// The tokens of all items.
  let sequences: [UInt32]
  /// A trace of the tokens of each item: see ``TokenPattern/signature(of:)``.
  let signatures: [UInt64]
  /// The tokens that occur, ascending.
  let tokens: [UInt32]
  /// Where the list of each token begins; then where the last ends.
  let listOffsets: [UInt32]
  /// The lists: local numbers of items, ascending.
  let lists: [UInt16]

  /// Builds a block of items, which it puts in order.
  ///
  /// - Precondition: there are at most ``capacity``.
  public init(_ items: [IndexItem]) {
    precondition(items.count <= Self.capacity, "a block holds 65536 items, not \(items.count)")
    let ordered = items.sorted {
      $0.tokens.count != $1.tokens.count ? $0.tokens.count < $1.tokens.count : $0.id < $1.id
    }
    self.init(ordered: ordered)
  }

  init(ordered items: [IndexItem]) {
    ids = items.map(\.id)
    signatures = items.map { TokenPattern.signature(of: $0.tokens) }
    var offsets: [UInt32] = [0]
    var sequences: [UInt32] = []
    offsets.reserveCapacity(items.count + 1)
    sequences.reserveCapacity(items.reduce(0) { $0 + $1.tokens.count })
    for item in items {
      sequences.append(contentsOf: item.tokens)
      offsets.append(UInt32(sequences.count))
    }
    self.offsets = offsets
    self.sequences = sequences
    let lists = TokenLists(offsets: offsets, sequences: sequences)
    tokens = lists.tokens
    listOffsets = lists.offsets
    self.lists = lists.items
  }

  /// How many items it holds.
  public var count: Int { ids.count }

  /// About how many bytes it takes in memory.
  public var size: Int {
    count * 20 + sequences.count * 4 + tokens.count * 8 + lists.count * 2
  }

  /// The items in order of their length.
  public var items: [IndexItem] { (0..<count).map(item) }

  /// The items with numbers of tokens in a range, as a range of local numbers.
  func locals(lengths: ClosedRange<Int>) -> Range<Int> {
    let lower = firstLocal(length: lengths.lowerBound)
    return lower..<max(lower, firstLocal(length: lengths.upperBound + 1))
  }

  /// How many tokens an item has.
  func length(_ local: Int) -> Int { Int(offsets[local + 1] - offsets[local]) }

  /// Where the list of a token stands in ``lists``; empty where no item has it.
  func list(of token: UInt32) -> Range<Int> {
    let index = tokens.partitioningIndex { $0 >= token }
    guard index < tokens.count, tokens[index] == token else { return 0..<0 }
    return Int(listOffsets[index])..<Int(listOffsets[index + 1])
  }

  func item(_ local: Int) -> IndexItem {
    let range = Int(offsets[local])..<Int(offsets[local + 1])
    return IndexItem(id: ids[local], tokens: Array(sequences[range]))
  }

  private func firstLocal(length wanted: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if length(middle) < wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index from which on all elements satisfy a condition, in an ordered collection.
  func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
