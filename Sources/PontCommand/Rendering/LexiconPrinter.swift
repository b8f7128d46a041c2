import Pont

/// Prints what a lexicon knows.
struct LexiconPrinter {
  let format: OutputFormat
  /// The most translations of a word.
  let limit: Int

  /// Writes how much is known.
  func write(_ lexicon: StoredLexicon, _ from: LanguageTag, _ to: LanguageTag) throws {
    switch format {
    case .json:
      try JSONLine.write([
        "learned": lexicon.learned.count, "imported": lexicon.imported.count,
        "words": lexicon.all.stems.count,
      ])
    case .text:
      StandardOutput.line(
        "\(from) – \(to): \(lexicon.learned.count) pairs of words learnt, "
          + "\(lexicon.imported.count) imported, for \(lexicon.all.stems.count) words")
    }
  }

  /// Writes the translations of a word, the likeliest first; gives whether there is any.
  func write(_ word: String, in lexicon: Lexicon) throws -> Bool {
    let found = lexicon.translations(of: word)
    switch format {
    case .json:
      try JSONLine.write(
        Entry(
          word: word,
          translations: found.prefix(limit).map {
            Translation(text: $0.stem, weight: Double($0.weight), share: $0.share)
          }))
    case .text:
      let list = found.prefix(limit).map { "\($0.stem) \(Int($0.share * 100)) %" }
      StandardOutput.line("\(word): " + (list.isEmpty ? "–" : list.joined(separator: ", ")))
    }
    return !found.isEmpty
  }

  /// The JSON form of a word.
  private struct Entry: Encodable {
    let word: String
    let translations: [Translation]
  }

  /// The JSON form of a translation.
  private struct Translation: Encodable {
    let text: String
    let weight: Double
    let share: Double
  }
}
