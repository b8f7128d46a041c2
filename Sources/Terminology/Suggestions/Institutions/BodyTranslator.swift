internal import Bitext

/// Says in another language, word for word, what an institution is called.
struct BodyTranslator: Sendable {
  private let reader: BodyReader
  private let writer: BodyWriter
  private let known: KnownNames

  /// Makes a translator that knows the names inside names.
  init(known: KnownNames, source: LanguageTag, target: LanguageTag) {
    self.known = known
    reader = BodyReader(
      words: InstitutionWords(source: source.language, target: target.language),
      source: source.language, adjectives: known.adjectives,
      names: { name in
        known[name].first { $0.part != .adjective && $0.part != .inhabitant }?.targets ?? []
      })
    writer = BodyWriter(language: target.language)
  }

  /// What a body may be called, likeliest first; empty where its name is not understood.
  func forms(of name: String) -> [String] {
    guard let phrase = reader.phrase(name) else { return [] }
    return writer.forms(of: phrase).map(\.text)
  }

  /// The same, and empty too for what may as well be a person whose surname is the word for a body:
  /// *Jan Hof*.
  func formsOfSurelyBody(_ name: String) -> [String] {
    guard let phrase = reader.phrase(name) else { return [] }
    let isNamed = phrase.prefix.allSatisfy { known[$0].contains { $0.kind != .person } }
    let isSaid =
      !phrase.modifier.isEmpty || !phrase.adjectives.isEmpty || !phrase.complements.isEmpty
    guard phrase.prefix.isEmpty || isNamed, isSaid else { return [] }
    return writer.forms(of: phrase).map(\.text)
  }
}
