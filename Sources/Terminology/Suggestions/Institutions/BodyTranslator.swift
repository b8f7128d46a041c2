internal import Bitext

/// Says in another language, word for word, what an institution is called.
struct BodyTranslator: Sendable {
  private let reader: BodyReader
  private let writer: BodyWriter
  private let known: KnownNames

  /// Makes a translator that knows the names inside names.
  init(known: KnownNames, source: LanguageTag, target: LanguageTag) {
    self.known = known
    let table = WordTable(for: source)
    reader = BodyReader(
      words: InstitutionWords(source: source.language, target: target.language),
      source: source.language, adjectives: known.adjectives,
      names: { name in Self.names(of: name, in: known, target: target) },
      adjectiveOfPlace: known.adjectiveOfPlace,
      portfolios: Set(table["portfolios"] + table["committee subjects"]))
    writer = BodyWriter(language: target.language)
  }

  /// What a name inside an institution's name may be called; words of the vocabulary get capitals
  /// where English writes them, first names are left alone.
  private static func names(
    of name: String, in known: KnownNames, target: LanguageTag
  ) -> [String] {
    let entry = known[name].first { entry in
      entry.part != .adjective && entry.part != .inhabitant
        && (entry.kind != .person || name.contains(" "))
    }
    guard let entry else { return [] }
    guard entry.kind == .other, target.language == "en" else { return entry.targets }
    return entry.targets.map(EnglishHeads.capitalized)
  }

  /// What a body may be called, likeliest first; empty where its name is not understood.
  ///
  /// - Returns: the forms, and how much of the name was understood, from 0 to 1.
  func forms(of name: String) -> (names: [String], certainty: Double) {
    guard let phrase = reader.phrase(name) else { return ([], 0) }
    return (writer.forms(of: phrase).map(\.text), phrase.isGuessed ? 0.8 : phrase.certainty)
  }

  /// The same, of a name that says after its head what it is of or for: *Akkoorden van Minsk*.
  func formsOfPhrase(_ name: String) -> [String] {
    guard name.contains(" "), let phrase = reader.phrase(name), !phrase.complements.isEmpty else {
      return []
    }
    return writer.forms(of: phrase).prefix(8).map(\.text)
  }

  /// The same, and empty too for what may as well be a person whose surname is the word for a body,
  /// or ends in it: *Jan Hof*, *Nieuwenhuis*.
  func formsOfSurelyBody(_ name: String) -> [String] {
    let isCompound = !name.contains(" ") && reader.longHead(name.lowercased()) != nil
    guard let phrase = reader.phrase(name), isCompound || name.contains(" ") else { return [] }
    let isNamed = phrase.prefix.allSatisfy { known[$0].contains { $0.kind != .person } }
    let isSaid =
      isCompound || !phrase.modifier.isEmpty || !phrase.adjectives.isEmpty
      || !phrase.complements.isEmpty
    guard phrase.prefix.isEmpty || isNamed, isSaid, !phrase.isGuessed else { return [] }
    return writer.forms(of: phrase).map(\.text)
  }
}
