/// An institution's name in Dutch: *ministerie van Defensie*, *Veiligheidsraad*, *Europees Parlement*.
struct DutchBody {
  let phrase: BodyPhrase
  let head: String

  /// The forms with their weights.
  var forms: [(String, Double)] {
    let core = core
    let isNeuter = Self.isNeuter(core.lowercased().prefix { $0 != " " })
    let adjectives = phrase.adjectives.compactMap(\.first).map { adjective in
      isNeuter ? Self.bare(adjective) : InstitutionForms.dutch(adjective)
    }
    let words = phrase.prefix + adjectives.map(Self.capital)
    let name = (words + [words.isEmpty ? core : Self.capital(core)] + tail).joined(separator: " ")
    if head == "ministerie" {
      let inflected = phrase.adjectives.compactMap(\.first).map(InstitutionForms.dutch)
      return [((inflected + [core] + tail).joined(separator: " "), 1), (Self.capital(name), 0.5)]
    }
    return [(Self.capital(name), 1)]
  }

  /// The head, with what stands before it in one word.
  private var core: String {
    guard let modifier = phrase.fronts.first else { return head }
    if phrase.isNamedModifier { return modifier + "-" + head }
    if modifier.contains(" ") { return head + " voor " + modifier }
    let needsS = ["heid", "teit", "ing", "schap", "isme", "atie"].contains(
      where: modifier.hasSuffix)
    return modifier + (needsS && !modifier.hasSuffix("atie") ? "s" : "") + head
  }

  private var tail: [String] {
    phrase.complements.flatMap { part -> [String] in
      let form = part.forms.first ?? ""
      let link = part.isName && part.link == nil ? [] : [part.link ?? "van"]
      let adjectives = part.adjectives.map { Self.capital(InstitutionForms.dutch($0)) }
      return link + adjectives + [part.isName ? form : Self.titled(form)]
    }
  }

  /// Every word of a subject has a capital but for small ones: *Onderwijs, Cultuur en Wetenschap*.
  private static func titled(_ form: String) -> String {
    form.split(separator: " ").map { word in
      small.contains(String(word)) ? String(word) : capital(String(word))
    }.joined(separator: " ")
  }

  private static func capital(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  /// *Europese* → *Europees* is left to the table: what it lists is without ending already.
  private static func bare(_ adjective: String) -> String {
    adjective.hasSuffix("ieve") ? adjective.dropLast(2) + "f" : adjective
  }

  private static func isNeuter(_ word: Substring) -> Bool {
    neuter.contains { word.hasSuffix($0) }
  }

  private static let small: Set<String> = ["van", "voor", "de", "het", "en", "in", "op", "der"]

  private static let neuter = [
    "hof", "ministerie", "parlement", "instituut", "comité", "bureau", "agentschap", "centrum",
    "congres", "fonds", "front", "huis", "leger", "orkest", "museum", "theater", "tribunaal",
    "college", "kabinet", "departement", "netwerk", "kruis", "verdrag", "akkoord", "pact",
    "handvest", "protocol", "archief", "bisdom", "blok", "commissariaat", "consulaat", "corps",
    "korps", "dagblad", "directoraat", "forum", "genootschap", "gerecht", "initiatief", "koor",
    "conservatorium", "legioen", "monument", "observatorium", "overleg", "paleis", "panel",
    "parket", "platform", "programma", "regiment", "secretariaat", "stadion", "syndicaat",
    "verbond", "waterschap", "wetboek", "ziekenhuis", "gemenebest", "bataljon", "kampioenschap",
    "festival", "klooster", "hoofdkwartier", "bedrijf", "register", "patriarchaat", "gebouw",
  ]
}
