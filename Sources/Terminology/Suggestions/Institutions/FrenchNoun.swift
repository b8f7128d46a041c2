/// A French noun, with the gender and number that its article and its endings tell.
struct FrenchNoun {
  /// The noun without its article.
  let text: String
  let isFeminine: Bool
  let isPlural: Bool

  /// - Parameter form: the noun with its article: *les affaires*.
  init(_ form: String) {
    let (article, noun) = Self.split(form)
    text = noun
    isPlural = article == "les"
    isFeminine = Self.isFeminine(article, noun)
  }

  private init(text: String, isFeminine: Bool, isPlural: Bool) {
    self.text = text
    self.isFeminine = isFeminine
    self.isPlural = isPlural
  }

  /// The same noun with fewer words behind it.
  func with(text: String) -> Self {
    Self(text: text, isFeminine: isFeminine, isPlural: isPlural)
  }

  /// An adjective of this noun: *internationales* of *affaires*.
  func agreed(_ adjective: String) -> String {
    // De l’Atlantique nord is no adjective.
    if adjective.hasPrefix("de ") || adjective.hasPrefix("d’") { return adjective }
    let one = isFeminine ? InstitutionForms.feminine(adjective) : adjective
    guard isPlural, let last = one.last, last != "s", last != "x" else { return one }
    return one.hasSuffix("al")
      ? one.dropLast() + "ux" : one.hasSuffix("eau") ? one + "x" : one + "s"
  }

  /// A noun with its article and small letters where portfolios have capitals: *l’économie*.
  static func lowered(_ form: String) -> String { recased(form, isEach: true, NameWords.lowered) }

  /// A noun with its article and a capital, as what a ministry is in charge of: *le Développement
  /// régional*.
  static func capitalized(_ form: String) -> String {
    recased(form, isEach: false, NameWords.capital)
  }

  /// A noun with its article, and each noun behind a further article or the first one alone recased.
  private static func recased(
    _ form: String, isEach: Bool, _ change: (String) -> String
  ) -> String {
    var isBehindArticle = false
    var isDone = false
    return form.split(separator: " ").map { word -> String in
      let word = String(word)
      let isElided = word.hasPrefix("l’")
      defer { isBehindArticle = ["le", "la", "les"].contains(word) }
      guard isElided || isBehindArticle, isEach || !isDone else { return word }
      let noun = isElided ? String(word.dropFirst(2)) : word
      guard !proper.contains(noun) else { return word }
      isDone = true
      return (isElided ? "l’" : "") + change(noun)
    }.joined(separator: " ")
  }

  /// Nouns that keep their capitals.
  private static let proper: Set<String> = [
    "État", "États", "Royaume", "Jeux", "Holocauste", "Seconde", "Première", "Unesco", "Roms",
    "Rhin", "Europe", "Constitution", "Église", "Union", "Couronne",
  ]

  /// The article before adjectives that stand before this noun, followed by them: *les jeunes*.
  func article(before adjectives: [String]) -> String {
    let first = adjectives[0]
    let starts = first.lowercased().first.map { "aeiouéèêâîh".contains($0) } ?? false
    let article = isPlural ? "les" : isFeminine ? "la" : "le"
    return (starts && !isPlural && !first.hasPrefix("h") ? "l’" : article + " ")
      + adjectives.joined(separator: " ")
  }

  /// The name of a body with the article of its first word: *le Conseil de l’Europe*.
  static func withArticle(_ name: String) -> String {
    let first = name.prefix { $0 != " " }.lowercased()
    guard let article = articles[first] else { return name }
    return article.hasSuffix("’") ? article + name : article + " " + name
  }

  private static let articles: [String: String] = {
    var articles: [String: String] = [:]
    for line in NameTables.institutions["heads"] {
      let fields = line.split(separator: "|")
      for form in fields.last?.split(separator: "/") ?? [] {
        let (article, noun) = split(form.split(separator: " ").joined(separator: " "))
        if !noun.contains(" "), articles[noun] == nil { articles[noun] = article }
      }
    }
    return articles
  }()

  private static let masculineInE: Set<String> = [
    "ordre", "observatoire", "ministère", "monument", "espace", "exercice", "institut", "archive",
  ]

  private static func isFeminine(_ article: String, _ noun: String) -> Bool {
    switch article {
    case "la": return true
    case "le", "": return false
    default:
      let word = String(noun.prefix { $0 != " " })
      if article == "les" {
        return feminineEndings.contains { word.hasSuffix($0 + "s") } && !word.hasSuffix("musées")
          || feminines.contains(word)
      }
      return !masculineInE.contains(word) && ["e", "é", "ion"].contains { word.hasSuffix($0) }
    }
  }

  /// The endings of feminine nouns, for plurals, of which no article tells the gender.
  private static let feminineEndings = [
    "ion", "té", "ée", "ie", "ance", "ence", "ure", "esse", "ette", "ique",
  ]

  private static let feminines: Set<String> = [
    "affaires", "forces", "armes", "archives", "œuvres", "femmes", "études", "finances",
    "sciences", "lettres", "entreprises", "villes", "routes", "mines", "douanes", "données",
    "personnes", "troupes", "langues", "mères", "familles", "églises", "écoles", "valeurs",
  ]

  private static func split(_ form: String) -> (article: String, noun: String) {
    for article in ["le ", "la ", "les ", "l’"] where form.hasPrefix(article) {
      return (article.filter { $0 != " " }, String(form.dropFirst(article.count)))
    }
    return ("", form)
  }
}
