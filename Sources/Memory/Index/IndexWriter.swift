internal import Bitext
internal import GRDB
internal import Matching

/// Keeps the fuzzy index in step with the segments, in their transaction.
///
/// New segments lie in the table `fresh` until there are enough of a language to make a block, or to
/// fill its last one. Segments that are taken out stay in the index: a number that no segment has
/// any more is passed over, and numbers are never given twice.
struct IndexWriter: ~Copyable {
  /// From so many fresh segments of a language on they become part of a block.
  static let sealingCount = 4096

  /// From so many segments on a block is left as it is: to read it and write it anew for the few that
  /// it could take costs as much as all of them did.
  private static let fullCount = IndexBlock.capacity / 8 * 7

  private var tokenizer: Tokenizer
  private var vocabulary = Vocabulary()
  private var pending: [Int64: PackedItems] = [:]
  private var text = TokenList()
  private var numbers: [UInt32] = []

  init() throws {
    tokenizer = try Tokenizer()
  }

  /// Prepares for many segments.
  mutating func expectMany(in database: Database) throws {
    try vocabulary.readAll(database)
  }

  /// Takes a new segment, or one that has another text or is back again.
  ///
  /// What the index knew of its number stays until it is built anew: a look-up holds every hit
  /// against the text.
  mutating func add(_ id: Int64, _ variant: StoredVariant, in database: Database) throws {
    try tokenizer.cut(variant.text, into: &text)
    numbers.removeAll(keepingCapacity: true)
    try vocabulary.list(text, in: database, &tokenizer, into: &numbers)
    if !numbers.isEmpty {
      pending[variant.language, default: PackedItems()].append(id: id, tokens: numbers)
    }
    if numbers.count <= Comparison.shortLength,
      let form = try ShortForm(text, hasWords: !numbers.isEmpty, &tokenizer)
    {
      pending[ShortForm.index(of: variant.language), default: PackedItems()]
        .append(id: id, tokens: form.tokens)
    }
  }

  /// Writes what was taken, as the last deed of the transaction.
  mutating func finish(in database: Database) throws {
    try vocabulary.finish(in: database)
    for language in pending.keys.sorted() {
      // Given up at once: each language takes megabytes.
      guard let items = pending.removeValue(forKey: language)?.unpacked() else { continue }
      if try isEnoughForBlock(items, language: language, in: database) {
        try seal(items, language: language, in: database)
      } else {
        try list(items, language: language, in: database)
      }
    }
  }

  /// Whether new segments and those that are fresh already make a block.
  ///
  /// Counting reads every fresh row: of single segments one in 32, told by a hash of its number, is
  /// an occasion to count.
  private func isEnoughForBlock(
    _ items: IndexItems, language: Int64, in database: Database
  ) throws -> Bool {
    let isOccasion =
      items.count > 32
      || (0..<items.count).contains { place in
        let unit = UnitNumber.unit(ofVariant: items[place].id)
        return (UInt64(bitPattern: unit) &* 0x9E37_79B9_7F4A_7C15) >> 59 == 0
      }
    guard isOccasion else { return false }
    let count =
      try database.prepared("SELECT count(*) FROM fresh WHERE language = ?")
      .first(.integer(language)) { Int($0.integer(0)) } ?? 0
    return count + items.count >= Self.sealingCount
  }

  private func list(_ items: IndexItems, language: Int64, in database: Database) throws {
    let insert = try database.prepared(
      "INSERT OR REPLACE INTO fresh (variant, language, tokens) VALUES (?, ?, ?)")
    for place in 0..<items.count {
      let item = items[place]
      try insert.run(
        .integer(item.id), .integer(language), .blob(IndexBlock.bytes(ofTokens: item.tokens)))
    }
  }

  private func seal(
    _ new: consuming IndexItems, language: Int64, in database: Database
  ) throws {
    var items = IndexItems()
    if let last = try BlockTable.heads(language: language, in: database).last,
      last.count < Self.fullCount
    {
      items = try BlockTable.items(of: last.id, in: database)
      try BlockTable.remove(last.id, in: database)
    }
    let fresh = try BlockTable.fresh(language: language, in: database)
    try database.prepared("DELETE FROM fresh WHERE language = ?").run(.integer(language))
    items.append(0..<fresh.count, of: fresh)
    if items.count == 0 { items = new } else { items.append(0..<new.count, of: new) }
    if items.count <= IndexBlock.capacity {
      return try BlockTable.insert(IndexBlock(items), language: language, in: database)
    }
    for start in stride(from: 0, to: items.count, by: IndexBlock.capacity) {
      var part = IndexItems()
      part.append(start..<min(items.count, start + IndexBlock.capacity), of: items)
      try BlockTable.insert(IndexBlock(part), language: language, in: database)
    }
  }
}
