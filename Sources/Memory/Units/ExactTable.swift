internal import GRDB

/// The table `exact`: which variants may have a text, by the digest of it.
///
/// A row holds all whose digests begin with the same 14 bits, each in seven bytes: 16 more bits of the
/// digest and 40 of the number of the variant. A row of its own for each would take some sixteen.
/// Whoever asks compares the texts.
///
/// Many new texts touch every row. So that an import does not write a large table anew with each of
/// its transactions, they go into a run of rows behind it, and a run that has grown to an eighth of
/// the one before becomes part of that (log-structured merging, O'Neil et al. 1996).
enum ExactTable {
  private static let width = 7
  private static let variantBits: Int64 = 40
  /// The rows of a run are numbered within 2¹⁴.
  private static let rowBits: Int64 = 14
  /// Fewer new texts than this never make a run.
  private static let leastRun = 4096
  /// Runs up to this many texts are written anew.
  private static let smallRun = 1 << 22
  /// How many times as many texts the run before has at least.
  private static let ratio = 8

  /// A text: its digest in 32 bits, and the variant that has it.
  struct Entry {
    let digest: Int64
    let variant: Int64
  }

  /// The variants whose text may have a digest, ascending.
  ///
  /// - Parameter runs: how many there are, as ``runCount(in:)`` tells.
  static func variants(
    withDigest digest: Int64, runs: Int, in database: Database
  ) throws -> [Int64] {
    var found: [Int64] = []
    let wanted = mark(of: digest)
    let (high, low) = (UInt8(wanted >> 8), UInt8(wanted & 0xFF))
    for run in 0..<runs {
      guard let items = try items(row(of: digest, run), in: database) else { continue }
      for place in stride(from: 0, to: items.count, by: width)
      where items[place] == high && items[place + 1] == low {
        found.append(variant(in: items, at: place))
      }
    }
    return found.sorted()
  }

  /// How many runs there are, one at least.
  static func runCount(in database: Database) throws -> Int {
    let last = try database.prepared("SELECT max(id) FROM exact").first { $0.integer(0) } ?? 0
    return Int(last >> rowBits) + 1
  }

  /// Adds entries, which are in the order of their digests.
  ///
  /// - Parameter small: runs up to so many entries are written anew.
  static func add(
    _ entries: [Entry], small: Int = smallRun, in database: Database
  ) throws {
    var run = try runCount(in: database) - 1
    guard entries.count >= leastRun else { return try append(entries, toRun: run, in: database) }
    let size = try size(ofRun: run, in: database)
    if size > small, size > ratio * entries.count { run += 1 }
    try append(entries, toRun: run, in: database)
    while run > 0,
      try ratio * self.size(ofRun: run, in: database) >= self.size(ofRun: run - 1, in: database)
    {
      try join(run, in: database)
      run -= 1
    }
  }

  /// About how many entries there are.
  static func size(in database: Database) throws -> Int {
    try (0..<runCount(in: database)).reduce(0) { try $0 + size(ofRun: $1, in: database) }
  }

  /// About how many entries a run has, by every 256th of its rows.
  private static func size(ofRun run: Int, in database: Database) throws -> Int {
    let length = try database.prepared("SELECT length(items) FROM exact WHERE id = ?")
    let step = 256
    var bytes = 0
    for place in stride(from: 0, to: 1 << rowBits, by: step) {
      bytes += try length.first(.integer(row(place, run))) { Int($0.integer(0)) } ?? 0
    }
    return bytes * step / width
  }

  /// Lets a run become part of the one before.
  private static func join(_ run: Int, in database: Database) throws {
    for place in 0..<(1 << rowBits) {
      guard let items = try items(row(place, run), in: database) else { continue }
      let before = row(place, run - 1)
      try store((self.items(before, in: database) ?? []) + items, before, in: database)
    }
    try database.prepared("DELETE FROM exact WHERE id >= ? AND id < ?")
      .run(.integer(row(0, run)), .integer(row(0, run + 1)))
  }

  private static func append(
    _ entries: [Entry], toRun run: Int, in database: Database
  ) throws {
    var start = 0
    while start < entries.count {
      let row = row(of: entries[start].digest, run)
      var items = try items(row, in: database) ?? []
      var end = start
      while end < entries.count, Self.row(of: entries[end].digest, run) == row {
        try append(entries[end], to: &items)
        end += 1
      }
      try store(items, row, in: database)
      start = end
    }
  }

  /// Adds an entry where it is not there yet.
  static func insert(_ entry: Entry, in database: Database) throws {
    let known = try variants(
      withDigest: entry.digest, runs: runCount(in: database), in: database)
    if !known.contains(entry.variant) { try add([entry], in: database) }
  }

  /// Takes an entry out.
  static func remove(_ entry: Entry, in database: Database) throws {
    let wanted = mark(of: entry.digest)
    for run in 0..<(try runCount(in: database)) {
      let row = row(of: entry.digest, run)
      guard var items = try items(row, in: database) else { continue }
      let place = stride(from: 0, to: items.count, by: width).first {
        mark(in: items, at: $0) == wanted && variant(in: items, at: $0) == entry.variant
      }
      guard let place else { continue }
      items.removeSubrange(place..<(place + width))
      return try store(items, row, in: database)
    }
  }

  /// Calls `body` with all entries: the digest without its last two bits, and the variant.
  static func forEach(
    in database: Database, _ body: (_ digest: Int64, _ variant: Int64) throws -> Void
  ) throws {
    try database.prepared("SELECT id, items FROM exact").forEach { row in
      let first = row.integer(0) & (1 << rowBits - 1)
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
        if let last = entries.last, self.row(of: last.digest, 0) != self.row(of: entry.digest, 0) {
          try append(entries, toRun: 0, in: database)
          entries.removeAll(keepingCapacity: true)
        }
        entries.append(entry)
        return true
      }
    try append(entries, toRun: 0, in: database)
  }

  private static func row(of digest: Int64, _ run: Int) -> Int64 { row(Int(digest >> 18), run) }

  private static func row(_ place: Int, _ run: Int) -> Int64 {
    Int64(run) << rowBits | Int64(place)
  }

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
