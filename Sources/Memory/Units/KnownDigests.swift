internal import GRDB

/// Which digests the table `exact` may have, as bits: most new texts of an import need not be looked
/// for there.
///
/// Digests that share their first bits share a bit here (Bloom 1970, with one hash): where one is set
/// the table is asked, where none is the text is new. There are 16 bits for each text, up to 16 MB.
final class KnownDigests {
  private static let bitCounts: ClosedRange<Int64> = 20...27

  /// The state of the file of which all digests are known: see ``FileState/generation``.
  var generation: Int64
  private let bitCount: Int64
  private var words: [UInt64]
  private var count = 0

  /// Reads the table.
  init(_ database: Database) throws {
    generation = try FileState.generation(database)
    let expected = try ExactTable.size(in: database) + 2 * AddingWork.unitLimit
    var bitCount = Self.bitCounts.lowerBound
    while 1 << bitCount < 16 * expected, bitCount < Self.bitCounts.upperBound { bitCount += 1 }
    self.bitCount = bitCount
    words = [UInt64](repeating: 0, count: 1 << (bitCount - 6))
    try ExactTable.forEach(in: database) { digest, _ in insert(digest) }
  }

  /// Whether there are so many that more bits would tell more.
  var isCrowded: Bool { bitCount < Self.bitCounts.upperBound && 8 * count > 1 << bitCount }

  /// Takes a digest.
  func insert(_ digest: Int64) {
    let bit = digest >> (32 - bitCount)
    words[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    count += 1
  }

  /// Whether a text with a digest may be there.
  func mayHold(_ digest: Int64) -> Bool {
    let bit = digest >> (32 - bitCount)
    return words[Int(bit >> 6)] & 1 << UInt64(bit & 63) != 0
  }
}
