internal import GRDB
internal import Matching

/// The numbers of words, as the table `token` has them.
///
/// Numbers never change and are never taken back, so that what is known once stays true.
struct Vocabulary {
  /// Beyond this many, those known are forgotten, so that memory stays bounded.
  private static let capacity = 1 << 20

  private var numbers = NumberTable()
  /// Words that were listed in this transaction and are not in the table yet.
  private var new: [String: UInt32] = [:]
  /// The greatest number that a word has; `nil` where that is not known yet in this transaction.
  private var last: UInt32?
  /// Whether ``numbers`` has all words of the table, so that none need be looked for.
  private var isComplete = false
  /// The state of the file in which it is complete again: see ``FileState/generation``.
  private var completeGeneration: Int64?

  /// The numbers of the words of a text; a word that is not listed gets a number that none has.
  mutating func numbers(
    of text: TokenizedText, in database: Database, _ tokenizer: inout Tokenizer
  ) throws -> [UInt32] {
    var unknown = UInt32.max
    var numbers: [UInt32] = []
    numbers.reserveCapacity(text.wordKeys.count)
    for (token, key) in zip(text.tokens, text.keys) where token.kind != .mark {
      let known = self.numbers[key]
      if known != 0 {
        numbers.append(known)
      } else if let number = try find(
        tokenizer.vocabularyText(of: token, in: text.bytes), key, database)
      {
        numbers.append(number)
      } else {
        unknown -= 1
        numbers.append(unknown)
      }
    }
    return numbers
  }

  /// Adds the numbers of the words of a text; a word that is not listed is listed.
  mutating func list(
    _ text: TokenList, in database: Database, _ tokenizer: inout Tokenizer,
    into numbers: inout [UInt32]
  ) throws {
    for (index, token) in text.tokens.enumerated() where token.kind != .mark {
      let key = text.keys[index]
      let known = self.numbers[key]
      if known != 0 {
        numbers.append(known)
      } else {
        let word = try tokenizer.vocabularyText(of: token, in: text.bytes)
        let isNew = isComplete && key == Tokenizer.key(ofVocabularyText: word)
        let known = try isNew ? nil : find(word, key, database)
        numbers.append(try known ?? insert(word, key, database))
      }
    }
  }

  private mutating func find(
    _ word: String, _ key: UInt64, _ database: Database
  ) throws -> UInt32? {
    let found =
      try new[word]
      ?? database.prepared("SELECT id FROM token WHERE text = ?")
      .first(.text(word)) { UInt32(truncatingIfNeeded: $0.integer(0)) }
    if let found { try note(found, key, in: database) }
    return found
  }

  private mutating func insert(
    _ word: String, _ key: UInt64, _ database: Database
  ) throws -> UInt32 {
    let number = try (last ?? Self.last(database)) + 1
    last = number
    new[word] = number
    try note(number, key, in: database)
    return number
  }

  private mutating func store(in database: Database) throws {
    var rows = RowBatch("token", "id", "text")
    for (word, number) in new.sorted(by: { $0.value < $1.value }) {
      try rows.add(.integer(Int64(number)), .text(word), in: database)
    }
    try rows.store(in: database)
    new.removeAll(keepingCapacity: true)
    last = nil
    isComplete = false
    completeGeneration = nil
  }

  /// Writes the words that were listed, as the last deed of the transaction.
  mutating func finish(in database: Database) throws {
    // Another process may list words before the next transaction, and counts the state up then.
    let next = isComplete ? try FileState.generation(database) + 1 : nil
    try store(in: database)
    completeGeneration = next
  }

  /// Reads all words, where there are not too many to be kept in memory.
  mutating func readAll(_ database: Database) throws {
    guard try Self.last(database) < Self.capacity / 2 else { return }
    if try completeGeneration == FileState.generation(database) { return isComplete = true }
    try store(in: database)
    try database.prepared("SELECT id, text FROM token").forEach { row in
      try note(
        UInt32(truncatingIfNeeded: row.integer(0)), Tokenizer.key(ofVocabularyText: row.text(1)),
        in: database)
      return true
    }
    isComplete = true
  }

  private static func last(_ database: Database) throws -> UInt32 {
    try database.prepared("SELECT max(id) FROM token")
      .first { UInt32(truncatingIfNeeded: $0.integer(0)) } ?? 0
  }

  private mutating func note(
    _ number: UInt32, _ key: UInt64, in database: Database
  ) throws {
    if numbers.count >= Self.capacity {
      // What is forgotten is looked for in the table.
      try store(in: database)
      numbers.removeAll()
    }
    numbers.updateNumber(number, forKey: key)
  }
}
