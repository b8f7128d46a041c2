internal import Bitext
internal import ICU

/// The names whose counterpart in the other language is known: from glossaries and locale data.
struct KnownNames: Sendable {
  /// A name with its counterparts.
  struct Entry: Sendable {
    /// The counterparts, the usual one first.
    let targets: [String]
    /// What it names.
    let kind: Concept.Kind
    /// Which form of the name it is.
    let part: Term.Part
    /// Where the knowledge comes from.
    let evidence: Evidence

    /// Whether a glossary has it.
    var isOfGlossary: Bool { if case .glossary = evidence { true } else { false } }
  }

  private var entries: [String: [Entry]] = [:]
  /// Adjectives of places in lower case and in every inflected form, with their counterparts.
  private(set) var adjectives: [String: [String]] = [:]
  /// The adjectives of places by the names of these, both in the target language.
  private(set) var adjectiveOfPlace: [String: String] = [:]

  /// Joins the names of a glossary, which go first, and those of ICU's locale data.
  init(glossary: Glossary, source: LanguageTag, target: LanguageTag) throws(ICUError) {
    for concept in glossary.concepts { add(concept, from: source, to: target) }
    let from = try LocaleNames(locale: source.language)
    let to = try LocaleNames(locale: target.language)
    add(from.regions, to.regions, .place, "region")
    add(from.cities, to.cities, .place, "city")
    add(from.languages, to.languages, .other, "language")
    add(from.currencies, to.currencies, .other, "currency")
  }

  /// The entries of a name, whatever its capitals; those of the glossary first.
  subscript(name: String) -> [Entry] { entries[Self.key(name)] ?? [] }

  /// What names are compared by: folded, with plain apostrophes and single spaces.
  static func key(_ name: String) -> String {
    let folded = (try? Folding(strippingMarks: true)(name)) ?? name.lowercased()
    let plain = String(folded.map { $0 == "’" ? "'" : $0 == "‑" ? "-" : $0 })
    return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func add(_ concept: Concept, from source: LanguageTag, to target: LanguageTag) {
    if concept.kind == .place,
      let adjective = concept.terms(in: target).first(where: { $0.part == .adjective })
    {
      for name in concept.terms(in: target) where name.part == .full || name.part == .short {
        adjectiveOfPlace[name.text] = adjective.text
      }
    }
    for term in concept.terms(in: source) {
      let targets = concept.translations(of: term, in: target).map(\.text)
      guard !targets.isEmpty else { continue }
      let entry = Entry(
        targets: targets, kind: concept.kind, part: term.part,
        evidence: .glossary(names: [term.text]))
      entries[Self.key(term.text), default: []].append(entry)
      guard term.part == .adjective else { continue }
      let forms = InstitutionForms.forms(
        of: term.text.lowercased(), role: .adjective, language: source.language)
      for form in forms where adjectives[form] == nil { adjectives[form] = targets }
    }
  }

  private mutating func add(
    _ source: [String: [String]], _ target: [String: [String]], _ kind: Concept.Kind, _ sort: String
  ) {
    for (code, names) in source.sorted(by: { $0.key < $1.key }) {
      guard let targets = target[code], !targets.isEmpty else { continue }
      for name in names {
        let entry = Entry(targets: targets, kind: kind, part: .full, evidence: .localeData(sort))
        entries[Self.key(name), default: []].append(entry)
      }
    }
  }
}
