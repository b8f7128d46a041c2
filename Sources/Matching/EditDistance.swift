/// The least number of insertions, deletions and replacements that make one sequence of another
/// (Levenshtein 1966), counted 64 columns at a time with bit vectors (Myers 1999, in the form of
/// Hyyrö 2003).
public struct EditDistance: Sendable {
  private let length: Int
  private let blocks: Int
  /// For each distinct element of the pattern, the bits where it stands, `blocks` words each.
  private let positions: [UInt64: Int]
  private let masks: [UInt64]
  private var plus: [UInt64]
  private var minus: [UInt64]

  /// Prepares a sequence that is compared with many others.
  public init(_ pattern: [UInt64]) {
    length = pattern.count
    blocks = (pattern.count + 63) / 64
    var positions: [UInt64: Int] = [:]
    var masks = [UInt64](repeating: 0, count: blocks)
    for (index, element) in pattern.enumerated() {
      let row: Int
      if let known = positions[element] {
        row = known
      } else {
        row = masks.count / max(blocks, 1)
        positions[element] = row
        masks.append(contentsOf: repeatElement(0, count: blocks))
      }
      masks[row * blocks + index / 64] |= 1 << UInt64(index % 64)
    }
    self.positions = positions
    self.masks = masks
    plus = [UInt64](repeating: 0, count: blocks)
    minus = plus
  }

  /// The distance to another sequence.
  public mutating func distance(to text: [UInt64]) -> Int {
    guard length > 0 else { return text.count }
    for block in 0..<blocks {
      plus[block] = ~0
      minus[block] = 0
    }
    var distance = length
    let last: UInt64 = 1 << UInt64((length - 1) % 64)
    for element in text {
      // Row 0 belongs to no element: all its bits are clear.
      distance += advance(row: positions[element] ?? 0, last: last)
    }
    return distance
  }

  /// Goes one column further and says how the last cell changed.
  private mutating func advance(row: Int, last: UInt64) -> Int {
    var carryPlus: UInt64 = 1
    var carryMinus: UInt64 = 0
    var change = 0
    for block in 0..<blocks {
      let equal = masks[row * blocks + block]
      let vertical = equal | minus[block]
      let start = equal | carryMinus
      let diagonal =
        (((start & plus[block]) &+ plus[block]) ^ plus[block]) | start | minus[block]
      var horizontalPlus = minus[block] | ~(diagonal | plus[block])
      var horizontalMinus = plus[block] & diagonal
      if block == blocks - 1 {
        if horizontalPlus & last != 0 { change = 1 }
        if horizontalMinus & last != 0 { change = -1 }
      }
      let outPlus = horizontalPlus >> 63
      let outMinus = horizontalMinus >> 63
      horizontalPlus = horizontalPlus << 1 | carryPlus
      horizontalMinus = horizontalMinus << 1 | carryMinus
      plus[block] = horizontalMinus | ~(vertical | horizontalPlus)
      minus[block] = horizontalPlus & vertical
      carryPlus = outPlus
      carryMinus = outMinus
    }
    return change
  }
}
