/// The blocks of a language in memory, with a directory that leads from a token to its lists in all
/// of them at once.
///
/// Vocabularies number tokens without gaps, so that the directory is a table: a look-up touches two
/// places of it a token, however many blocks there are.
public struct IndexShelf: Sendable {
  /// A list of a token in a block.
  struct Entry {
    /// The place of the block on the shelf.
    let block: UInt16
    /// How many items the list has, less one.
    let lastItem: UInt16
    /// Where it begins in the lists of the block.
    let start: UInt32

    /// How many items the list has.
    var count: Int { Int(lastItem) + 1 }
    /// Where it stands in the lists of the block.
    var range: Range<Int> { Int(start)..<(Int(start) + count) }
  }

  /// The most blocks of a shelf.
  public static let capacity = Int(UInt16.max)

  /// The blocks, in the order in which they were given.
  public let blocks: [IndexBlock]
  /// For each token, and one more, where its entries begin.
  private let starts: [UInt32]
  /// The lists of all tokens, those of a token in the order of the blocks.
  let entries: [Entry]

  /// Puts blocks on a shelf.
  ///
  /// - Precondition: there are at most ``capacity``.
  public init(_ blocks: [IndexBlock]) {
    precondition(blocks.count <= Self.capacity, "a shelf holds 65535 blocks, not \(blocks.count)")
    self.blocks = blocks
    let last = blocks.compactMap(\.tokens.last).max()
    var starts = [UInt32](repeating: 0, count: last.map { Int($0) + 2 } ?? 1)
    for block in blocks {
      for token in block.tokens { starts[Int(token) + 1] += 1 }
    }
    for token in starts.indices.dropFirst() { starts[token] += starts[token - 1] }
    self.starts = starts
    entries = Self.entries(of: blocks, starts)
  }

  /// About how many bytes it takes in memory.
  public var size: Int {
    blocks.reduce(starts.count * 4 + entries.count * 8) { $0 + $1.size }
  }

  /// Where the entries of a token stand.
  func places(of token: UInt32) -> Range<Int> {
    guard Int(token) + 1 < starts.count else { return 0..<0 }
    return Int(starts[Int(token)])..<Int(starts[Int(token) + 1])
  }

  /// How many items have a token.
  public func frequency(of token: UInt32) -> Int {
    entries[places(of: token)].reduce(0) { $0 + $1.count }
  }

  private static func entries(of blocks: [IndexBlock], _ starts: [UInt32]) -> [Entry] {
    var ends = starts
    let none = Entry(block: 0, lastItem: 0, start: 0)
    var entries = [Entry](repeating: none, count: Int(starts.last ?? 0))
    for (place, block) in blocks.enumerated() {
      for (index, token) in block.tokens.enumerated() {
        let start = block.listOffsets[index]
        entries[Int(ends[Int(token)])] = Entry(
          block: UInt16(truncatingIfNeeded: place),
          lastItem: UInt16(truncatingIfNeeded: block.listOffsets[index + 1] - start - 1),
          start: start)
        ends[Int(token)] += 1
      }
    }
    return entries
  }
}
