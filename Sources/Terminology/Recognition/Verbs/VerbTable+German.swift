extension VerbTable {
  /// *verurteilt, verurteilte*; *liefert … aus, ausgeliefert, auszuliefern*.
  func germanForms(of verb: String) -> Set<VerbForm> {
    guard verb.hasSuffix("n"), verb.count > 3 else { return [] }
    if let phrase = phrase(verb) {
      let marked = phrase.split.map { [$0.particle + "zu" + $0.rest] } ?? ["zu", phrase.verb]
      return phrase.forms(
        finite: germanFinite(phrase.inflected), others: germanParticiples(phrase.inflected),
        marked: marked)
    }
    let whole = Set((germanFinite(verb) + germanParticiples(verb)).map { VerbForm($0) })
    guard let (particle, rest) = split(verb) else { return whole }
    var forms = whole.union([VerbForm(particle + "zu" + rest)])
    for form in germanFinite(rest) + [rest] {
      forms.insert(VerbForm(form, particle, isSplit: true))
      forms.insert(VerbForm(particle + form))
    }
    for form in germanParticiples(rest) { forms.insert(VerbForm(particle + form)) }
    forms.remove(VerbForm(verb))
    return forms
  }

  private static func germanStem(of verb: String) -> String {
    String(verb.dropLast(verb.hasSuffix("en") ? 2 : 1))
  }

  private func germanFinite(_ verb: String) -> [String] {
    let stem = Self.germanStem(of: verb)
    var forms = [stem, stem + "e", stem + "t", stem + "et", stem + "st", verb + "d"]
    let listed = listed(verb)
    if let (prefix, parts) = listed {
      for part in parts.prefix(2) { forms.append(prefix + part) }
      if parts.count > 1 { forms += ["en", "n", "e"].map { prefix + parts[1] + $0 } }
    }
    // verhängen is weak, though hängen is not.
    if listed?.prefix.isEmpty != true {
      forms += ["te", "ten", "ete", "eten"].map { stem + $0 }
    }
    for ending in ["e", "en", "er", "em", "es"] { forms.append(verb + "d" + ending) }
    return forms
  }

  private func germanParticiples(_ verb: String) -> [String] {
    let stem = Self.germanStem(of: verb)
    var participles = [stem + "t", "ge" + stem + "t", "ge" + stem + "et"]
    if let (prefix, parts) = listed(verb), let participle = parts.last {
      let bare = participle.hasPrefix("ge") ? String(participle.dropFirst(2)) : participle
      participles.append(prefix.isEmpty ? participle : prefix + bare)
    }
    return participles.flatMap { participle in
      ["", "e", "en", "er", "em", "es"].map { participle + $0 }
    }
  }
}
