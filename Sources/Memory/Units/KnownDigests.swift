internal import GRDB

/// Which digests the table `exact` may have, as bits: most new texts of an import need not be looked
/// for there.
///
/// Digests that share 27 bits share a bit (Bloom 1970, with one hash): where one is set the table is
/// asked, where none is the text is new.
final class KnownDigests {
  private static let bitCount = 27

  /// The state of the file of which all digests are known: see ``FileState/generation``.
  var generation: Int64
  private var words = [UInt64](repeating: 0, count: 1 << (bitCount - 6))

  /// Reads the table.
  init(_ database: Database) throws {
    generation = try FileState.generation(database)
    try ExactTable.forEach(in: database) { digest, _ in insert(digest) }
  }

  /// Takes a digest.
  func insert(_ digest: Int64) {
    let bit = digest >> (32 - Self.bitCount)
    words[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
  }

  /// Whether a text with a digest may be there.
  func mayHold(_ digest: Int64) -> Bool {
    let bit = digest >> (32 - Self.bitCount)
    return words[Int(bit >> 6)] & 1 << UInt64(bit & 63) != 0
  }
}
