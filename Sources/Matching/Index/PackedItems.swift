/// Items one after the other as the bytes of a chunk, a third of what ``IndexItems`` takes: for those
/// that only wait to be put into a block.
public struct PackedItems: Sendable {
  private var bytes: [UInt8] = []
  private var last: Int64 = 0
  private var tokenCount = 0
  /// How many there are.
  public private(set) var count = 0

  /// No items.
  public init() {}

  /// Adds an item.
  public mutating func append(id: Int64, tokens: [UInt32]) {
    bytes.append(item: id, after: last, tokens: tokens)
    last = id
    count += 1
    tokenCount += tokens.count
  }

  /// The items laid out in the order of a block, so that none is made of a copy.
  public consuming func unpacked() -> IndexItems {
    IndexItems(ordering: bytes, count: count, tokens: tokenCount)
  }
}
