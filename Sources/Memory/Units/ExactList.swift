internal import GRDB

/// Digests of new texts on their way into the table `exact`.
///
/// They are written at the end of a transaction, in order: rows at random places of a large table
/// cost several times as much.
struct ExactList {
  private struct Entry: BitwiseCopyable {
    let variant: Int64
    /// The digest, which has 32 bits.
    let digest: UInt32
    /// The number of the entry before it with the same digest; 0 for none.
    let before: UInt32
  }

  /// Entry 1 comes first.
  private var entries: [Entry] = []
  /// The number of the last entry of a digest, or 0: open addressing with linear probing, a power of
  /// two places of four bytes each, for there are as many as a transaction has texts.
  private var places: [UInt32] = [UInt32](repeating: 0, count: 1 << 10)
  /// How many digests there are.
  private var count = 0
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

  /// Reads what the table may have, for many texts; again where it has grown much.
  mutating func expectMany(in database: Database) throws {
    guard known?.isCrowded ?? true else { return }
    let known = try KnownDigests(database)
    for entry in entries { known.insert(Int64(entry.digest)) }
    self.known = known
  }

  /// Takes a text.
  mutating func add(_ text: String, _ variant: Int64) {
    if count * 2 >= places.count { grow() }
    let digest = Digest.short(text)
    let place = place(of: UInt32(truncatingIfNeeded: digest))
    if places[place] == 0 { count += 1 }
    entries.append(
      Entry(
        variant: variant, digest: UInt32(truncatingIfNeeded: digest), before: places[place]))
    places[place] = UInt32(entries.count)
    known?.insert(digest)
  }

  /// The variants that may have a text, those in the table and those on their way.
  func variants(with text: String, in database: Database) throws -> [Int64] {
    let digest = Digest.short(text)
    var found: [Int64] = []
    var number = places[place(of: UInt32(truncatingIfNeeded: digest))]
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
    places = []
    entries.sort { one, other in
      one.digest != other.digest ? one.digest < other.digest : one.variant < other.variant
    }
    try ExactTable.add(
      entries.map { ExactTable.Entry(digest: Int64($0.digest), variant: $0.variant) },
      in: database)
    self = try ExactList(database, knowing: known)
  }

  /// Where a digest stands, or would stand.
  private func place(of digest: UInt32) -> Int {
    let mask = places.count - 1
    var place = Int(digest &* 0x9E37_79B1 >> 7) & mask
    while case let number = places[place], number != 0, entries[Int(number) - 1].digest != digest {
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow() {
    let known = places
    places = [UInt32](repeating: 0, count: known.count * 2)
    for number in known where number != 0 {
      places[place(of: entries[Int(number) - 1].digest)] = number
    }
  }
}
