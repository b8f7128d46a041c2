internal import GRDB

/// Digests of new texts on their way into the table `exact`.
///
/// They are written at the end of a transaction, in order: rows at random places of a large table
/// cost several times as much.
struct ExactList {
  private struct Entry {
    let digest: Int64
    let variant: Int64
    /// The number of the entry before it with the same digest; 0 for none.
    let before: UInt32
  }

  /// Entry 1 comes first.
  private var entries: [Entry] = []
  private var last = NumberTable()

  /// Takes a text.
  mutating func add(_ text: String, _ variant: Int64) {
    let digest = Digest.short(text)
    let before = last.updateNumber(
      UInt32(entries.count + 1), forKey: UInt64(bitPattern: digest))
    entries.append(Entry(digest: digest, variant: variant, before: before))
  }

  /// The variants that may have a text, those in the table and those on their way.
  func variants(with text: String, in database: Database) throws -> [Int64] {
    let digest = Digest.short(text)
    var found: [Int64] = []
    var number = last[UInt64(bitPattern: digest)]
    while number != 0 {
      let entry = entries[Int(number) - 1]
      found.append(entry.variant)
      number = entry.before
    }
    return found + (try ExactTable.variants(withDigest: digest, in: database))
  }

  /// Writes all.
  mutating func store(in database: Database) throws {
    entries.sort { one, other in
      one.digest != other.digest ? one.digest < other.digest : one.variant < other.variant
    }
    try ExactTable.add(
      entries.map { ExactTable.Entry(digest: $0.digest, variant: $0.variant) }, in: database)
    self = ExactList()
  }
}
