internal import Bitext

extension VerbTable {
  /// The forms of a term, none where it is no infinitive.
  func forms(of term: Term, in concept: Concept) -> Set<VerbForm> {
    infinitive(term, of: concept).map(forms(of:)) ?? []
  }

  /// The infinitive that a term is, without *to* and *zich*, or `nil`.
  ///
  /// Its ending says so only where a term in another language agrees: *terugtreden* is a verb beside
  /// *zurücktreten*, which has no capital; *goederen* is none beside *goods*.
  private func infinitive(_ term: Term, of concept: Concept) -> String? {
    guard concept.kind == .other, term.part == .full || term.part == .variant else { return nil }
    let language = term.language.language
    let text = Self.bare(term.text, in: language)
    guard looksVerbal(text, in: language) else { return nil }
    if text != term.text { return text }
    var others: Set<String> = []
    for other in concept.terms where other.part == .full || other.part == .variant {
      let language = other.language.language
      guard language != term.language.language, Self.known.contains(language) else { continue }
      guard looksVerbal(Self.bare(other.text, in: language), in: language) else { return nil }
      others.insert(language)
    }
    return others.isEmpty ? nil : text
  }

  private static let known: Set<String> = ["nl", "en", "de", "fr"]

  private static func bare(_ text: String, in language: String) -> String {
    let small: [String]
    switch language {
    case "en": small = ["to "]
    case "nl": small = ["zich ", "te "]
    case "de": small = ["sich "]
    case "fr": small = ["se ", "s’", "s'"]
    default: small = []
    }
    for word in small where text.hasPrefix(word) { return String(text.dropFirst(word.count)) }
    return text
  }

  private func looksVerbal(_ text: String, in language: String) -> Bool {
    let isPhrase = text.contains(" ")
    // Anzeige erstatten: the verb comes last, and has no capital.
    let verb = language == "de" && isPhrase ? Self.lastWord(text) : Self.firstWord(text)
    guard verb.first?.isLowercase == true else { return false }
    switch language {
    case "nl", "de":
      if isPhrase, self.language == language { return phrase(text) != nil }
      return text.hasSuffix("n") && (language == "de" || !hasNounEnding(text))
    case "fr": return ["er", "ir", "re"].contains { verb.hasSuffix($0) }
    case "en": return !verb.hasSuffix("s") || verb.hasSuffix("ss")
    default: return false
    }
  }

  private func hasNounEnding(_ text: String) -> Bool {
    nouns.contains { $0.hasPrefix("-") ? text.hasSuffix($0.dropFirst()) : text == $0 }
      || ["ingen", "heden", "teiten", "ionen", "schappen", "een"].contains { text.hasSuffix($0) }
      || !["en", "gaan", "staan", "slaan", "zien", "doen"].contains { text.hasSuffix($0) }
  }

  private static func lastWord(_ text: String) -> Substring {
    text[(text.lastIndex(of: " ").map { text.index(after: $0) } ?? text.startIndex)...]
  }

  private static func firstWord(_ text: String) -> Substring { text.prefix { $0 != " " } }
}
