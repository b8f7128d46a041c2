/// The nouns that names of institutions are made of, for telling compounds: *waterstaat*, *visserij*.
enum BodyNouns {
  /// Those of a language; none where it writes no compounds.
  static func of(_ language: String) -> [String] {
    switch language {
    case "nl": dutch
    case "de": german
    default: []
    }
  }

  private static let dutch = column(0)
  private static let german = column(2)

  private static func column(_ number: Int) -> [String] {
    ["heads", "inner heads", "domains"].flatMap { NameTables.institutions[$0] }.flatMap { line in
      let fields = line.split(separator: "|", maxSplits: 3)
      guard fields.count > number else { return [String]() }
      return fields[number].split(separator: "/").compactMap { form in
        let words = form.split(separator: " ")
        // German nouns carry their article.
        return words.count == (number == 0 ? 1 : 2) ? words.last.map(String.init) : nil
      }
    }
  }
}
