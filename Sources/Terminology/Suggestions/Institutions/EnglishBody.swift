/// An institution's name in English: *Ministry of Defence*, *Defence Ministry*.
struct EnglishBody {
  let phrase: BodyPhrase
  let head: String

  /// The forms with their weights.
  var forms: [(String, Double)] {
    let before = NameWords.joined(phrase.prefix + phrase.adjectives.compactMap(\.first))
    var forms: [(String, Double)] = []
    if let name = phrase.complements.first, name.isName, name.link == nil, !name.isApposition,
      let form = name.forms.first
    {
      // *Leiden University*, *Catholic University of Leuven*
      // Paleis Huis ten Bosch = Huis ten Bosch Palace
      guard !form.hasSuffix(" " + head) else { return [(form, 1)] }
      let body = NameWords.joined([before, phrase.fronts.first ?? "", head])
      let rest = phrase.complements.dropFirst().map { tied($0, form: $0.forms.first ?? "") }
      let isOf = EnglishHeads.governsPlace(head)
      forms.append((NameWords.joined([form, body] + rest), before.isEmpty ? 0.9 : 0.7))
      forms.append(
        (NameWords.joined([body, "of", form] + rest), isOf ? 1 : before.isEmpty ? 0.4 : 0.8))
    }
    forms += placed(before: before)
    for core in cores {
      forms.append((NameWords.joined([before, core.0]), core.1))
      for other in otherFronts { forms.append((NameWords.joined([other, core.0]), 0.4 * core.1)) }
      if let state = phrase.place {
        forms += ofState(state, core.0).map { ($0, 0.45 * core.1) }
      }
    }
    return forms
  }

  /// The adjectives, one of them in its second form: *Supreme* for *High*.
  private var otherFronts: [String] {
    let first = phrase.adjectives.compactMap(\.first)
    return phrase.adjectives.indices.compactMap { index in
      guard phrase.adjectives[index].count > 1, phrase.place == nil || index > 0 else { return nil }
      var words = first
      words[index] = phrase.adjectives[index][1]
      return NameWords.joined(phrase.prefix + words)
    }
  }

  /// *Constitutional Court of Moldova*, *US Department of Energy*: other ways to say whose body it is.
  private func ofState(_ state: String, _ core: String) -> [String] {
    let rest = NameWords.joined(
      phrase.prefix + phrase.adjectives.dropFirst().compactMap(\.first) + [core])
    let of =
      core.contains(" of ") || core.contains(" for ") || core.contains(" on ")
      ? [] : PlaceArticles.genitives(of: state, in: "en").map { rest + " " + $0 }
    return EnglishHeads.attributes(of: state).map { $0 + " " + rest } + of
  }

  /// The names of a place before all else: *Venice International Film Festival*, *Croatian
  /// Democratic Union*.
  private func placed(before: String) -> [(String, Double)] {
    guard phrase.complements.count == 1, let place = phrase.complements.first, place.isName,
      place.isGenitive, let name = place.forms.first
    else { return [] }
    let body = NameWords.joined([before, Self.owning(phrase.fronts.first ?? ""), head])
    let isAcronym = name.count > 1 && name == name.uppercased()
    var forms = [
      (
        NameWords.joined([Self.bare(name), body]),
        EnglishHeads.followsPlace(head) ? 1.2 : isAcronym ? 0.9 : 0.45
      )
    ]
    if let adjective = place.adjectiveOfPlace {
      forms.append((NameWords.joined([adjective, body]), 0.5))
    }
    return forms
  }

  /// The name without the adjectives at its front.
  private var cores: [(String, Double)] {
    let body = NameWords.joined([Self.owning(phrase.fronts.first ?? ""), head])
    guard let first = phrase.complements.first else {
      var forms = [(body, 1.0)]
      for other in phrase.fronts { forms.append((NameWords.joined([other, head]), 0.4)) }
      return forms
    }
    let rest = Array(phrase.complements.dropFirst())
    var forms: [(String, Double)] = []
    for (rank, form) in first.forms.prefix(3).enumerated() {
      let tail = tail(of: rest, after: form)
      let weight = 1 / Double(rank + 1)
      let theForm = rank == 0 ? definite(first, before: rest.first) : named(form, first)
      let after = NameWords.joined([body, tied(first, form: theForm), tail])
      let front = NameWords.joined([
        NameWords.joined(first.adjectives + [Self.owning(Self.bare(form))]), body, tail,
      ])
      let isNameWithoutLink = first.link == nil
      let isAgainst = form.hasPrefix("Anti-") || form.hasPrefix("Counter")
      let takesOf = first.link == "for" && EnglishHeads.takesOf(head)
      let isLate = isNameWithoutLink && !first.isApposition || takesOf || isAgainst
      forms.append((after, weight * (isLate ? 0.5 : 1)))
      if !isNameWithoutLink {
        let isService = head.hasSuffix("Service") && first.link == "for" && rest.isEmpty
        let share = isAgainst ? 1 : isService ? 1.1 : rest.isEmpty ? 0.6 : 0.3
        let isBetween = first.isName && !(phrase.adjectives.isEmpty && phrase.prefix.isEmpty)
        if !isBetween { forms.append((front, weight * share)) }
      }
      if head == "Commission", first.link == "for", first.isPortfolio, phrase.place == nil {
        // A commission of a parliament: *Commissie voor Financiën*.
        forms.append((NameWords.joined(["Committee on", theForm]), 1.2 * weight))
        forms.append((NameWords.joined([Self.bare(form), "Committee"]), 1.1 * weight))
      }
      if takesOf {
        var genitive = first
        genitive.link = "of"
        forms.append((NameWords.joined([body, tied(genitive, form: theForm), tail]), weight))
      } else if first.link == "for" {
        var genitive = first
        genitive.link = "of"
        forms.append((NameWords.joined([body, tied(genitive, form: form), tail]), weight * 0.5))
      }
      if first.isName, first.isGenitive, first.hasArticle, !theForm.hasPrefix("the ") {
        forms.append((NameWords.joined([body, "of the", form, tail]), weight * 0.4))
      }
    }
    return forms
  }

  private func tail(of rest: [BodyPhrase.Complement], after form: String) -> String {
    rest.enumerated().map { index, part in
      var part = part
      if index == 0, part.isGenitive, form.hasSuffix("Fight") { part.link = "against" }
      return tied(part, form: definite(part, before: rest.dropFirst(index + 1).first))
    }.joined(separator: " ")
  }

  private func tied(_ complement: BodyPhrase.Complement, form: String) -> String {
    let takesArticle =
      !form.hasPrefix("the ") && complement.link != nil
      && (complement.isOneBody || Self.isBranch(form) && complement.hasArticle)
    return NameWords.joined(
      [complement.link ?? "", takesArticle ? "the" : ""] + complement.adjectives + [form])
  }

  /// An abstract noun takes *the* before *of*: *for the Protection of Journalists*.
  private func definite(_ part: BodyPhrase.Complement, before next: BodyPhrase.Complement?)
    -> String
  {
    let form = named(part.forms.first ?? "", part)
    let isDeed = part.link == "for" && form.hasSuffix("tion")
    guard !part.isName, part.adjectives.isEmpty, next?.isGenitive == true,
      next?.isName == false || isDeed,
      !form.hasPrefix("the "), part.link != "of", part.link != "and", part.link != ","
    else { return form }
    return "the " + form
  }

  /// A branch of trade, which has an article where the source has one: *of the Energy Industry*.
  private static func isBranch(_ form: String) -> Bool {
    form.hasSuffix("Industry") || form.hasSuffix("Sector")
  }

  /// Who owns a body stands in the genitive: *Women’s Council*, *Farmers’ Union*.
  private static func owning(_ form: String) -> String {
    if ["Women", "Men", "Children", "People"].contains(form) { return form + "’s" }
    let last = form.split(separator: " ").last.map(String.init) ?? form
    return people.contains(last) ? form + "’" : form
  }

  private static let people: Set<String> = [
    "Workers", "Metalworkers", "Dockworkers", "Employers", "Employees", "Farmers", "Writers",
    "Artists", "Students", "Consumers",
    "Patients", "Veterans", "Teachers", "Journalists", "Lawyers", "Judges", "Mothers", "Soldiers",
    "Peasants", "Engineers", "Parents", "Bishops", "Miners", "Nurses", "Authors", "Tenants",
  ]

  /// Names of several words keep the article that they have in both languages: *of the United
  /// Nations*, but not *of Crimea*.
  private func named(_ form: String, _ part: BodyPhrase.Complement) -> String {
    guard part.isName, !part.isApposition, part.hasArticle, part.adjectives.isEmpty,
      !form.hasPrefix("the "),
      form.contains(" ") || form.hasSuffix("s")
        || form == form.uppercased() && !EnglishHeads.isSpoken(form)
    else { return form }
    return "the " + form
  }

  private static func bare(_ form: String) -> String {
    form.hasPrefix("the ") ? String(form.dropFirst(4)) : form
  }

}
