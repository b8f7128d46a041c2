internal import GRDB
internal import Matching

/// The numbers of words, as the table `token` has them.
///
/// Numbers never change and are never taken back, so that what is known once stays true.
struct Vocabulary {
  /// Beyond this many, those known are forgotten, so that memory stays bounded.
  private static let capacity = 1 << 20

  private var numbers: [UInt64: UInt32] = [:]

  /// The numbers of the words of a text; a word that is not listed gets a number that none has.
  mutating func numbers(
    of text: TokenizedText, in database: Database, _ tokenizer: inout Tokenizer
  ) throws -> [UInt32] {
    var unknown = UInt32.max
    return try tokens(of: text) { word in
      if let number = try find(word, in: text, database, &tokenizer) { return number }
      unknown -= 1
      return unknown
    }
  }

  /// The numbers of the words of a text; a word that is not listed is listed.
  mutating func numbersListing(
    _ text: TokenizedText, in database: Database, _ tokenizer: inout Tokenizer
  ) throws -> [UInt32] {
    try tokens(of: text) { word in
      if let number = try find(word, in: text, database, &tokenizer) { return number }
      try database.prepared("INSERT INTO token (text) VALUES (?)")
        .run(.text(tokenizer.vocabularyText(of: word.token, in: text)))
      let number = UInt32(truncatingIfNeeded: database.lastInsertedRowID)
      numbers[word.key] = number
      return number
    }
  }

  private struct Word {
    let token: Token
    let key: UInt64
  }

  private func tokens(
    of text: TokenizedText, _ number: (Word) throws -> UInt32
  ) rethrows -> [UInt32] {
    var tokens: [UInt32] = []
    tokens.reserveCapacity(text.wordKeys.count)
    for (token, key) in zip(text.tokens, text.keys) where token.kind != .mark {
      tokens.append(try number(Word(token: token, key: key)))
    }
    return tokens
  }

  private mutating func find(
    _ word: Word, in text: TokenizedText, _ database: Database, _ tokenizer: inout Tokenizer
  ) throws -> UInt32? {
    if let number = numbers[word.key] { return number }
    let folded = try tokenizer.vocabularyText(of: word.token, in: text)
    let found = try database.prepared("SELECT id FROM token WHERE text = ?")
      .first(.text(folded)) { UInt32(truncatingIfNeeded: $0.integer(0)) }
    guard let found else { return nil }
    if numbers.count >= Self.capacity { numbers.removeAll(keepingCapacity: true) }
    numbers[word.key] = found
    return found
  }
}
