/// The articles that names of places carry inside other names, and what they become after *of*.
enum PlaceArticles {
  /// *of* with a name: *of the Netherlands*, *der Ukraine*, *du Kazakhstan*; the usual form first,
  /// none for a language without rules.
  static func genitives(of name: String, in language: String) -> [String] {
    switch language {
    case "en": ["of " + withArticle(name, in: language)]
    case "de": germanGenitives(of: name)
    case "fr": [frenchGenitive(of: withArticle(name, in: language))]
    default: []
    }
  }

  /// A name with its article, where it has one: *the Netherlands*, *die Ukraine*.
  static func withArticle(_ name: String, in language: String) -> String {
    guard let article = articles[language]?[name] else { return name }
    return article.hasSuffix("’") ? article + name : article + " " + name
  }

  /// *der Ukraine*, *des Iran*, *Polens*.
  private static func germanGenitives(of name: String) -> [String] {
    switch articles["de"]?[name] {
    case "die":
      // Weak endings: die Demokratische Republik, der Demokratischen Republik.
      let words = name.split(separator: " ")
      let weak = words.enumerated().map { index, word in
        index + 1 < words.count && word.hasSuffix("ische") ? word + "n" : String(word)
      }
      return ["der " + weak.joined(separator: " ")]
    case "der", "das": return ["des " + name]
    default:
      let takesS = name.last.map { !"sxzß".contains($0) } ?? false
      return ["von " + name] + (takesS && !name.contains(" ") ? [name + "s"] : [])
    }
  }

  /// *de* with what follows it: *du Travail*, *des Affaires*, *de l’Intérieur*, *d’Ukraine*.
  static func frenchGenitive(of words: String) -> String {
    if words.hasPrefix("le ") { return "du " + words.dropFirst(3) }
    if words.hasPrefix("les ") { return "des " + words.dropFirst(4) }
    let starts = words.lowercased().first.map { "aeiouéèêhâî".contains($0) } ?? false
    return starts && !words.hasPrefix("l’") ? "d’" + words : "de " + words
  }

  /// A name with the article that it has behind *pour*, *sur* or *contre*, though not behind *de*: *la
  /// Syrie*.
  static func behindLink(_ name: String, in language: String) -> String {
    guard let article = articles[language + " behind links"]?[name] else { return name }
    return article.hasSuffix("’") ? article + name : article + " " + name
  }

  /// Where a body is, in French: *au Mali*, *aux Pays-Bas*, *en Syrie*, *à Genève*.
  static func frenchLocation(of name: String) -> String {
    switch articles["fr"]?[name] ?? articles["fr behind links"]?[name] {
    case "le": "au " + name
    case "les": "aux " + name
    case nil: "à " + name
    default: "en " + name
    }
  }

  private static let articles: [String: [String: String]] = {
    var articles: [String: [String: String]] = [:]
    for language in ["en", "de", "fr", "fr behind links"] {
      for line in NameTables.places["articles " + language] {
        guard let end = line.firstIndex(where: { $0 == " " || $0 == "’" }) else { continue }
        let article = line[...end].filter { $0 != " " }
        articles[language, default: [:]][String(line[line.index(after: end)...])] = article
      }
    }
    return articles
  }()
}
