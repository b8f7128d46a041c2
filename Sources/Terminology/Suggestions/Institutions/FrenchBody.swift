/// An institution's name in French: *ministère de la Défense*.
struct FrenchBody {
  let phrase: BodyPhrase
  /// The head with its article.
  let head: String

  private static let masculineInE: Set<String> = ["ordre", "observatoire", "ministère", "monument"]

  /// The forms with their weights.
  var forms: [(String, Double)] {
    let (article, noun) = Self.split(head)
    let isFeminine = Self.isFeminine(article, noun)
    let adjectives = phrase.adjectives.compactMap(\.first).map { adjective in
      isFeminine ? InstitutionForms.feminine(adjective) : adjective
    }
    let short = adjectives.filter { ["haut", "haute", "grand", "grande"].contains($0) }
    let long = adjectives.filter { !short.contains($0) }
    let body = (short + [noun] + long.reversed()).joined(separator: " ")
    let modifier = phrase.modifier.first.map { [Self.of($0)] } ?? []
    let rest = phrase.complements.map { tied($0, form: $0.forms.first ?? "") }
    let first = ([body] + modifier + phrase.prefix + rest).joined(separator: " ")
    let late = ([short.first, noun].compactMap { $0 } + modifier + phrase.prefix + rest + long)
      .joined(separator: " ")
    let capital = first.prefix(1).uppercased() + first.dropFirst()
    return [
      (noun == "ministère" ? first : capital, 1), (noun == "ministère" ? capital : first, 0.7),
    ]
      + (long.isEmpty || late == first ? [] : [(late, 0.5)])
  }

  private func tied(_ complement: BodyPhrase.Complement, form: String) -> String {
    let (article, noun) = Self.split(form)
    let isFeminine = Self.isFeminine(article, noun)
    let adjectives = complement.adjectives.map { isFeminine ? InstitutionForms.feminine($0) : $0 }
    let words = ([form] + adjectives).joined(separator: " ")
    guard let link = complement.link, link != "," else {
      return complement.isName ? noun : Self.of(words)
    }
    if complement.isGenitive || link == "de" { return Self.of(words) }
    if link == "à" { return Self.contracted("à", words) }
    return link + " " + words
  }

  /// *de* with what follows it: *du Travail*, *des Affaires*, *de l’Intérieur*, *d’Ukraine*.
  private static func of(_ words: String) -> String {
    if words.hasPrefix("le ") || words.hasPrefix("les ") { return contracted("de", words) }
    if let first = words.lowercased().first, "aeiouéèêhâî".contains(first), !words.hasPrefix("l’") {
      return "d’" + words
    }
    return "de " + words
  }

  private static func contracted(_ link: String, _ words: String) -> String {
    if words.hasPrefix("les ") { return (link == "de" ? "des " : "aux ") + words.dropFirst(4) }
    if words.hasPrefix("le ") { return (link == "de" ? "du " : "au ") + words.dropFirst(3) }
    return link + " " + words
  }

  private static func isFeminine(_ article: String, _ noun: String) -> Bool {
    switch article {
    case "la": return true
    case "le", "": return false
    default:
      let word = String(noun.prefix { $0 != " " })
      let endings = ["e", "é", "ion", "té"]
      return !masculineInE.contains(word) && endings.contains { word.hasSuffix($0) }
    }
  }

  private static func split(_ form: String) -> (article: String, noun: String) {
    for article in ["le ", "la ", "les ", "l’"] where form.hasPrefix(article) {
      return (article.filter { $0 != " " }, String(form.dropFirst(article.count)))
    }
    return ("", form)
  }
}
