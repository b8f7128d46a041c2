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
  /// How many runs the table has.
  private let runs: Int
  /// What the table may have; `nil` where that is not known, and it is always asked.
  private(set) var known: KnownDigests?

  /// No texts.
  ///
  /// - Parameter known: what the table may have; `nil` to ask it each time.
  init(_ database: Database, knowing known: KnownDigests? = nil) throws {
    runs = try ExactTable.runCount(in: database)
    self.known = known
  }

  /// Reads what the table may have, for many texts.
  mutating func expectMany(in database: Database) throws {
    guard self.known == nil else { return }
    let known = try KnownDigests(database)
    for entry in entries { known.insert(entry.digest) }
    self.known = known
  }

  /// Takes a text.
  mutating func add(_ text: String, _ variant: Int64) {
    let digest = Digest.short(text)
    let before = last.updateNumber(
      UInt32(entries.count + 1), forKey: UInt64(bitPattern: digest))
    entries.append(Entry(digest: digest, variant: variant, before: before))
    known?.insert(digest)
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
    if let known, !known.mayHold(digest) { return found }
    return try found + ExactTable.variants(withDigest: digest, runs: runs, in: database)
  }

  /// Writes all.
  mutating func store(in database: Database) throws {
    entries.sort { one, other in
      one.digest != other.digest ? one.digest < other.digest : one.variant < other.variant
    }
    try ExactTable.add(
      entries.map { ExactTable.Entry(digest: $0.digest, variant: $0.variant) }, in: database)
    self = try ExactList(database, knowing: known)
  }
}
