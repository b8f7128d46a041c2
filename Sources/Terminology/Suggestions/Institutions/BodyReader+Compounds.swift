extension BodyReader {
  /// A compound of a domain and a head: *veiligheidsraad* is *veiligheid* and *raad*,
  /// *Joegoslaviëtribunaal* a name and *tribunaal*.
  func compound(_ token: String) -> (modifier: [String], head: [String])? {
    guard token.count > 6 else { return nil }
    return firstCut(of: token, least: (3, 3), as: .head) { front, head in
      let modifier = modifier(front)
      return modifier.isEmpty ? nil : (modifier, head)
    }
  }

  /// What `read` makes of the first cut of a word whose tail is a word of a role; only languages that
  /// write compounds as one word have any.
  ///
  /// - Parameter least: how many letters front and tail must have.
  private func firstCut<Result>(
    of token: String, least: (front: Int, tail: Int), as role: InstitutionWords.Role,
    _ read: (_ front: String, _ targets: [String]) -> Result?
  ) -> Result? {
    let letters = Array(token)
    guard source == "nl" || source == "de", letters.count >= least.front + least.tail else {
      return nil
    }
    for cut in least.front...(letters.count - least.tail) {
      guard let tail = words[String(letters[cut...])].first(where: { $0.role == role }) else {
        continue
      }
      if let result = read(String(letters[..<cut]), tail.targets) { return result }
    }
    return nil
  }

  /// A compound of a name that is nowhere known and a head: *Boudewijnstichting*.
  func namedHead(_ token: String) -> (name: String, head: [String])? {
    guard token.first?.isUppercase == true, let (name, head) = longHead(token) else { return nil }
    return (name.dropping("-") ?? name, head)
  }

  /// A compound whose head has five letters or more; shorter ones are those of surnames:
  /// *Nieuwenhuis*, *Terhof*.
  func longHead(_ token: String) -> (front: String, head: [String])? {
    firstCut(of: token, least: (3, 5), as: .head) { ($0, $1) }
  }

  /// A compound of listed words with a short head that no surname ends in: *Vrouwenraad*.
  func isPlainCompound(_ token: String) -> Bool {
    let heads = ["raad", "bond", "fonds", "bank", "unie", "wet"]
    return heads.contains { head in
      guard let front = token.dropping(head), front.count >= 5 else { return false }
      return !modifier(front).isEmpty && names(front).isEmpty
    }
  }

  /// Whether the last word of a name is a head that no surname is: *Hudson Instituut*.
  func hasPlainHead(_ name: String) -> Bool {
    guard let last = name.split(whereSeparator: { $0 == " " || $0 == "-" }).last?.lowercased()
    else {
      return false
    }
    return last.count >= 7 && (isHead(last) || longHead(last) != nil) || last == "fonds"
  }

  /// Whether the last word of a name ends in a head that no surname ends in: *Tretjakovgalerij*.
  func hasClearHead(_ name: String) -> Bool {
    let last = name.split(separator: " ").last.map(String.init) ?? name
    let isShort = ["museum", "college", "opera"].contains(where: last.lowercased().hasSuffix)
    return isShort || firstCut(of: last, least: (3, 7), as: .head) { _, _ in true } ?? false
  }

  /// Whether a row of words, in lower case, is a head of the table.
  func isHead(_ text: String) -> Bool { words[text].contains { $0.role == .head } }

  /// Whether a word, in lower case, is one of the table that no surname is.
  func isListed(_ word: String) -> Bool {
    word.count >= 7 && words[word].contains { $0.role != .link }
  }

  /// A compound whose head is in the plural: *vredesorganisaties*.
  func plural(_ token: String) -> (modifier: [String], head: [String])? {
    guard words.target == "en" else { return nil }
    for ending in ["s", "en"] {
      guard let one = token.dropping(ending) else { continue }
      if let head = words[one].first(where: { $0.role == .head }) {
        return ([], head.targets.map(Self.englishPlural))
      }
      if let (modifier, head) = compound(one) { return (modifier, head.map(Self.englishPlural)) }
    }
    return nil
  }

  /// A compound of two subjects: *corruptiepreventie*.
  func subjects(_ token: String) -> (modifier: [String], head: [String])? {
    guard token.count > 8 else { return nil }
    return firstCut(of: token, least: (4, 4), as: .domain) { front, subject in
      let modifier = modifier(front)
      return modifier.isEmpty ? nil : (modifier, subject)
    }
  }

  /// A modifier and a head as one phrase of the other language.
  func joined(_ modifier: [String], _ head: [String]) -> [String] {
    var phrase = BodyPhrase()
    phrase.modifier = modifier
    phrase.head = head
    return written(phrase)
  }

  /// A phrase as part of another one: with its article in German and French.
  func written(_ phrase: BodyPhrase) -> [String] {
    let head = phrase.head
    let forms = BodyWriter(language: words.target).forms(of: phrase).map(\.text)
    guard let article = head.first?.split(separator: " ").first, words.target != "en" else {
      return forms
    }
    // Complements carry their article in German and French.
    switch words.target {
    case "de": return forms.map { article + " " + $0 }
    case "fr":
      return forms.map { form in
        let noun = NameWords.lowered(form)
        return head[0].hasPrefix("l’") ? "l’" + noun : article + " " + noun
      }
    default: return forms.map(NameWords.lowered)
    }
  }

  func modifier(_ front: String) -> [String] {
    for ending in ["", "s", "-", "en", "e"] {
      guard let stem = front.dropping(ending), stem.count > 2 else { continue }
      // Of vrouwen, the plural is listed.
      for form in [stem] + (source == "de" ? [stem + "e"] : []) + [
        stem + "en", stem + "n", stem + "e",
      ]
      where form == stem || !ending.isEmpty || source == "de" {
        let entries = words[form]
        let entry = entries.first { $0.role == .domain } ?? entries.first { $0.role == .adjective }
        guard let entry else { continue }
        // Ondernemingskamer: the linking -s- is that of one.
        let plural = source == "de" ? "e" : "en"
        let isOfOne = ending == "s" && form == stem + plural && words.target == "en"
        return isOfOne ? entry.targets.map(Self.englishSingular) : entry.targets
      }
    }
    if let (first, second) = compound(front.dropping("s") ?? front) { return joined(first, second) }
    let names = names(front).prefix(1) + names(front.dropping("-") ?? "").prefix(1)
    return Array(names.prefix(1))
  }

  private static func englishSingular(_ noun: String) -> String {
    if let stem = noun.dropping("ies") { return stem + "y" }
    return noun.hasSuffix("ss") ? noun : noun.dropping("s") ?? noun
  }

  private static func englishPlural(_ noun: String) -> String {
    if noun.hasSuffix("y"), !noun.hasSuffix("ey") { return noun.dropLast() + "ies" }
    return noun.hasSuffix("s") ? noun : noun + "s"
  }
}
