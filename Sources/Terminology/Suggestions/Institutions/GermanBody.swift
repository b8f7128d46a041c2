/// An institution's name in German: *Ministerium für Verteidigung*, *Verteidigungsministerium*.
struct GermanBody {
  let phrase: BodyPhrase
  private let head: GermanNoun

  /// - Parameter head: the head with its article.
  init(phrase: BodyPhrase, head: String) {
    self.phrase = phrase
    self.head = GermanNoun(head)
  }

  /// The forms with their weights.
  var forms: [(String, Double)] {
    let all = phrase.adjectives.compactMap(\.first)
    let adjectives = all.filter { !$0.hasSuffix("-") }
    let plain = head.nominative(of: adjectives)
    var forms: [(String, Double)] = []
    for (bare, weight) in cores {
      // Sonder-: Sonderbeauftragter
      let core = all.filter { $0.hasSuffix("-") }.reversed().reduce(bare) { core, front in
        front.dropLast() + NameWords.lowered(core)
      }
      let named = phrase.prefix.isEmpty ? core : hyphened(phrase.prefix, core)
      forms.append((NameWords.joined(plain + [named]), weight))
      if let last = adjectives.last, Self.fronts.contains(last), phrase.modifier.isEmpty,
        Self.simpleHeads.contains(head.text)
      {
        // Armenischer Nationalkongress
        let whole = NameWords.capital(last) + NameWords.lowered(named)
        let others = head.nominative(of: adjectives.dropLast())
        forms.append((NameWords.joined(others + [whole]), weight * 1.08))
      }
      if let federal = federal(adjectives, named) {
        forms.append((federal, weight * (adjectives.count > 1 ? 1.1 : 0.8)))
        if adjectives.first == "deutsch" {
          forms.append(("Bundes" + NameWords.lowered(named), weight * 1.05))
        }
      }
      guard let place = phrase.place, !plain.isEmpty, all.first == adjectives.first else {
        continue
      }
      if adjectives[0] == "amerikanisch" || adjectives[0] == "US-amerikanisch" {
        forms.append((NameWords.joined(Array(plain.dropFirst()) + ["US-" + named]), weight * 1.05))
      }
      for (rank, of) in PlaceArticles.genitives(of: place, in: "de").enumerated() {
        let whole = NameWords.joined(Array(plain.dropFirst()) + [named, of])
        forms.append((whole, weight * 0.55 / Double(rank + 1)))
      }
    }
    return forms
  }

  /// The adjectives that go into one word with a head of one word: *Nationalbank*.
  private static let fronts: Set<String> = ["national", "regional", "zentral"]

  private static let simpleHeads: Set<String> = [
    "Rat", "Bank", "Garde", "Versammlung", "Kongress", "Museum", "Theater", "Bibliothek", "Archiv",
    "Galerie", "Armee", "Komitee", "Oper", "Regierung", "Parlament", "Gericht", "Orchester",
  ]

  /// *Max-Planck-Institut*
  private func hyphened(_ prefix: [String], _ core: String) -> String {
    (prefix.joined(separator: " ") + " " + core.prefix { $0 != " " }).replacing(" ", with: "-")
      + core.drop { $0 != " " }
  }

  /// *Deutscher Bundesrechnungshof*: of most federations it is a compound.
  private func federal(_ adjectives: [String], _ core: String) -> String? {
    guard let index = adjectives.firstIndex(of: "föderal") else { return nil }
    let others = adjectives.enumerated().filter { $0.offset != index }.map(\.element)
    guard !others.contains(where: Self.withoutBund.contains) else { return nil }
    return NameWords.joined(head.nominative(of: others) + ["Bundes" + NameWords.lowered(core)])
  }

  /// The federations whose bodies are *föderal* in German.
  private static let withoutBund: Set<String> = [
    "russisch", "belgisch", "bosnisch", "irakisch", "äthiopisch", "sowjetisch", "jugoslawisch",
  ]

  private var cores: [(String, Double)] {
    let noun = head.bare
    if let modifier = phrase.modifier.first {
      var front = phrase.isNamedModifier ? modifier + "-" : GermanNoun(modifier).stem
      if let second = phrase.secondModifier {
        front = Self.hyphen(front) + " \(second.and) " + GermanNoun(second.modifier).stem
      }
      let whole =
        phrase.isNamedModifier || front.hasSuffix("-")
        ? front + noun : front + NameWords.lowered(noun)
      return tails(of: phrase.complements[...]).map { (whole + $0.0, $0.1) }
    }
    guard let first = phrase.complements.first else { return [(noun, 1)] }
    var forms: [(String, Double)] = []
    let isMinistry = Self.takesFor.contains(noun)
    if !first.isName, first.adjectives.isEmpty, first.link != "gegen" {
      let rest = tail(phrase.complements.dropFirst())
      let listed = first.forms.first { $0.hasSuffix("-") }
      if let listed, !noun.contains(" ") {
        forms.append((listed.dropLast() + NameWords.lowered(noun) + rest, 1.2))
      } else if let form = first.forms.first, !GermanNoun(form).text.contains(" "),
        !noun.contains(" ")
      {
        let isState = isMinistry && phrase.place != nil && rest.isEmpty
        let weight = isState ? 1.1 : rest.isEmpty ? 0.9 : 0.35
        forms.append((GermanNoun(form).stem + NameWords.lowered(noun) + rest, weight))
      }
    }
    for (tail, weight) in tails(of: phrase.complements[...]) {
      forms.append((noun + tail, weight))
    }
    return forms
  }

  /// The heads behind which a town stands as it is: *Universität Leiden*.
  private static let takesBareName = [
    "Universität", "Hochschule", "Museum", "Theater", "Oper", "Flughafen", "Bistum",
  ]

  private static let takesFor: Set<String> = ["Ministerium", "Departement", "Behörde"]

  /// What follows the head, in the ways that it can be tied to it.
  private func tails(of parts: ArraySlice<BodyPhrase.Complement>) -> [(String, Double)] {
    guard let first = parts.first else { return [("", 1)] }
    let rest = parts.dropFirst()
    var tails: [(String, Double)] = []
    let forms = first.forms.filter { !$0.hasSuffix("-") }.prefix(2)
    for (rank, form) in forms.enumerated() {
      let weight = 1 / Double(rank + 1)
      let (noun, adjectives) = GermanNoun(form).compounded(with: first.adjectives)
      if first.isName {
        if first.isGenitive, Self.takesBareName.contains(where: head.text.hasSuffix) {
          tails.append((" " + form + tail(rest), weight * 1.05))
        }
        tails += named(first, form).enumerated().map { position, tied in
          (" " + tied + tail(rest), weight / (1 + 0.5 * Double(position)))
        }
      } else if first.isGenitive {
        let isFor = Self.takesFor.contains(head.text)
        let of = " " + noun.genitive(adjectives: adjectives) + tail(rest)
        let about = " für " + noun.accusative(adjectives: adjectives) + tail(rest)
        tails += [(of, weight * (isFor ? 0.6 : 1)), (about, weight * (isFor ? 1 : 0.6))]
      } else {
        let link = Self.link(first.link, before: noun)
        if link == "für", head.text.hasSuffix("Akademie") || head.text.hasSuffix("akademie") {
          // Akademie der Wissenschaften
          tails.append((" " + noun.genitive(adjectives: adjectives) + tail(rest), weight * 1.1))
        }
        let bare = noun.accusative(adjectives: adjectives)
        if first.link == nil, !head.text.hasSuffix("ienst") {
          // Autoriteit Consument en Markt
          tails.append((" für " + bare + tail(rest), weight * 1.05))
        }
        tails.append((" " + NameWords.joined([link, bare]) + tail(rest), weight))
        if first.hasArticle, link == "für" || link == "gegen" {
          // für den Schutz der Verfassung
          let isOwned =
            rest.first?.isGenitive == true && rest.first?.isName == false && adjectives.isEmpty
          let whole = noun.accusative(adjectives: adjectives, withArticle: true)
          tails.append((" \(link) " + whole + tail(rest), weight * (isOwned ? 1.1 : 0.8)))
        }
      }
    }
    return tails
  }

  private func named(_ part: BodyPhrase.Complement, _ form: String) -> [String] {
    guard part.isGenitive else { return [NameWords.joined([part.link ?? "", form])] }
    return GermanNoun.genitives(ofName: form)
  }

  private func tail(_ parts: ArraySlice<BodyPhrase.Complement>) -> String {
    var text = ""
    for part in parts {
      let form = part.forms.first { !$0.hasSuffix("-") } ?? ""
      let (noun, adjectives) = GermanNoun(form).compounded(with: part.adjectives)
      if part.isName {
        text += " " + (named(part, form).first ?? form)
      } else if part.isGenitive {
        // Schutz der Verfassung, Schutz von Journalisten
        text +=
          " "
          + (part.hasArticle
            ? noun.genitive(adjectives: adjectives)
            : "von " + noun.dative(adjectives: adjectives))
      } else {
        let link = Self.link(part.link, before: noun)
        text += " " + NameWords.joined([link, noun.accusative(adjectives: adjectives)])
      }
    }
    return text.replacing(" ,", with: ",")
  }

  /// *zur Verhütung*, *zum Schutz*.
  private static func link(_ link: String?, before noun: GermanNoun) -> String {
    link == "zur" && noun.article != "die" ? "zum" : link ?? ""
  }

  private static func hyphen(_ stem: String) -> String { stem.hasSuffix("-") ? stem : stem + "-" }

}
