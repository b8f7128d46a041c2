/// An institution's name in French: *ministère de la Défense*, *Conseil de sécurité ukrainien*.
struct FrenchBody {
  let phrase: BodyPhrase
  /// The noun of the head, with what the table has behind it: *service*, *de renseignement*.
  private let noun: FrenchNoun
  private let behindNoun: [String]

  /// - Parameter head: the head with its article.
  init(phrase: BodyPhrase, head: String) {
    self.phrase = phrase
    let whole = FrenchNoun(head)
    let words = whole.text.split(separator: " ")
    // Comité d’État kirghize
    let cut = words.firstIndex {
      ["de", "des", "du"].contains($0) || $0.hasPrefix("d’") && $0 != "d’État"
    }
    let end = cut ?? words.count
    noun = whole.with(text: words[..<end].joined(separator: " "))
    behindNoun = end < words.count ? [words[end...].joined(separator: " ")] : []
  }

  /// The forms with their weights.
  var forms: [(String, Double)] {
    let first = phrase.adjectives.enumerated().compactMap { index, forms in
      forms.first.map { (text: noun.agreed($0), isPlace: index == 0 && phrase.place != nil) }
    }
    let short = first.filter { Self.isShort($0.text) }.map(\.text)
    let other = first.filter { !Self.isShort($0.text) }
    let long = Array(other.filter { !$0.isPlace }.map(\.text).reversed())
    let place = other.filter(\.isPlace).map(\.text)
    let body = short + [noun.text]
    let subject = behindNoun + modifiers
    var forms: [(String, Double)] = []
    for (rank, rest) in tails.enumerated() {
      let weight = rank == 0 ? 1.0 : 0.6
      let isLong = !rest.isEmpty
      forms.append((NameWords.joined(body + long + place + subject + rest), weight))
      guard !place.isEmpty || !long.isEmpty, !(subject + rest).isEmpty else {
        if long.count > 1 {
          forms.append((NameWords.joined(body + long.reversed() + place), weight * 0.7))
        }
        continue
      }
      // Service de renseignement russe, but Organisation iranienne de l’énergie atomique
      let isDefinite = modifiers.contains { part in
        ["de la ", "de l’", "du ", "des "].contains(where: part.hasPrefix)
      }
      let late = weight * (isLong ? 0.55 : isDefinite ? 0.9 : 1.1)
      forms.append((NameWords.joined(body + long + subject + rest + place), late))
      forms.append((NameWords.joined(body + subject + rest + long + place), late * 0.6))
    }
    if let state = phrase.place, !place.isEmpty, let rest = tails.first {
      let of = PlaceArticles.genitives(of: state, in: "fr")
      forms.append((NameWords.joined(body + long + subject + rest + of), 0.6))
    }
    if let space = noun.text.firstIndex(of: " "), !long.isEmpty, let rest = tails.first {
      // Bureau national anticorruption
      let split = [String(noun.text[..<space])] + long + [String(noun.text[space...].dropFirst())]
      let isAgainst = noun.text[space...].hasPrefix(" anti")
      let own = isAgainst && rest.isEmpty ? place : []
      let behind = subject + rest + (own.isEmpty ? place : [])
      forms.append((NameWords.joined(short + split + own + behind), isAgainst ? 1.05 : 0.8))
    }
    return forms.map { (isLower ? $0.0 : NameWords.capital($0.0), $0.1) }
  }

  /// Ministries and governments have small letters.
  private var isLower: Bool { ["ministère", "département", "gouvernement"].contains(noun.text) }

  /// What a compound says before its head: *de sécurité*, *des ministres*.
  private var modifiers: [String] {
    guard let first = phrase.modifier.first else { return [] }
    let front = modifier(first)
    guard let second = phrase.secondModifier else { return [front] }
    return [front, second.and, modifier(second.modifier)]
  }

  private func modifier(_ form: String) -> String {
    if phrase.isNamedModifier {
      return PlaceArticles.frenchGenitive(of: PlaceArticles.withArticle(form, in: "fr"))
    }
    let noun = FrenchNoun(form)
    let written = said(form)
    if noun.isPlural || takesArticle(noun) { return PlaceArticles.frenchGenitive(of: written) }
    return PlaceArticles.frenchGenitive(of: FrenchNoun(written).text)
  }

  /// Whether a subject has its article behind *de*: *agence de l’énergie*, but *conseil de sécurité*.
  private func takesArticle(_ noun: FrenchNoun) -> Bool {
    guard let first = noun.text.first else { return false }
    let front = noun.text.lowercased().prefix { $0 != " " }
    let isSubject = first.isUppercase || noun.text.contains(" ")
    return isSubject && !Self.withoutArticle.contains(String(front))
  }

  private static let withoutArticle: Set<String> = [
    "sécurité", "défense", "renseignement", "justice", "soutien", "libération", "guerre", "presse",
    "police", "première", "seconde", "résistance",
  ]

  /// A subject of the table: with a capital behind a ministry, else with a small letter.
  private func said(_ form: String) -> String {
    isLower ? FrenchNoun.capitalized(form) : FrenchNoun.lowered(form)
  }

  /// What follows the head, by the links that it can have.
  private var tails: [[String]] {
    guard let first = phrase.complements.first else { return [phrase.prefix] }
    let prefix = phrase.prefix
    if first.link == "pour", Self.takesTo.contains(noun.text) {
      return [prefix + tail(firstLink: "à"), prefix + tail(firstLink: "pour")]
    }
    if first.link == "pour", Self.takesOf.contains(noun.text) {
      return [prefix + tail(firstLink: "de"), prefix + tail(firstLink: "pour")]
    }
    if first.link == "pour" {
      return [prefix + tail(firstLink: "pour"), prefix + tail(firstLink: "de")]
    }
    return [prefix + tail(firstLink: first.link)]
  }

  private static let takesTo: Set<String> = [
    "commissaire", "haut-commissaire", "haut-commissariat", "haut commissariat", "délégué",
    "délégation",
  ]

  private static let takesOf: Set<String> = [
    "institut", "bureau", "office", "agence", "cour", "musée", "musées", "école", "académie",
    "faculté",
    "département", "direction", "inspection", "université", "ministère", "tribunal", "chambre",
    "conseil",
  ]

  private func tail(firstLink: String?) -> [String] {
    var link = firstLink
    var parts: [String] = []
    for (index, complement) in phrase.complements.enumerated() {
      let form = complement.forms.first ?? ""
      var own = index == 0 ? firstLink : complement.link
      if own == "et" || own == "," {
        parts.append(own ?? "")
        // pour la justice et la paix
        own = link == "de" || link == "à" ? link : ""
      } else {
        link = own
      }
      parts.append(tied(complement, form: form, link: own))
    }
    return parts
  }

  private func tied(_ complement: BodyPhrase.Complement, form: String, link: String?) -> String {
    if complement.isName {
      let named = PlaceArticles.withArticle(form, in: "fr")
      let known = named == form ? FrenchNoun.withArticle(form) : named
      guard let link else { return form }
      if link == "de" { return PlaceArticles.frenchGenitive(of: known) }
      if link == "en" { return PlaceArticles.frenchLocation(of: form) }
      return Self.contracted(link, PlaceArticles.behindLink(known, in: "fr"))
    }
    let noun = FrenchNoun(form)
    let adjectives = complement.adjectives.map(noun.agreed)
    let short = adjectives.filter(Self.isShort)
    let long = adjectives.filter { !Self.isShort($0) }
    let words =
      (short.isEmpty ? [said(form)] : [noun.article(before: short), noun.text] + long)
      .joined(separator: " ")
      + (short.isEmpty && !long.isEmpty ? " " + long.joined(separator: " ") : "")
    if link == nil || link == "de" { return Self.enumerated(words) }
    return Self.contracted(link ?? "", words)
  }

  /// *de* before each member of an enumeration: *de l’Éducation, de la Culture et de la Science*.
  private static func enumerated(_ words: String) -> String {
    var text = PlaceArticles.frenchGenitive(of: words)
    for joint in [", ", " et "] {
      for article in ["le ", "la ", "les ", "l’"] {
        let genitive = PlaceArticles.frenchGenitive(of: article + "x").dropLast()
        text = text.replacing(joint + article, with: joint + genitive)
      }
    }
    return text
  }

  private static func contracted(_ link: String, _ words: String) -> String {
    guard link == "à" || link.hasSuffix("à") else { return NameWords.joined([link, words]) }
    let stem = link.dropLast()
    if words.hasPrefix("les ") { return stem + "aux " + words.dropFirst(4) }
    if words.hasPrefix("le ") { return stem + "au " + words.dropFirst(3) }
    return link + " " + words
  }

  /// The adjectives that stand before their noun.
  private static func isShort(_ adjective: String) -> Bool {
    if adjective.first?.isNumber == true { return true }
    let stems = ["haut", "grand", "nouve", "petit", "jeune", "premi", "deuxième", "troisième"]
    return stems.contains { adjective.lowercased().hasPrefix($0) }
  }

}
