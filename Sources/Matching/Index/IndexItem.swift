/// A stored segment as the index knows it.
public struct IndexItem: Hashable, Sendable {
  /// What the owner of the index calls it.
  public let id: Int64
  /// The numbers of its words, in order.
  public let tokens: [UInt32]

  /// Makes an item.
  public init(id: Int64, tokens: [UInt32]) {
    self.id = id
    self.tokens = tokens
  }
}
