internal import GRDB

/// The table `exact`: which variants may have a text, by the digest of it.
///
/// A row holds all whose digests begin with the same 14 bits, each in seven bytes: 16 more bits of the
/// digest and 40 of the number of the variant. A row of its own for each would take some sixteen.
/// Whoever asks compares the texts.
enum ExactTable {
  private static let width = 7
  private static let variantBits: Int64 = 40

  /// A text: its digest in 32 bits, and the variant that has it.
  struct Entry {
    let digest: Int64
    let variant: Int64
  }

  /// The variants whose text may have a digest, ascending.
  static func variants(withDigest digest: Int64, in database: Database) throws -> [Int64] {
    guard let items = try items(row(of: digest), in: database) else { return [] }
    var found: [Int64] = []
    let wanted = mark(of: digest)
    let (high, low) = (UInt8(wanted >> 8), UInt8(wanted & 0xFF))
    for place in stride(from: 0, to: items.count, by: width)
    where items[place] == high && items[place + 1] == low {
      found.append(variant(in: items, at: place))
    }
    return found.sorted()
  }

  /// Adds entries, which are in the order of their digests.
  static func add(_ entries: [Entry], in database: Database) throws {
    var start = 0
    while start < entries.count {
      let row = row(of: entries[start].digest)
      var items = try items(row, in: database) ?? []
      var end = start
      while end < entries.count, Self.row(of: entries[end].digest) == row {
        try append(entries[end], to: &items)
        end += 1
      }
      try store(items, row, in: database)
      start = end
    }
  }

  /// Adds an entry where it is not there yet.
  static func insert(_ entry: Entry, in database: Database) throws {
    let known = try variants(withDigest: entry.digest, in: database)
    if !known.contains(entry.variant) { try add([entry], in: database) }
  }

  /// Takes an entry out.
  static func remove(_ entry: Entry, in database: Database) throws {
    let row = row(of: entry.digest)
    guard var items = try items(row, in: database) else { return }
    let wanted = mark(of: entry.digest)
    let place = stride(from: 0, to: items.count, by: width).first {
      mark(in: items, at: $0) == wanted && variant(in: items, at: $0) == entry.variant
    }
    guard let place else { return }
    items.removeSubrange(place..<(place + width))
    try store(items, row, in: database)
  }

  /// Calls `body` with all entries: the digest without its last two bits, and the variant.
  static func forEach(
    in database: Database, _ body: (_ digest: Int64, _ variant: Int64) throws -> Void
  ) throws {
    try database.prepared("SELECT id, items FROM exact").forEach { row in
      let first = row.integer(0)
      let items = try whole(row.bytes(1))
      for place in stride(from: 0, to: items.count, by: width) {
        try body(
          first << 18 | mark(in: items, at: place) << 2, variant(in: items, at: place))
      }
      return true
    }
  }

  /// The digest as ``forEach(in:_:)`` tells it.
  static func shortened(_ digest: Int64) -> Int64 { digest & ~3 }

  /// Fills the table from the rows of format 3, one a text.
  static func takeOver(_ database: Database) throws {
    var entries: [Entry] = []
    try database.prepared("SELECT digest, variant FROM listed ORDER BY digest, variant")
      .forEach { row in
        let entry = Entry(digest: row.integer(0), variant: row.integer(1))
        if let last = entries.last, self.row(of: last.digest) != self.row(of: entry.digest) {
          try add(entries, in: database)
          entries.removeAll(keepingCapacity: true)
        }
        entries.append(entry)
        return true
      }
    try add(entries, in: database)
  }

  private static func row(of digest: Int64) -> Int64 { digest >> 18 }

  private static func mark(of digest: Int64) -> Int64 { digest >> 2 & 0xFFFF }

  private static func items(_ row: Int64, in database: Database) throws -> [UInt8]? {
    try database.prepared("SELECT items FROM exact WHERE id = ?")
      .first(.integer(row)) { try whole($0.bytes(0)) }
  }

  private static func store(_ items: [UInt8], _ row: Int64, in database: Database) throws {
    if items.isEmpty {
      try database.prepared("DELETE FROM exact WHERE id = ?").run(.integer(row))
    } else {
      try database.prepared("INSERT OR REPLACE INTO exact (id, items) VALUES (?, ?)")
        .run(.integer(row), .blob(items))
    }
  }

  private static func append(_ entry: Entry, to items: inout [UInt8]) throws {
    guard entry.variant >> variantBits == 0 else {
      throw DatabaseError(
        resultCode: .SQLITE_TOOBIG, message: "a memory numbers a thousand million units at most")
    }
    let number = mark(of: entry.digest) << variantBits | entry.variant
    for shift in stride(from: Int64(8 * (width - 1)), through: 0, by: -8) {
      items.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  private static func mark(in items: [UInt8], at place: Int) -> Int64 {
    Int64(items[place]) << 8 | Int64(items[place + 1])
  }

  private static func variant(in items: [UInt8], at place: Int) -> Int64 {
    items[(place + 2)..<(place + width)].reduce(0) { $0 << 8 | Int64($1) }
  }

  private static func whole(_ items: [UInt8]) throws -> [UInt8] {
    guard items.count.isMultiple(of: width) else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "a row of the table exact is unreadable")
    }
    return items
  }
}
