extension VerbTable {
  /// *imposes, imposed, imposing*; *stepped down*; *taken hostage*.
  func englishForms(of term: String) -> Set<VerbForm> {
    let words = term.split(separator: " ").map(String.init)
    guard let verb = words.first, verb.count > 1 else { return [] }
    let rest = Array(words.dropFirst())
    guard rest.count < 4 else { return [] }
    let forms = englishForms(ofWord: verb)
    var whole = Set(forms.map { VerbForm([$0] + rest) })
    // shot the plane down, took the man into custody, took the crew hostage
    if let first = rest.first,
      particles.contains(first) || prepositions.contains(first)
        || rest.count == 1 && !first.hasSuffix("s")
    {
      let tail = rest.joined(separator: " ")
      whole.formUnion((forms + [verb]).map { VerbForm($0, tail, isSplit: true) })
    }
    return whole
  }

  private func englishForms(ofWord verb: String) -> [String] {
    let letters = Array(verb)
    var forms = [verb + "s"]
    var stem = verb
    if letters.last == "e" { stem = String(letters.dropLast()) }
    forms.append(letters.suffix(2) == ["i", "e"] ? letters.dropLast(2) + "ying" : stem + "ing")
    if let (prefix, parts) = listed(verb), Self.englishPrefixes.contains(prefix) {
      forms += parts.map { prefix + $0 }
    } else {
      forms.append(stem + "ed")
    }
    if letters.last == "y" {
      forms += [letters.dropLast() + "ies", letters.dropLast() + "ied"].map { String($0) }
    } else if let last = letters.last, "sxzho".contains(last) {
      forms.append(verb + "es")
    }
    // admit, admitted; travel, travelled: the last consonant doubles in words that a list would name.
    if letters.count > 2, let last = letters.last, !Self.isVowel(last), !"wx".contains(last),
      Self.isVowel(letters[letters.count - 2]),
      !Self.isVowel(letters[letters.count - 3]) || verb.dropLast(2).hasSuffix("qu")
    {
      forms += ["ed", "ing"].map { verb + String(last) + $0 }
    }
    return forms
  }

  private static let englishPrefixes: Set<String> = [
    "", "re", "over", "under", "out", "mis", "up", "fore",
  ]
}
