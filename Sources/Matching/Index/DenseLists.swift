internal import Bitext

/// The longest lists of a block as bits too: whether an item stands in one, and at which entry, is told
/// by a single look instead of a way through the list.
struct DenseLists: Sendable {
  /// Lists of fewer items are gone through: their bits would take more room than they themselves.
  private static let least = 1 << 12
  /// How many pieces the bits of a list have.
  private static let pieceCount = IndexBlock.capacity / 32

  /// Where each of them begins in the lists of the block, ascending.
  private var starts: [UInt32] = []
  /// The bits of each, 32 in the low half of a piece, and in its high half how many entries come before
  /// those.
  private var pieces: [UInt64] = []

  /// Picks them from the lists of a block.
  ///
  /// - Parameter offsets: where each list begins; then where the last ends.
  init(_ lists: [UInt16], offsets: [UInt32]) {
    for (start, end) in zip(offsets, offsets.dropFirst()) where end - start >= Self.least {
      starts.append(start)
      pieces += Self.pieces(of: lists[Int(start)..<Int(end)])
    }
  }

  /// About how many bytes they take in memory.
  var size: Int { pieces.count * 8 }

  /// The number of the list that begins at a place, where it is one of these.
  func number(ofListAt start: UInt32) -> Int? {
    let place = starts.partitioningIndex { $0 >= start }
    return place < starts.count && starts[place] == start ? place : nil
  }

  /// The entry of an item in a list, from its first; `nil` where it is not in it.
  @inline(__always)
  func entry(of local: UInt16, inList number: Int) -> Int? {
    let piece = pieces[number * Self.pieceCount + Int(local >> 5)]
    let bit: UInt64 = 1 << UInt64(local & 31)
    if piece & bit == 0 { return nil }
    return Int(piece >> 32) + (piece & (bit - 1)).nonzeroBitCount
  }

  private static func pieces(of list: ArraySlice<UInt16>) -> [UInt64] {
    var pieces = [UInt64](repeating: 0, count: pieceCount)
    for local in list { pieces[Int(local >> 5)] |= 1 << UInt64(local & 31) }
    var before: UInt64 = 0
    for place in pieces.indices {
      let count = UInt64(pieces[place].nonzeroBitCount)
      pieces[place] |= before << 32
      before += count
    }
    return pieces
  }
}
