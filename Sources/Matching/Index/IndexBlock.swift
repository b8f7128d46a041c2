/// Up to 65,536 stored segments in order of their length, with a list a token of those that have it.
///
/// The order makes a filter on length a range of local numbers, and a local number fits in 16 bits.
public struct IndexBlock: Sendable {
  /// The most items of a block.
  public static let capacity = 1 << 16

  /// The items in order of their length.
  public let items: IndexItems
  /// For each length up to the greatest, and one more, the first item that is at least so long.
  let lengthStarts: [UInt32]
  /// The tokens that occur, ascending.
  let tokens: [UInt32]
  /// Where the list of each token begins; then where the last ends.
  let listOffsets: [UInt32]
  /// The lists: local numbers of items, ascending.
  let lists: [UInt16]
  /// For each entry of the lists, where in the item the token stands.
  let places: ListPlaces
  /// The longest of the lists as bits.
  let dense: DenseLists

  /// Builds a block of items, which it puts in order.
  ///
  /// - Precondition: there are at most ``capacity``.
  public init(_ items: consuming IndexItems) {
    precondition(items.count <= Self.capacity, "a block holds 65536 items, not \(items.count)")
    // What came in is given up before the lists take room.
    self.items = (consume items).ordered()
    lengthStarts = Self.lengthStarts(self.items)
    let lists = TokenLists(offsets: self.items.offsets, sequences: self.items.tokens)
    tokens = lists.tokens
    listOffsets = lists.offsets
    self.lists = lists.items
    places = lists.places
    dense = DenseLists(lists.items, offsets: lists.offsets)
  }

  /// How many items it holds.
  public var count: Int { items.count }

  /// About how many bytes it takes in memory.
  public var size: Int { items.size + tokens.count * 16 + lists.count * 3 + dense.size }

  /// The items with numbers of tokens in a range, as a range of local numbers.
  func locals(lengths: ClosedRange<Int>) -> Range<Int> {
    let lower = firstLocal(length: lengths.lowerBound)
    return lower..<max(lower, firstLocal(length: lengths.upperBound + 1))
  }

  /// The first item that has at least so many tokens.
  func firstLocal(length: Int) -> Int {
    length < lengthStarts.count ? Int(lengthStarts[length]) : count
  }

  private static func lengthStarts(_ items: IndexItems) -> [UInt32] {
    var starts: [UInt32] = []
    for local in 0..<items.count {
      while starts.count <= items.length(local) { starts.append(UInt32(local)) }
    }
    starts.append(UInt32(items.count))
    return starts
  }
}
