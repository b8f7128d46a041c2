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

  /// How many rows a statement writes: fewer statements cost less.
  private static let rowCount = 32

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
    try database.prepared("SELECT variant FROM exact WHERE digest = ?")
      .forEach(.integer(digest)) { row in
        found.append(row.integer(0))
        return true
      }
    return found
  }

  /// Writes all.
  mutating func store(in database: Database) throws {
    let ordered = entries.sorted { ($0.digest, $0.variant) < ($1.digest, $1.variant) }
    let many = try Self.insert(rows: Self.rowCount, database)
    let one = try Self.insert(rows: 1, database)
    let end = ordered.count - ordered.count % Self.rowCount
    for start in stride(from: 0, to: end, by: Self.rowCount) {
      try many.run(Self.values(ordered[start..<(start + Self.rowCount)]))
    }
    for entry in ordered[end...] { try one.run(Self.values([entry])) }
    self = ExactList()
  }

  private static func insert(rows: Int, _ database: Database) throws -> Prepared {
    let values = Array(repeating: "(?, ?)", count: rows).joined(separator: ", ")
    return try database.prepared("INSERT INTO exact (digest, variant) VALUES \(values)")
  }

  private static func values(_ entries: ArraySlice<Entry>) -> [SQLValue] {
    entries.flatMap { [.integer($0.digest), .integer($0.variant)] }
  }
}
