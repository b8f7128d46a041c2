/// A German noun, perhaps with adjectives before it, and its cases.
struct GermanNoun {
  /// The article of the nominative, empty where the table has none.
  let article: String
  /// The noun without article, as the table has it.
  let text: String

  /// - Parameter form: the noun in the nominative, with its article where it has one.
  init(_ form: String) {
    let known = ["der", "die", "das"].first { form.hasPrefix($0 + " ") }
    article = known ?? ""
    text = known == nil ? form : String(form.dropFirst(4))
  }

  /// Whether it is a plural, as far as article and ending tell.
  var isPlural: Bool {
    guard article == "die", let last = text.split(separator: " ").last else { return false }
    return last.hasSuffix("en") || last.hasSuffix("er") && !last.hasSuffix("Folter")
      || Self.pluralsInE.contains(where: last.lowercased().hasSuffix)
  }

  private static let pluralsInE = [
    "rechte", "künste", "räte", "beschäftigte", "dienste", "verbände", "pakte", "märkte", "höfe",
    "programme", "parke", "preise", "anwälte", "städte", "kräfte", "verträge", "stoffe", "leute",
  ]

  /// What the noun is before a noun that it is compounded with: *Sicherheits*, *Menschenrechts*.
  var stem: String {
    if text.hasSuffix("-") { return String(text.dropLast()) }
    let front = text.split(separator: " ").joined()
    let lower = front.lowercased()
    if lower.hasSuffix("rechte") || lower.hasSuffix("hilfe") { return front.dropLast() + "s" }
    if Self.withoutE.contains(where: lower.hasSuffix) { return String(front.dropLast()) }
    if Self.withS.contains(where: lower.hasSuffix) { return front + "s" }
    let isOfE =
      article == "die" && lower.hasSuffix("e") && !Self.keepsE.contains(where: lower.hasSuffix)
    return isOfE ? front + "n" : front
  }

  private static let withS = [
    "ung", "heit", "keit", "schaft", "ion", "tät", "tum", "ling", "frieden", "handel", "verkehr",
    "staat", "volk", "krieg", "arbeit", "beruf", "gericht", "recht", "wesen", "betrieb",
    "verband", "rat", "leben",
  ]

  private static let withoutE = ["sprache", "schule", "grenze", "verbrechens"]

  private static let keepsE = [
    "ie", "reserve", "presse", "pflege", "reise", "künste", "räte", "dienste", "märkte",
    "verbände", "preise", "städte", "stoffe", "kräfte",
  ]

  /// The adjectives of the table before this noun without an article: *Russisches* Ministerium.
  func nominative(of adjectives: [String]) -> [String] {
    adjectives.map { Self.inflected($0, article == "das" ? "es" : article == "der" ? "er" : "e") }
  }

  /// The noun without an article, with the ending that its own adjective then has: *Oberstes
  /// Gericht*.
  var bare: String {
    let words = text.split(separator: " ")
    guard words.count > 1, !article.isEmpty,
      words[1].first?.isUppercase == true || words.count > 2 && words[1].hasSuffix("e")
    else { return text }
    return strong(text, article == "das" ? "es" : article == "der" ? "er" : "e")
  }

  /// The noun with the adjectives that are written in one word with it, and the others.
  func compounded(with adjectives: [String]) -> (noun: GermanNoun, adjectives: [String]) {
    let fronts = adjectives.filter { $0.hasSuffix("-") }
    guard !fronts.isEmpty else { return (self, adjectives) }
    let whole = fronts.reversed().reduce(text) { $1.dropLast() + NameWords.lowered($0) }
    return (
      GermanNoun(article.isEmpty ? whole : article + " " + whole),
      adjectives.filter { !$0.hasSuffix("-") }
    )
  }

  /// *der Wissenschaften*, *des Internationalen Rechts*.
  func genitive(adjectives: [String]) -> String {
    let weak = adjectives.map { Self.inflected($0, "en") }
    guard !article.isEmpty else { return NameWords.joined(weak + [text]) }
    let words = weakened(text)
    if article == "die" { return NameWords.joined(["der"] + weak + [words]) }
    return NameWords.joined(["des"] + weak + [words.hasSuffix("s") ? words : words + "s"])
  }

  /// The text without the articles of what follows its first noun: *Wirtschaft und Klima*.
  private var withoutInnerArticles: String {
    ["die", "der", "das"].reduce(text) { $0.replacing(" und \($1) ", with: " und ") }
  }

  /// What stands after *für*: *Innere Angelegenheiten*, *internationalen Handel*.
  func accusative(adjectives: [String], withArticle: Bool = false) -> String {
    if withArticle, !article.isEmpty {
      let weak = article == "der" ? "en" : "e"
      let plural = isPlural ? "en" : weak
      let before = adjectives.map { Self.inflected($0, plural) }
      let whole = isPlural || article == "der" ? weakened(text) : text
      return NameWords.joined([article == "der" ? "den" : article] + before + [whole])
    }
    let ending = article == "das" ? "es" : article == "der" ? "en" : "e"
    let noun = strong(withoutInnerArticles, ending)
    return NameWords.joined(adjectives.map { Self.inflected($0, ending) } + [noun])
  }

  /// What stands after *von*: *chemischen Waffen*, *Kindern*, *Folter*.
  func dative(adjectives: [String]) -> String {
    guard isPlural else {
      let ending = article == "die" ? "er" : "em"
      let before = adjectives.map { Self.inflected($0, ending) }
      return NameWords.joined(before + [strong(text, ending)])
    }
    let noun = weakened(text)
    let takesN = noun.hasSuffix("er") || noun.hasSuffix("e") || noun.hasSuffix("el")
    return NameWords.joined(
      adjectives.map { Self.inflected($0, "en") } + [takesN ? noun + "n" : noun])
  }

  /// The genitives of the name of a place or a body: *der Ukraine*, *des Europarats*, *Polens*.
  static func genitives(ofName name: String) -> [String] {
    let places = PlaceArticles.genitives(of: name, in: "de")
    if places.first?.hasPrefix("von ") != true { return places }
    if name.count > 1, name == name.uppercased() { return ["der " + name] }
    let word = name.split(separator: " ").first.map(String.init) ?? name
    if let noun = body(endingOf: word) {
      let rest = name.dropFirst(word.count)
      return [noun.article == "die" ? "der " + name : "des " + word + "s" + rest]
    }
    return places
  }

  /// The head that a name ends in, such as *Rat* of *Europarat*.
  private static func body(endingOf word: String) -> GermanNoun? {
    let lower = word.lowercased()
    return heads.first { lower.hasSuffix($0.text.lowercased()) }
  }

  private static let heads: [GermanNoun] = NameTables.institutions["heads"].flatMap { line in
    line.split(separator: "|").dropFirst(2).prefix(1).flatMap { $0.split(separator: "/") }
      .map { GermanNoun($0.split(separator: " ").joined(separator: " ")) }
  }.filter { !$0.text.contains(" ") && $0.text.count > 2 && !$0.article.isEmpty }

  /// An adjective before a noun; names of places in *-er* and what ends in a hyphen stay.
  private static func inflected(_ adjective: String, _ ending: String) -> String {
    let both = adjective.split(separator: " und ").map(String.init)
    if both.count == 2, !adjective.hasSuffix("-") {
      return both.map { inflected($0, ending) }.joined(separator: " und ")
    }
    if adjective.hasSuffix("-") || adjective.hasSuffix(".")
      || adjective.hasSuffix("er") && adjective.first?.isUppercase == true
    {
      return adjective
    }
    let stem =
      adjective.hasSuffix("hoch")
      ? adjective.dropLast(2) + "h"
      : adjective.hasSuffix("el") ? adjective.dropLast(2) + "l" : adjective
    return NameWords.capital(stem) + ending
  }

  /// Adjectives inside the text of the table with *-en*, as after an article.
  private func weakened(_ text: String) -> String {
    adjectivesReplaced(in: text) { $0.hasSuffix("e") ? $0 + "n" : $0 }
  }

  /// Adjectives inside the text of the table as without an article.
  private func strong(_ text: String, _ ending: String) -> String {
    adjectivesReplaced(in: text) { word in
      if word.hasSuffix("en") { return word.dropLast(2) + ending }
      return word.hasSuffix("e") ? word.dropLast() + ending : word
    }
  }

  /// The text with the words before its first noun replaced: small ones in *-e* or *-en*, and the
  /// first one.
  private func adjectivesReplaced(in text: String, _ replaced: (String) -> String) -> String {
    var words = text.split(separator: " ").map(String.init)
    guard words.count > 1, !words.contains("und") || words[0].first?.isLowercase == true else {
      return text
    }
    for index in words.indices.dropLast() {
      let isAdjective = words[index].first?.isLowercase == true || index == 0
      guard isAdjective else { break }
      words[index] = replaced(words[index])
      if words[index + 1].first?.isUppercase == true { break }
    }
    return words.joined(separator: " ")
  }

}
