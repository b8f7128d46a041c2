internal import Bitext

/// Says in another language, word for word, what an institution is called.
struct BodyTranslator: Sendable {
  private let reader: BodyReader
  private let writer: BodyWriter
  private let known: KnownNames
  private let vocabulary: Set<String>

  /// Makes a translator that knows the names inside names.
  init(known: KnownNames, source: LanguageTag, target: LanguageTag) {
    self.known = known
    let table = WordTable(for: source)
    vocabulary = Set(
      ["common", "heads", "place heads", "compound heads", "lower heads"].flatMap { table[$0] })
    reader = BodyReader(
      words: InstitutionWords(source: source.language, target: target.language),
      source: source.language, adjectives: known.adjectives,
      names: { name in
        let written = source.language == "fr" ? FrenchWords.written(name) : [name]
        return written.lazy.map { Self.names(of: $0, in: known, target: target) }
          .first { !$0.isEmpty } ?? []
      },
      isPlace: { name in known[name].contains { $0.kind == .place } },
      inhabitants: known.inhabitants,
      respelled: { name in Self.respelled(name, from: source, to: target) },
      adjectiveOfPlace: known.adjectiveOfPlace, placeOfAdjective: known.placeOfAdjective,
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
    guard let entry else { return known.inhabitants[name.lowercased()].map { [$0] } ?? [] }
    guard entry.kind == .other, target.language == "en" else { return entry.targets }
    return entry.targets.map(EnglishHeads.capitalized)
  }

  /// A name that nothing knows, as the rules of the other language write it.
  private static func respelled(
    _ name: String, from source: LanguageTag, to target: LanguageTag
  ) -> String {
    let best = NameTranscriber().candidates(for: name, from: source, to: target, limit: 1).first
    return best.map { $0.score > 0.5 ? $0.name : name } ?? name
  }

  /// What a body may be called, likeliest first; empty where its name is not understood.
  ///
  /// - Returns: the forms, and how much of the name was understood, from 0 to 1.
  func forms(of name: String) -> (names: [String], certainty: Double) {
    if let known = withoutLegalForm(name) { return (known, 0.95) }
    if isKept(name) { return ([name], Self.trustInKept) }
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
  func formsOfSurelyBody(_ name: String) -> (names: [String], certainty: Double) {
    if let known = withoutLegalForm(name) { return (known, 0.95) }
    if isKept(name) { return ([name], Self.trustInKept) }
    let lower = name.lowercased()
    let isCompound =
      !name.contains(" ")
      && (reader.longHead(lower) != nil || reader.isPlainCompound(lower)
        || lower.count > 9 && reader.isHead(lower))
    guard isCompound || name.contains(" ") || name.contains("-"), let phrase = reader.phrase(name)
    else { return fromBodyOfPlace(name) }
    let isNamed =
      phrase.prefix.allSatisfy { known[$0].contains { $0.kind != .person } }
      || reader.hasPlainHead(name)
    let isSaid =
      isCompound || !phrase.modifier.isEmpty || !phrase.adjectives.isEmpty
      || !phrase.complements.isEmpty || !phrase.prefix.isEmpty || reader.isHead(lower)
    let isClear = !phrase.isGuessed || reader.hasClearHead(lower)
    guard phrase.prefix.isEmpty || isNamed, isSaid, isClear else { return fromBodyOfPlace(name) }
    return (
      writer.forms(of: phrase).map(\.text), phrase.certainty * (phrase.isGuessed ? 0.7 : 1)
    )
  }

  /// What a glossary has for a foundation or society without that word: *Stichting Letterenfonds*.
  private func withoutLegalForm(_ name: String) -> [String]? {
    guard let space = name.firstIndex(of: " "),
      ["stichting", "vereniging"].contains(name[..<space].lowercased())
    else { return nil }
    return known[String(name[space...].dropFirst())].first { $0.kind == .institution }?.targets
  }

  /// Whether a house keeps its name, since that has an article of its own: *Museum De Lakenhal*.
  private func isKept(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return reader.source == "nl" && words.count == 3
      && ["museum", "theater", "schouwburg", "galerie"].contains(words[0].lowercased())
      && ["De", "Het"].contains(words[1]) && words[2].first?.isUppercase == true
  }

  private static let trustInKept = 0.85

  /// Whether a name holds words of which bodies are named, so that no translation keeps it as it is.
  func holdsWords(_ name: String) -> Bool {
    let words = name.split(separator: " ").map { $0.lowercased() }
    guard words.count > 1 else { return reader.hasClearHead(name.lowercased()) }
    return words.contains { reader.isListed($0) || reader.hasClearHead($0) }
      || known.adjectives[words[0]] != nil && words[0].hasSuffix("e")
  }

  /// Whether a word of a name is one of the vocabulary, which no name that stays as it is holds.
  func holdsVocabulary(_ name: String) -> Bool {
    name.split(separator: " ").contains { word in
      let lower = word.lowercased()
      return reader.isListed(lower) || vocabulary.contains(lower)
    }
  }

  /// A body that is known by itself, behind the adjective of a place: *Duitse Bundesnachrichtendienst*.
  struct BodyOfPlace {
    /// What it is called, the usual form first.
    let forms: [String]
    /// Where the body without the adjective is known from.
    let evidence: Evidence
  }

  /// The body that a name has behind the adjective of a place.
  func bodyOfPlace(_ name: String) -> BodyOfPlace? {
    guard let space = name.firstIndex(of: " "),
      let adjective = known.adjectives[name[..<space].lowercased()]?.first,
      let body = known[String(name[space...].dropFirst())].first(where: {
        $0.kind == .institution && $0.part != .acronym && $0.part != .adjective
      }), let form = body.targets.first
    else { return nil }
    let isInside = form.split(separator: " ").contains { $0.hasPrefix(adjective.prefix(4)) }
    let isPlain = isInside || writer.language != "en"
    return BodyOfPlace(
      forms: isPlain ? [form] : [adjective + " " + form, form], evidence: body.evidence)
  }

  private func fromBodyOfPlace(_ name: String) -> (names: [String], certainty: Double) {
    bodyOfPlace(name).map { ($0.forms, 0.9) } ?? ([], 0)
  }

  /// Other ways to say the name of a body that is known: *French National Assembly* for *National
  /// Assembly of France*, *UN Committee* for *Committee* where the source says *VN-comité*.
  func turns(of form: String, said name: String) -> [String] {
    var turns: [String] = []
    if let space = name.firstIndex(of: " "), writer.language == "en",
      let adjective = known.adjectives[name[..<space].lowercased()]?.first,
      let place = known.placeOfAdjective[adjective],
      let of = PlaceArticles.genitives(of: place, in: "en").first
    {
      let bare = form.dropping(" " + of) ?? form.droppingStart(adjective + " ")
      let isSaid =
        form == name || form.contains(place) || form.contains(adjective.prefix(4))
        || form.first?.isLowercase == true
      let fronts = [adjective] + EnglishHeads.attributes(of: place)
      if let whole = bare
        ?? (isSaid || fronts.contains(where: { form.hasPrefix($0 + " ") }) ? nil : form)
      {
        turns += fronts.map { $0 + " " + whole }
        if whole.contains(" ") { turns.append(whole) }
      }
    }
    for line in NameTables.places["turns " + writer.language] {
      let sides = line.split(separator: "=").map { $0.split(separator: " ").joined(separator: " ") }
      guard sides.count == 2 else { continue }
      for (one, other) in [(sides[0], sides[1]), (sides[1], sides[0])] where form.contains(one) {
        turns.append(form.replacing(one, with: other))
      }
    }
    if let hyphen = name.firstIndex(of: "-"), writer.language == "en",
      let owner = known[String(name[..<hyphen])].first(where: { $0.part == .acronym })?.targets
        .first,
      !form.hasPrefix(owner), !turns.contains(where: { $0.hasPrefix(owner + " ") })
    {
      turns.append(owner + " " + form)
    }
    var seen: Set<String> = [form]
    return turns.filter { seen.insert($0).inserted }
  }
}

extension String {
  /// The text without a beginning, or `nil` where it does not begin so.
  fileprivate func droppingStart(_ start: String) -> String? {
    hasPrefix(start) ? String(dropFirst(start.count)) : nil
  }
}
