internal import GRDB
internal import Matching

/// The numbers of words, as the table `token` has them.
///
/// Numbers never change and are never taken back, so that what is known once stays true.
struct Vocabulary {
  /// Beyond this many, those known are forgotten, so that memory stays bounded.
  private static let capacity = 1 << 20

  private var numbers = NumberTable()

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
        numbers.append(try find(word, key, database) ?? insert(word, key, database))
      }
    }
  }

  private mutating func find(
    _ word: String, _ key: UInt64, _ database: Database
  ) throws -> UInt32? {
    let found = try database.prepared("SELECT id FROM token WHERE text = ?")
      .first(.text(word)) { UInt32(truncatingIfNeeded: $0.integer(0)) }
    if let found { note(found, key) }
    return found
  }

  private mutating func insert(
    _ word: String, _ key: UInt64, _ database: Database
  ) throws -> UInt32 {
    try database.prepared("INSERT INTO token (text) VALUES (?)").run(.text(word))
    let number = UInt32(truncatingIfNeeded: database.lastInsertedRowID)
    note(number, key)
    return number
  }

  private mutating func note(_ number: UInt32, _ key: UInt64) {
    if numbers.count >= Self.capacity { numbers.removeAll() }
    numbers.updateNumber(number, forKey: key)
  }
}
