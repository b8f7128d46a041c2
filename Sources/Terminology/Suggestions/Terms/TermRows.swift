internal import Bitext

/// Finds the rows of words of a text that may be terms: one to three words without a function word
/// or a name at their borders.
struct TermRows: Sendable {
  /// A row of words, by a hash of it.
  struct Row: Sendable {
    /// The hash of its words, the same for every inflected genitive.
    let hash: UInt64
    /// The words.
    let words: Range<Int>
  }

  private let functionWords: Set<String>
  private let capitalisesNouns: Bool
  private static let longest = 3

  /// Prepares for a language.
  init(language: LanguageTag) {
    let table = WordTable(for: language)
    functionWords = Set((table["function"] + table["articles"]).map(KnownNames.key))
    capitalisesNouns = language.language == "de"
  }

  /// The rows of a text in order of place, each once.
  func rows(of text: PassageText) -> [Row] {
    var seen: Set<UInt64> = []
    var rows: [Row] = []
    for start in text.words.indices where mayBorder(text, start) || mayHead(text, start) {
      var hash = ByteHash()
      for end in start..<min(start + Self.longest, text.words.count) {
        if end > start, text.words[end].isApart { break }
        guard isLower(text, end) || end == start else { break }
        if end > start { hash.add(UInt8(ascii: " ")) }
        for byte in text.words[end].key.utf8 { hash.add(byte) }
        guard mayBorder(text, end), end > start || text.words[end].key.count > 3 else { continue }
        if seen.insert(hash.value).inserted {
          rows.append(Row(hash: hash.value, words: start..<(end + 1)))
        }
      }
    }
    return rows
  }

  /// The hash of words that single spaces join.
  static func hash(_ key: some StringProtocol) -> UInt64 {
    ByteHash(key.utf8).value
  }

  private func mayBorder(_ text: PassageText, _ index: Int) -> Bool {
    isLower(text, index) && isContent(text.words[index])
  }

  /// Whether a word with a capital may begin a row of several, because it heads a sentence: *Air
  /// defences shot down ten*.
  private func mayHead(_ text: PassageText, _ index: Int) -> Bool {
    text.words[index].isApart && isContent(text.words[index])
  }

  private func isContent(_ word: PassageText.Word) -> Bool {
    !functionWords.contains(word.key) && word.key.count > 2
      && word.key.utf8.allSatisfy { $0 < 0x30 || $0 > 0x39 }
  }

  /// Whether a word is no name: not a capital, but at the head of a sentence or in German.
  private func isLower(_ text: PassageText, _ index: Int) -> Bool {
    !text.words[index].isCapital || capitalisesNouns
  }
}
