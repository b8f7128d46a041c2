internal import Bitext

/// Which local numbers of a block have how many tokens, without the block.
public struct LengthRuns: Sendable {
  private var lengths: [Int] = []
  private var ends: [Int] = []

  /// Reads what ``IndexBlock/lengthRuns`` wrote; `nil` where the bytes are something else.
  public init?(_ bytes: [UInt8]) {
    var reader = NumberReader(bytes)
    while !reader.isAtEnd {
      guard let length = reader.number().flatMap({ Int(exactly: $0) }),
        let run = reader.number(), run <= IndexBlock.capacity
      else { return nil }
      lengths.append(length)
      ends.append((ends.last ?? 0) + Int(run))
    }
  }

  /// The items with numbers of tokens in a range, as a range of local numbers.
  func locals(lengths wanted: ClosedRange<Int>) -> Range<Int> {
    let first = lengths.partitioningIndex { $0 >= wanted.lowerBound }
    let last = lengths.partitioningIndex { $0 > wanted.upperBound }
    let lower = first == 0 ? 0 : ends[first - 1]
    return lower..<(last == 0 ? lower : max(lower, ends[last - 1]))
  }
}
