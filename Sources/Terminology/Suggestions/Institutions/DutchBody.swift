/// An institution's name in Dutch: *ministerie van Defensie*, *Veiligheidsraad*, *Europees Parlement*.
struct DutchBody {
  let phrase: BodyPhrase
  let head: String

  /// The forms with their weights.
  var forms: [(String, Double)] {
    cores.flatMap { core, weight in
      forms(with: core).map { ($0.0, $0.1 * weight) }
    }
  }

  private func forms(with bare: String) -> [(String, Double)] {
    let all = phrase.adjectives.compactMap(\.first)
    // Staatsgrensdienst
    let joined = all.filter(Self.joining.contains)
    let isMinistry = head == "ministerie"
    let whole = bare.contains(" ") && !isMinistry ? Self.titled(bare) : bare
    let core = joined.reversed().reduce(whole) { $1 + $0 }
    let isNeuter = Self.isNeuter(Self.noun(of: core.lowercased()))
    let adjectives = all.filter { !Self.joining.contains($0) }
    let inflected = adjectives.map(InstitutionForms.dutch)
    let plain = isNeuter ? adjectives.map(Self.bare) : inflected
    var forms: [(String, Double)] = []
    for (rank, tail) in tails.enumerated() {
      let weight = 1 / Double(rank + 1)
      let words = phrase.prefix + plain.map(Self.capital)
      let name = (words + [words.isEmpty ? core : NameWords.capital(core)] + tail)
        .joined(separator: " ")
      guard !isMinistry else {
        let state = phrase.place == nil ? 0 : 1
        let before = inflected.enumerated().map { $0 < state ? NameWords.capital($1) : $1 }
        let whole = (before + [core] + tail).joined(separator: " ")
        forms += [(whole, weight), (NameWords.capital(name), 0.5 * weight)]
        continue
      }
      forms.append((NameWords.capital(name), weight))
      if isNeuter, !adjectives.isEmpty {
        // het Chinese Volkscongres
        let words =
          phrase.prefix + inflected.map(Self.capital) + [NameWords.capital(core)] + tail
        forms.append((NameWords.capital(words.joined(separator: " ")), 0.8 * weight))
      }
    }
    return forms
  }

  /// An adjective with its capitals: *Russisch-Orthodox*.
  private static func capital(_ adjective: String) -> String {
    adjective.split(separator: "-", omittingEmptySubsequences: false)
      .map { NameWords.capital($0) }.joined(separator: "-")
  }

  /// The noun of a phrase, without what follows it: *hof* of *grondwettelijk hof van beroep*.
  private static func noun(of phrase: String) -> Substring {
    let words = phrase.split(separator: " ")
    return words.prefix { !["van", "voor", "tegen", "op", "in", "der"].contains($0) }.last
      ?? phrase[...]
  }

  /// The adjectives that are written in one word with the head.
  private static let joining: Set<String> = ["staats", "volks", "wereld"]

  /// The head, with what stands before it in one word.
  private var cores: [(String, Double)] {
    guard let modifier = phrase.fronts.first else { return [(head, 1)] }
    if phrase.isNamedModifier { return [(modifier + "-" + head, 1)] }
    if head == "ministerie" { return [(head + " van " + Self.titled(modifier), 1)] }
    let parts = modifier.split(separator: " ").map(String.init)
    if parts.count == 3, parts[1] == "en" {
      let both = Self.linked(parts[0]) + "- en " + NameWords.capital(Self.linked(parts[2]) + head)
      return [(both, 1), (head + " voor " + Self.titled(modifier), 0.8)]
    }
    if parts.count > 1 { return [(head + " voor " + Self.titled(modifier), 1)] }
    return [(Self.linked(modifier) + head, 1)]
  }

  /// What stands before a head in one word, with its linking letter: *veiligheids*.
  static func linked(_ modifier: String) -> String {
    let takesS = ["heid", "teit", "ing", "schap", "isme", "vrede", "staat"]
      .contains(where: modifier.hasSuffix)
    return takesS ? modifier + "s" : modifier
  }

  /// What follows the head; a committee is *inzake* or *voor* what it is on.
  private var tails: [[String]] {
    guard phrase.complements.first?.link == "inzake" else { return [tail] }
    var other = phrase
    other.complements[0].link = "voor"
    return [tail, DutchBody(phrase: other, head: head).tail]
  }

  private var tail: [String] {
    phrase.complements.enumerated().flatMap { index, part -> [String] in
      let form = part.forms.first ?? ""
      let isOfMinistry = index == 0 && head == "ministerie" && part.link == "voor"
      let tie = isOfMinistry ? "van" : part.link ?? "van"
      let link = part.isName && part.link == nil ? [] : [tie]
      let adjectives = part.adjectives.map { NameWords.capital(InstitutionForms.dutch($0)) }
      let next = phrase.complements.dropFirst(index + 1).first
      let article = Self.article(of: part, before: next).map { [$0] } ?? []
      let alone = form.replacing("- en ", with: " en ")
      return link + article + adjectives + [part.isName ? form : Self.titled(alone)]
    }
  }

  /// The article of what follows the head, where it is one thing: *van de Duitse
  /// Bisschoppenconferentie*, *voor de Bevrijding van Palestina*.
  private static func article(
    of part: BodyPhrase.Complement, before next: BodyPhrase.Complement?
  ) -> String? {
    let form = (part.forms.first ?? "").lowercased()
    guard !part.isName, part.isOneBody || !form.contains(" ") else { return nil }
    let isDeed =
      next?.isGenitive == true && ["ing", "atie"].contains(where: form.hasSuffix)
      && part.adjectives.isEmpty && part.link != "van"
    let isBranch = part.hasArticle && ["industrie", "sector"].contains(where: form.hasSuffix)
    let noun = noun(of: form)
    guard part.isOneBody || isDeed || isBranch, !noun.hasSuffix("en") else { return nil }
    return isNeuter(noun) ? "het" : "de"
  }

  /// Every word of a subject has a capital but for small ones: *Onderwijs, Cultuur en Wetenschap*.
  private static func titled(_ form: String) -> String {
    form.split(separator: " ").map { word in
      small.contains(String(word)) ? String(word) : NameWords.capital(word)
    }.joined(separator: " ")
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
