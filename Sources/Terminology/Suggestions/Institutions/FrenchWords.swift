/// French without the articles that stand between the words of a name, so that these can be found in
/// a table: *Conseil de l’Europe* is *Conseil de Europe*.
enum FrenchWords {
  /// A name with *de* for *du, des, d’, de la, de l’* and *à* for *au, aux, à la*.
  static func plain(_ text: String) -> String {
    var plain = " " + text.replacing("'", with: "’")
    for (written, bare) in contractions { plain = plain.replacing(written, with: bare) }
    return String(plain.dropFirst())
  }

  /// The words of a plain name, and before which of them an article stood.
  static func words(of text: String) -> (words: [String], articles: Set<Int>) {
    var marked = " " + text.replacing("'", with: "’")
    for (written, bare) in contractions where written != " d’" {
      marked = marked.replacing(written, with: bare + String(mark))
    }
    marked = marked.replacing(" d’", with: " de ")
    var articles: Set<Int> = []
    let words = marked.replacing(",", with: " ,").split(whereSeparator: \.isWhitespace)
      .enumerated().map { index, word in
        if word.first == mark { articles.insert(index) }
        return word.filter { $0 != mark }
      }
    return (words, articles)
  }

  /// Stands where an article was; no text has it (private use).
  private static let mark: Character = "\u{E000}"

  /// The ways in which a plain name may be written.
  static func written(_ plain: String) -> [String] {
    guard plain.contains(" de ") else { return [plain] }
    return [plain] + genitives.map { plain.replacing(" de ", with: $0) }
  }

  private static let contractions = [
    (" l’", " "), (" L’", " "), (" d’", " de "), (" de la ", " de "), (" de les ", " de "),
    (" du ", " de "), (" des ", " de "), (" aux ", " à "), (" au ", " à "), (" à la ", " à "),
  ]

  private static let genitives = [" de l’", " d’", " du ", " des ", " de la "]
}
