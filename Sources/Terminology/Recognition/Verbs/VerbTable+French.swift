extension VerbTable {
  /// *condamne, condamnait, condamnée*; *finissent*; *vendu*; *pris en otage*.
  func frenchForms(of verb: String) -> Set<VerbForm> {
    if let space = verb.firstIndex(of: " ") {
      let rest = verb[verb.index(after: space)...].split(separator: " ").map(String.init)
      let forms = frenchForms(of: String(verb[..<space])).flatMap(\.words)
      let tail = rest.joined(separator: " ")
      // ont aussitôt porté plainte; a placé l’homme en détention
      return Set(forms.map { VerbForm([$0] + rest) })
        .union((forms + [String(verb[..<space])]).map { VerbForm($0, tail, isSplit: true) })
    }
    guard verb.count > 3 else { return [] }
    var forms: [String] = []
    if let (prefix, parts) = listed(verb), Self.frenchPrefixes.contains(prefix) {
      for part in parts {
        if part.hasSuffix("-") {
          forms += Self.thirdGroup.map { prefix + part.dropLast() + $0 }
        } else {
          forms += Self.inflected(prefix + part)
        }
      }
      forms += Self.future(String(verb.hasSuffix("re") ? verb.dropLast() : verb[...]))
    } else if verb.hasSuffix("er") {
      forms = Self.firstGroup(String(verb.dropLast(2))) + Self.future(verb)
    } else if verb.hasSuffix("ir") {
      let stem = String(verb.dropLast(2))
      forms = Self.secondGroup.map { stem + $0 } + Self.inflected(stem + "i") + Self.future(verb)
    } else if verb.hasSuffix("re") {
      let stem = String(verb.dropLast(2))
      forms =
        Self.thirdGroup.map { stem + $0 } + [stem] + Self.inflected(stem + "u")
        + Self.future(stem + "r")
    }
    return Set(forms.map { VerbForm($0) })
  }

  private static func firstGroup(_ stem: String) -> [String] {
    let soft =
      stem.hasSuffix("g") ? stem + "e" : stem.hasSuffix("c") ? stem.dropLast() + "ç" : stem
    // interjette, appelle
    let doubled =
      stem.hasSuffix("et") || stem.hasSuffix("el")
      ? ["e", "es", "ent", "era", "eront"].map { stem + stem.suffix(1) + $0 } : []
    return doubled + ["e", "es", "ons", "ez", "ent", "ions", "iez", "èrent"].map { stem + $0 }
      + ["ais", "ait", "aient", "ons", "ant", "a", "ai"].map { soft + $0 } + inflected(stem + "é")
  }

  /// A participle in its genders and numbers.
  private static func inflected(_ participle: String) -> [String] {
    ["", "e", "s", "es"].map { participle + $0 }
  }

  private static func future(_ stem: String) -> [String] {
    ["ai", "as", "a", "ons", "ez", "ont", "ais", "ait", "aient"].map { stem + $0 }
  }

  private static let secondGroup = [
    "is", "it", "issons", "issez", "issent", "issait", "issaient", "issant", "irent",
  ]
  private static let thirdGroup = [
    "", "s", "t", "ons", "ez", "ent", "ais", "ait", "aient", "ant", "e", "irent",
  ]
  private static let frenchPrefixes: Set<String> = [
    "", "re", "ré", "dé", "com", "sur", "pré", "inter", "contre", "entre",
  ]
}
