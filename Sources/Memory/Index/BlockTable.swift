internal import GRDB
internal import Matching

/// Blocks of the index as rows: tables `block`, `chunk`, `posting` and `fresh`.
enum BlockTable {
  /// What is known of a block without reading it.
  struct Head: Sendable {
    let id: Int64
    let count: Int
    let lengths: LengthRuns
  }

  /// Chunks are numbered within 1024 of a block.
  private static let chunkLimit: Int64 = 1024

  /// The blocks of a language, the oldest first.
  static func heads(language: Int64, in database: Database) throws -> [Head] {
    var heads: [Head] = []
    try database.prepared("SELECT id, count, lengths FROM block WHERE language = ? ORDER BY id")
      .forEach(.integer(language)) { row in
        let lengths = try whole(LengthRuns(row.bytes(2)), "block \(row.integer(0))")
        heads.append(Head(id: row.integer(0), count: Int(row.integer(1)), lengths: lengths))
        return true
      }
    return heads
  }

  /// All items of a block, in its order.
  static func items(of block: Int64, in database: Database) throws -> IndexItems {
    var items = IndexItems()
    try database.prepared("SELECT data FROM chunk WHERE id >= ? AND id < ? ORDER BY id").forEach(
      .integer(block * chunkLimit), .integer((block + 1) * chunkLimit)
    ) { row in
      try whole(items.append(chunk: row.bytes(0)), "block \(block)")
      return true
    }
    return items
  }

  /// One chunk of a block.
  static func chunk(_ number: Int, of block: Int64, in database: Database) throws -> IndexItems {
    let bytes = try database.prepared("SELECT data FROM chunk WHERE id = ?")
      .first(.integer(block * chunkLimit + Int64(number))) { $0.bytes(0) }
    var items = IndexItems()
    try whole(
      bytes.flatMap { items.append(chunk: $0) }, "chunk \(number) of block \(block)")
    return items
  }

  /// Some items of a chunk of a block, by their places in it, ascending.
  static func items(
    _ places: [Int], ofChunk number: Int, of block: Int64, in database: Database
  ) throws -> IndexItems {
    let bytes = try database.prepared("SELECT data FROM chunk WHERE id = ?")
      .first(.integer(block * chunkLimit + Int64(number))) { $0.bytes(0) }
    var items = IndexItems()
    try whole(
      bytes.flatMap { items.append(places, ofChunk: $0) }, "chunk \(number) of block \(block)")
    return items
  }

  /// About how many items of a block have a token.
  static func frequency(of token: UInt32, in block: Int64, _ database: Database) throws -> Int {
    try database.prepared("SELECT length(items) FROM posting WHERE id = ?")
      .first(.integer(listNumber(token, block))) { Int($0.integer(0)) } ?? 0
  }

  /// The items of a block that have a token, by local number.
  static func list(of token: UInt32, in block: Int64, _ database: Database) throws -> [UInt16] {
    let bytes = try database.prepared("SELECT items FROM posting WHERE id = ?")
      .first(.integer(listNumber(token, block))) { $0.bytes(0) }
    guard let bytes else { return [] }
    return try whole(IndexBlock.locals(ofList: bytes), "list of token \(token)")
  }

  /// The segments of a language that are in no block yet.
  static func fresh(language: Int64, in database: Database) throws -> IndexItems {
    var items = IndexItems()
    try database.prepared("SELECT variant, tokens FROM fresh WHERE language = ? ORDER BY variant")
      .forEach(.integer(language)) { row in
        let id = row.integer(0)
        let tokens = try whole(IndexBlock.tokens(of: row.bytes(1)), "segment \(id)")
        items.append(id: id, tokens: tokens)
        return true
      }
    return items
  }

  /// Stores a block.
  static func insert(_ block: IndexBlock, language: Int64, in database: Database) throws {
    try database.prepared("INSERT INTO block (language, count, lengths) VALUES (?, ?, ?)")
      .run(.integer(language), .integer(Int64(block.count)), .blob(block.lengthRuns))
    let id = database.lastInsertedRowID
    let chunks = try database.prepared("INSERT INTO chunk (id, data) VALUES (?, ?)")
    for number in 0..<block.chunkTotal {
      try chunks.run(.integer(id * chunkLimit + Int64(number)), .blob(block.chunk(number)))
    }
    var lists = RowBatch("posting", "id", "items")
    try block.forEachList { token, bytes in
      try lists.add(.integer(listNumber(token, id)), .blob(bytes), in: database)
    }
    try lists.store(in: database)
  }

  /// Takes a block out.
  static func remove(_ id: Int64, in database: Database) throws {
    try database.prepared("DELETE FROM posting WHERE id >= ? AND id < ?")
      .run(.integer(listNumber(0, id)), .integer(listNumber(0, id + 1)))
    try database.prepared("DELETE FROM chunk WHERE id >= ? AND id < ?")
      .run(.integer(id * chunkLimit), .integer((id + 1) * chunkLimit))
    try database.prepared("DELETE FROM block WHERE id = ?").run(.integer(id))
  }

  /// The number of the list of a token in a block. Tokens of a query that no vocabulary has are
  /// greater than any that is stored, and have no list.
  private static func listNumber(_ token: UInt32, _ block: Int64) -> Int64 {
    token < 1 << 28 ? block << 28 + Int64(token) : -1
  }

  private static func whole<Value>(_ value: Value?, _ what: String) throws -> Value {
    guard let value else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "\(what) of the index is unreadable")
    }
    return value
  }
}
