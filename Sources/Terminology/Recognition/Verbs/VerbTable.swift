internal import Bitext

/// The verbs of a language: how the terms that are infinitives are inflected.
///
/// Regular forms follow the rules of spelling; what changes its stem, and what beginnings stand
/// apart, is listed in `Words/`. A form that no speaker uses (*handeel* for *handel*) does no harm,
/// since no text has it: so where a rule would need a dictionary, both forms are made.
struct VerbTable: Sendable {
  /// The principal parts of verbs that change their stem, by infinitive.
  let parts: [String: [String]]
  /// Beginnings that stand apart, longest first.
  let particles: [String]
  /// Verbs whose beginning stands apart though in others it does not.
  let separable: Set<String>
  /// Prepositions that may open what belongs to a verb: *take into custody*.
  let prepositions: Set<String>
  /// Nouns that look like infinitives.
  let nouns: [String]
  let language: String

  /// The verbs of a language; none where the tables have none.
  init(words: WordTable, language: LanguageTag) {
    self.language = language.language
    var parts: [String: [String]] = [:]
    for line in words["verbs"] {
      let fields = line.split(separator: " ").map(String.init)
      if let infinitive = fields.first { parts[infinitive] = Array(fields.dropFirst()) }
    }
    self.parts = parts
    particles = words["separable"].sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    separable = Set(words["separable verbs"])
    prepositions = Set(words["verb prepositions"])
    nouns = words["nouns in -en"]
  }

  /// The forms of a term that is an infinitive, without the infinitive itself.
  func forms(of infinitive: String) -> Set<VerbForm> {
    switch language {
    case "nl": dutchForms(of: infinitive)
    case "de": germanForms(of: infinitive)
    case "en": englishForms(of: infinitive)
    case "fr": frenchForms(of: infinitive)
    default: []
    }
  }

  /// The beginning that stands apart from a verb, and the rest.
  func split(_ verb: String, leastRest: Int = 4) -> (particle: String, rest: String)? {
    let isListed = separable.contains(verb)
    for particle in isListed ? Self.ambiguous + particles : particles
    where verb.hasPrefix(particle) {
      let rest = String(verb.dropFirst(particle.count))
      if rest.count >= leastRest, rest.dropLast(2).contains(where: Self.isVowel) {
        return (particle, rest)
      }
    }
    return nil
  }

  /// The listed verb that a verb ends in, and what stands before it: *ver-* and *breken*.
  func listed(_ verb: String) -> (prefix: String, parts: [String])? {
    var start = verb.startIndex
    while start < verb.endIndex {
      if let parts = parts[String(verb[start...])] { return (String(verb[..<start]), parts) }
      start = verb.index(after: start)
    }
    return nil
  }

  /// Whether a letter is a vowel.
  static func isVowel(_ letter: Character) -> Bool { "aeiouyäöüéèïë".contains(letter) }

  /// Beginnings that stand apart from some verbs and not from others.
  private static let ambiguous = [
    "achter", "door", "om", "onder", "over", "voort", "voor", "durch", "um", "unter", "über",
  ]
}
