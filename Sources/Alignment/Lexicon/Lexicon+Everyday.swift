public import Bitext

extension Lexicon {
  /// Adds what a table of everyday words knows of two languages.
  ///
  /// The first line names the languages; every other one holds a meaning, its words in a column for
  /// each language. ` | ` stands between columns, `/` between words of one meaning, `-` for none; a line
  /// that begins with `#` is a remark. A meaning weighs as much as an entry of a dictionary, whatever
  /// the number of its words. Languages that the table does not name add nothing.
  public mutating func add(
    everyday table: String, from source: LanguageTag, to target: LanguageTag
  ) {
    var rows = table.split(whereSeparator: \.isNewline).lazy.filter { $0.first != "#" }
      .map(Self.columns).makeIterator()
    guard let languages = rows.next(),
      let from = languages.firstIndex(of: source.language[...]),
      let to = languages.firstIndex(of: target.language[...])
    else { return }
    while let row = rows.next() {
      guard row.count == languages.count else { continue }
      let words = Self.words(row[from])
      let translations = Self.words(row[to])
      let weight = 1 / Float(max(1, words.count, translations.count))
      for word in words {
        for translation in translations { add(word, translation, weight: weight) }
      }
    }
  }

  private static func columns(_ line: Substring) -> [Substring] {
    line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
  }

  private static func words(_ column: Substring) -> [String] {
    column == "-" ? [] : column.split(separator: "/").map { String(trimmed($0)) }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0 == " " }
    return start[..<(start.lastIndex { $0 != " " }.map(start.index(after:)) ?? start.endIndex)]
  }
}
