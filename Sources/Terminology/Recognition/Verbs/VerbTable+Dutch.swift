extension VerbTable {
  /// *vervolgt, vervolgde, vervolgd*; *legt … op, opgelegd, op te leggen*.
  func dutchForms(of verb: String) -> Set<VerbForm> {
    guard verb.hasSuffix("n"), verb.count > 3 else { return [] }
    if let phrase = phrase(verb) {
      let particle = (phrase.split?.particle).map { [$0] } ?? []
      return phrase.forms(
        finite: dutchFinite(phrase.inflected), others: dutchParticiples(phrase.inflected),
        marked: particle + ["te", phrase.inflected])
    }
    let whole = Set((dutchFinite(verb) + dutchParticiples(verb)).map { VerbForm($0) })
    guard let (particle, rest) = split(verb) else { return whole }
    var forms = whole.union([VerbForm(particle, "te", rest), VerbForm(particle, rest)])
    for form in dutchFinite(rest) + [rest] {
      forms.insert(VerbForm(form, particle, isSplit: true))
      forms.insert(VerbForm(particle + form))
    }
    for form in dutchParticiples(rest) { forms.insert(VerbForm(particle + form)) }
    forms.remove(VerbForm(verb))
    return forms
  }

  /// The forms of the present and the past.
  private func dutchFinite(_ verb: String) -> [String] {
    var forms: [String] = []
    for stem in Self.dutchStems(of: verb) {
      forms += [stem, stem.hasSuffix("t") ? stem : stem + "t"]
      if listed(verb) == nil { forms += [stem + "te", stem + "ten", stem + "de", stem + "den"] }
    }
    if let (prefix, parts) = listed(verb) { forms += parts.dropLast().map { prefix + $0 } }
    return forms + [verb + "d", verb + "de"]
  }

  private func dutchParticiples(_ verb: String) -> [String] {
    if let (prefix, parts) = listed(verb), let participle = parts.last {
      let bare = participle.hasPrefix("ge") ? String(participle.dropFirst(2)) : participle
      return Self.inflected(prefix.isEmpty ? participle : prefix + bare)
    }
    let isPrefixed = Self.dutchPrefixes.contains { verb.hasPrefix($0) }
    var forms: [String] = []
    for stem in Self.dutchStems(of: verb) {
      let ending = stem.hasSuffix("t") || stem.hasSuffix("d") ? [""] : ["t", "d"]
      for ending in ending {
        forms += Self.inflected("ge" + stem + ending)
        if isPrefixed { forms += Self.inflected(stem + ending) }
      }
    }
    return forms
  }

  /// A participle and its form before a noun: *opgelegd, opgelegde*; *gehaat, gehate*.
  private static func inflected(_ participle: String) -> [String] {
    let letters = Array(participle)
    var forms = [participle, participle + "e"]
    if letters.count > 3, letters[letters.count - 2] == letters[letters.count - 3] {
      forms.append(String(letters.dropLast(2)) + String(letters.suffix(1)) + "e")
    }
    return forms
  }

  /// What is left of an infinitive without its ending, spelled as a word: *spreek, leg, lever, ga*.
  private static func dutchStems(of verb: String) -> [String] {
    var letters = Array(verb.dropLast())
    guard letters.last == "e", !verb.hasSuffix("doen"), !verb.hasSuffix("zien") else {
      // gaan, zien, doen
      return [String(letters.suffix(2) == ["a", "a"] ? letters.dropLast() : letters[...])]
    }
    letters.removeLast()
    let last = letters[letters.count - 1]
    if isVowel(last) { return [String(letters)] }
    let previous = letters[letters.count - 2]
    if previous == last { return [String(letters.dropLast())] }
    let devoiced: Character = last == "v" ? "f" : last == "z" ? "s" : last
    letters[letters.count - 1] = devoiced
    guard isVowel(previous), letters.count == 2 || !isVowel(letters[letters.count - 3]) else {
      return [String(letters)]
    }
    var doubled = letters
    doubled.insert(previous, at: letters.count - 1)
    return [String(letters), String(doubled)]
  }

  private static let dutchPrefixes = [
    "be", "ge", "er", "her", "mis", "ont", "ver", "achter", "door", "om", "onder", "over", "vol",
    "voor", "weer",
  ]
}
