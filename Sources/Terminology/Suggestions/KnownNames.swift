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
    /// What a glossary files it under.
    var subject: String?
    /// How many of the counterparts are other names of the same sort, between which writers choose.
    var synonyms = 0
    /// Where the knowledge comes from.
    let evidence: Evidence
    /// Whether a glossary has it that goes before the last, and does not say what it names, so that it
    /// may be a name of any kind.
    var isOfAnyKind = false

    /// Whether a glossary has it.
    var isOfGlossary: Bool { if case .glossary = evidence { true } else { false } }

    /// Whether a glossary writes the name so, to the letter.
    func isWritten(_ name: String) -> Bool {
      if case .glossary(let names) = evidence { names.contains(name) } else { true }
    }
  }

  private var entries: [String: [Entry]] = [:]
  /// German names of several words without the endings of their adjectives and genitives.
  private var uninflected: [String: [Entry]] = [:]
  /// Adjectives of places in lower case and in every inflected form, with their counterparts.
  private(set) var adjectives: [String: [String]] = [:]
  /// The adjectives of places by the names of these, both in the target language.
  private(set) var adjectiveOfPlace: [String: String] = [:]
  /// The words that name places in the target: *Netherlands*, *Dutch*.
  private var placesOfTarget: Set<String> = []

  /// All names of places by their adjectives, both in the target language.
  private(set) var placesOfAdjective: [String: [String]] = [:]

  /// The counterparts of all names of places.
  private var targetPlaces: Set<String> = []

  /// The ISO 3166 codes of states by their names and adjectives in the source.
  private(set) var regions: [String: String] = [:]

  /// The places by their adjectives, both in the target language; the first of a glossary wins.
  private(set) var placeOfAdjective: [String: String] = [:]

  /// Several inhabitants of places, in Dutch and in lower case: *roemenen* = *Romanians*.
  private(set) var inhabitants: [String: String] = [:]

  /// The units of currencies, folded: *kwacha*.
  private var currencyUnits: Set<String> = []

  /// The inhabitants by the names of places that are their plurals too: *Pool* by *Polen*.
  private(set) var inhabitantOfPlural: [String: String] = [:]

  /// The persons of the glossary by their names in full.
  private(set) var persons: [String] = []

  /// Joins the names of a glossary, which go first, and those of ICU's locale data.
  init(glossary: Glossary, source: LanguageTag, target: LanguageTag) throws(ICUError) {
    let from = try LocaleNames(locale: source.language)
    for (code, names) in from.regions where code.count == 2 {
      for name in names { regions[Self.key(name)] = code }
    }
    for (number, concept) in glossary.concepts.enumerated() {
      add(concept, isOwn: number < glossary.ownCount, from: source, to: target)
    }
    let to = try LocaleNames(locale: target.language)
    add(from.regions, to.regions, .place, "region")
    add(from.cities, to.cities, .place, "city")
    add(from.languages, to.languages, .other, "language")
    add(from.currencies, to.currencies, .other, "currency")
  }

  /// The entries of a name, whatever its capitals; those of the glossary first.
  subscript(name: String) -> [Entry] {
    let key = Self.key(name)
    if let found = entries[key] { return found }
    return uninflected.isEmpty ? [] : Self.germanStems(of: key).flatMap { uninflected[$0] } ?? []
  }

  /// The words of a German name without endings: *auswärtiges Amt*, *auswärtigen Amts*.
  private static func germanStems(of key: String) -> String? {
    let words = key.split(separator: " ")
    guard words.count > 1, let last = words.last else { return nil }
    let stems = words.dropLast().map { word in
      let ending = ["es", "er", "en", "em", "e"].first { word.hasSuffix($0) && word.count > 5 }
      return word.dropLast(ending?.count ?? 0)
    }
    return (stems + [last.hasSuffix("s") && last.count > 3 ? last.dropLast() : last])
      .joined(separator: " ")
  }

  /// Whether a name is that of a unit of money, or ends in one: *Singapore Dollar*.
  func isCurrencyUnit(_ name: String) -> Bool {
    name.split(separator: " ").last.map { currencyUnits.contains(Self.key(String($0))) } ?? false
  }

  /// What names are compared by: folded, with plain apostrophes and single spaces.
  static func key(_ name: String) -> String {
    let folded = (try? Folding(strippingMarks: true)(name)) ?? name.lowercased()
    let plain = String(folded.map { $0 == "’" ? "'" : $0 == "‑" ? "-" : $0 })
    return plain.oneLine
  }

  /// Whether a form names a place with an adjective that the name in the source does not.
  func addsPlace(_ form: String, to name: String) -> Bool {
    let words = form.split { " ’'".contains($0) }.map(String.init)
    guard words.count > 1, words.contains(where: placesOfTarget.contains) else { return false }
    return !name.split { " -".contains($0) }.map(String.init).contains { word in
      adjectives[word.lowercased()] != nil || self[word].contains { $0.kind == .place }
    }
  }

  /// Whether a form names a place in the target: *Netherlands*, *Montenegro*.
  func isPlaceOfTarget(_ form: String) -> Bool {
    placesOfTarget.contains(form) || targetPlaces.contains(form)
  }

  /// Whether a name of several words has the name of a place, or an adjective, whose counterpart a
  /// form lacks.
  func hasTranslatableWord(_ name: String, in form: String) -> Bool {
    let words = name.split(separator: " ").map(String.init)
    guard words.count > 1 else { return false }
    return words.contains { word in
      let places = self[word].filter { $0.kind == .place }.flatMap(\.targets)
      let forms = places + (adjectives[word.lowercased()] ?? [])
      return !forms.isEmpty && !forms.contains(where: form.contains)
    }
  }

  private mutating func add(
    _ concept: Concept, isOwn: Bool, from source: LanguageTag, to target: LanguageTag
  ) {
    let named = concept.kind == .place ? concept.terms(in: target) : []
    if let adjective = named.first(where: { $0.part == .adjective }) {
      placesOfTarget.formUnion(named.filter { $0.part == .acronym }.map(\.text))
      let names = named.filter { $0.part != .adjective && $0.part != .inhabitant }.map(\.text)
      for adjective in named where adjective.part == .adjective {
        placesOfAdjective[adjective.text, default: []] += names
      }
      for name in named where name.part == .full || name.part == .short {
        adjectiveOfPlace[name.text] = adjective.text
        placesOfTarget.formUnion([name.text, adjective.text])
        if placeOfAdjective[adjective.text] == nil,
          concept.subject != "continents and world regions"
        {
          placeOfAdjective[adjective.text] = name.text
        }
      }
    }
    let terms = concept.terms(in: source)
    if concept.kind == .place,
      let region = terms.compactMap({ regions[Self.key($0.text)] }).first
    {
      for term in terms { regions[Self.key(term.text)] = region }
    }
    for inhabitant in terms where concept.kind == .place && inhabitant.part == .inhabitant {
      for name in terms where InhabitantPlural.isSpelled(name.text, asPluralOf: inhabitant.text) {
        inhabitantOfPlural[Self.key(name.text)] = inhabitant.text
      }
    }
    for term in terms {
      let translations = concept.translations(of: term, in: target)
      guard let first = translations.first else { continue }
      let targets = translations.map(\.text)
      let synonyms = translations.dropFirst().count {
        $0.part == first.part || $0.part == .variant && first.part == .full
      }
      let entry = Entry(
        targets: targets, kind: concept.kind, part: term.part, subject: concept.subject,
        synonyms: synonyms, evidence: .glossary(names: [term.text]),
        isOfAnyKind: isOwn && concept.kind == .other)
      add(entry, by: Self.key(term.text), isGerman: source.language == "de")
      if term.part == .inhabitant, source.language == "nl",
        let several = InhabitantPlural.plural(of: targets, in: target.language)
      {
        for plural in InhabitantPlural.dutch(of: term.text) where inhabitants[plural] == nil {
          inhabitants[plural] = several
        }
      }
      if concept.kind == .person, term.part == .full || term.part == .variant,
        term.text.contains(" ")
      {
        persons.append(term.text)
      }
      if concept.kind == .place { targetPlaces.formUnion(targets) }
      guard term.part == .adjective else { continue }
      let forms = InstitutionForms.forms(
        of: term.text.lowercased(), role: .adjective, language: source.language)
      for form in forms where adjectives[form] == nil { adjectives[form] = targets }
    }
  }

  /// Adds what a name is; a state goes before a region of the same name, as *Georgia* is rather in the
  /// Caucasus.
  private mutating func add(_ entry: Entry, by key: String, isGerman: Bool) {
    let isState = entry.subject == "states"
    if isState, let place = entries[key]?.firstIndex(where: { $0.subject == "regions" }) {
      entries[key]?.insert(entry, at: place)
    } else {
      entries[key, default: []].append(entry)
    }
    if isGerman, entry.kind != .person, let stems = Self.germanStems(of: key) {
      uninflected[stems, default: []].append(entry)
    }
  }

  private mutating func add(
    _ source: [String: [String]], _ target: [String: [String]], _ kind: Concept.Kind, _ sort: String
  ) {
    for (code, names) in source.sorted(by: { $0.key < $1.key }) {
      guard let targets = target[code], !targets.isEmpty else { continue }
      if kind == .place { targetPlaces.formUnion(targets) }
      for name in names {
        if sort == "currency", let unit = name.split(separator: " ").last {
          currencyUnits.insert(Self.key(String(unit)))
        }
        let entry = Entry(targets: targets, kind: kind, part: .full, evidence: .localeData(sort))
        entries[Self.key(name), default: []].append(entry)
      }
    }
  }
}
