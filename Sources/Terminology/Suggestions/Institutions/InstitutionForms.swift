/// The inflected forms in which words of institutions stand in names.
enum InstitutionForms {
  /// The forms of a word, the dictionary form first.
  static func forms(of lemma: String, role: InstitutionWords.Role, language: String) -> [String] {
    guard role == .adjective else { return language == "de" ? germanNoun(lemma) : [lemma] }
    switch language {
    case "nl": return [lemma, dutch(lemma)]
    case "de": return [lemma] + ["e", "er", "es", "en"].map { lemma + $0 }
    case "fr": return [lemma, feminine(lemma), lemma + "s", feminine(lemma) + "s"]
    default: return [lemma]
    }
  }

  /// A German noun, the adjective before it with its endings: *Oberste Gericht*, *Oberstes Gericht*.
  private static func germanNoun(_ lemma: String) -> [String] {
    guard let space = lemma.firstIndex(of: " "), lemma[..<space].hasSuffix("e"),
      lemma[..<space].count > 4
    else { return [lemma] }
    return [lemma] + ["r", "s", "n"].map { lemma[..<space] + $0 + lemma[space...] }
  }

  /// A Dutch adjective with -e: *federaal* → *federale*, *collectief* → *collectieve*.
  static func dutch(_ lemma: String) -> String {
    if lemma.hasSuffix("e") { return lemma }
    if lemma.hasSuffix("ief") { return String(lemma.dropLast()) + "ve" }
    if lemma.hasSuffix("ieel") { return lemma.dropLast(3) + "ële" }
    let end = lemma.suffix(3)
    if end.count == 3, let first = end.first, end.dropFirst().first == first, "aeou".contains(first)
    {
      return String(lemma.dropLast(2)) + String(lemma.suffix(1)) + "e"
    }
    return lemma + "e"
  }

  /// A French adjective after a feminine noun: *européen* → *européenne*, *public* → *publique*.
  static func feminine(_ lemma: String) -> String {
    let endings = [
      ("en", "enne"), ("el", "elle"), ("if", "ive"), ("eux", "euse"), ("er", "ère"),
      ("ic", "ique"), ("eur", "eure"), ("et", "ète"), ("ouveau", "ouvelle"), ("on", "onne"),
      ("anc", "anche"),
    ]
    if lemma.hasSuffix("e") { return lemma }
    for (old, new) in endings where lemma.hasSuffix(old) {
      return String(lemma.dropLast(old.count)) + new
    }
    return lemma + "e"
  }
}
