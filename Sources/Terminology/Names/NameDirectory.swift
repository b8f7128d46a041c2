public import Bitext
public import ICU

/// The names that a glossary and ICU's locale data know in two languages, whole, by the surname of a
/// person, or by the words of an institution.
///
/// What is known comes before what `NameTranscriber` works out: *Moskou* = *Moscow* follows no rule.
public struct NameDirectory: Sendable {
  private let known: KnownNames
  private var surnames: [String: [String]] = [:]
  private let transcriber = NameTranscriber()
  private let bodies: BodyTranslator
  private let patterns: PlacePatterns
  private let titles: NameTitles
  private let source: LanguageTag
  private let target: LanguageTag

  /// How sure a form is that is known of the whole name, of the surname alone, or of the words of an
  /// institution, or of the pattern of a place.
  private static let trust = (whole: 0.95, surname: 0.85, words: 0.92, pattern: 0.85)
  /// How likely a name stays as it is that holds words of its own language.
  private static let trustInLeftWords = 0.2
  /// How much glossaries weigh where locale data knows a name too.
  private static let glossaryShare = 0.9

  /// Prepares the names of a glossary for one pair of languages.
  ///
  /// - Throws: `ICUError` where there is no locale data.
  public init(
    _ glossary: Glossary, from source: LanguageTag, to target: LanguageTag
  ) throws(ICUError) {
    self.source = source
    self.target = target
    known = try KnownNames(glossary: glossary, source: source, target: target)
    bodies = BodyTranslator(known: known, source: source, target: target)
    patterns = PlacePatterns(source: source.language, target: target.language)
    titles = NameTitles(language: source)
    for concept in glossary.concepts where concept.kind == .person { addSurnames(of: concept) }
  }

  /// The likeliest forms of a name, best first; at most `limit`. Those that are known come first,
  /// each with what it is known from; those that rules give follow.
  ///
  /// A genitive (*Loekasjenko’s*), quotation marks around it and titles before it (*president
  /// Loekasjenko*) are taken off, a plural (*de Poetins*) is kept where the surname is known.
  public func candidates(for name: String, limit: Int = 5) -> [NameCandidate] {
    let name = plain(name)
    var (forms, trust) = (wholeForms(of: name), Self.trust.whole)
    if forms.isEmpty {
      let worded = formsByWords(of: name) + formsByPattern(of: name)
      if !worded.isEmpty { return Self.merged(worded, limit: limit) }
      (forms, trust) = (formsBySurname(of: name), Self.trust.surname)
    } else if isBody(name) {
      return Self.merged(formsOfKnownBody(name, forms), limit: limit)
    }
    let ruled = transcriber.candidates(for: name, from: source, to: target, limit: limit)
    guard !forms.isEmpty else {
      return bodies.holdsWords(name) ? ruled.scaled(Self.trustInLeftWords) : ruled
    }
    return Self.merged(forms.scaled(trust) + ruled.scaled(1 - trust), limit: limit)
  }

  /// A name without what is no part of it.
  private func plain(_ written: String) -> String {
    let unquoted = Self.unquoted(written)
    guard wholeForms(of: unquoted).isEmpty else { return unquoted }
    let bare = bare(unquoted)
    guard bare == unquoted, bodies.formsOfSurelyBody(bare).names.isEmpty else { return bare }
    return titles.stripped(bare) { known.adjectives[$0] != nil }
  }

  /// A name without the quotation marks around it; *‘t Hooft* has none.
  private static func unquoted(_ name: String) -> String {
    let pairs: [Character: Set<Character>] = [
      "\"": ["\""], "“": ["”", "“"], "„": ["”", "“"], "”": ["”"], "«": ["»"], "»": ["«"],
      "‘": ["’"], "‹": ["›"],
    ]
    guard name.count > 2, let first = name.first, let last = name.last,
      pairs[first]?.contains(last) == true
    else { return name }
    return name.dropFirst().dropLast().oneLine
  }

  /// A name without a genitive, or without the article before it where it is known so.
  private func bare(_ name: String) -> String {
    let name = Self.withoutGenitive(name)
    guard let space = name.firstIndex(of: " "), Articles.all.contains(String(name[..<space])),
      name[space...].dropFirst().first?.isUppercase == true || source.language != "nl"
    else { return name }
    let rest = String(name[space...].dropFirst())
    return wholeForms(of: rest).isEmpty && bodies.formsOfSurelyBody(rest).names.isEmpty
      ? name : rest
  }

  private func isBody(_ name: String) -> Bool {
    name.contains(" ") && known[name].contains { $0.kind == .institution && $0.part != .acronym }
  }

  /// What is known of the whole name: what glossaries say, then locale data, which holds official
  /// and old names too.
  private func wholeForms(of name: String) -> [NameCandidate] {
    let entries = known[name].filter { $0.kind != .other }
    let glossary = shared(entries.filter(\.isOfGlossary), name)
    let locale = shared(entries.filter { !$0.isOfGlossary }, name)
    if glossary.isEmpty || locale.isEmpty { return glossary + locale }
    return glossary.scaled(Self.glossaryShare) + locale.scaled(1 - Self.glossaryShare)
  }

  /// The counterparts of several bearers of a name, each as likely as the others.
  private func shared(_ entries: [KnownNames.Entry], _ name: String) -> [NameCandidate] {
    entries.flatMap { entry in
      Self.weighed(Self.alike(entry, to: name), rule: "\(entry.evidence.kind): \(name)", ratio: 6)
    }.scaled(1 / Double(max(1, entries.count)))
  }

  /// The counterparts that are as long as the name, where a person has short and full ones.
  private static func alike(_ entry: KnownNames.Entry, to name: String) -> [String] {
    guard entry.kind == .person else { return entry.targets }
    let length = name.split(whereSeparator: \.isWhitespace).count
    let alike = entry.targets.filter { $0.split(separator: " ").count == length }
    return alike.isEmpty ? entry.targets : alike
  }

  /// What the words of an institution's name say, and the name as it is.
  private func formsByWords(of name: String) -> [NameCandidate] {
    let (forms, certainty) = bodies.formsOfSurelyBody(name)
    guard !forms.isEmpty else { return [] }
    let trust = Self.trust.words * certainty
    let worded = Self.weighed(forms, rule: "words: \(name)", ratio: 10).scaled(trust)
    let kept =
      certainty < 1 ? min(Self.trustInLeftWords, (1 - trust) / 2) : Self.trustInLeftWords / 4
    let same = NameCandidate(name: name, score: kept, rules: ["unchanged: \(name)"])
    return worded + [same]
  }

  /// The names that a glossary has for a body; then what else may be said for them, and what its
  /// words say.
  private func formsOfKnownBody(_ name: String, _ forms: [NameCandidate]) -> [NameCandidate] {
    let worded = bodies.formsOfSurelyBody(name).names
    var forms = forms
    // Oecumenisch Patriarchaat is rather the Ecumenical Patriarchate than that of Constantinople.
    if let first = forms.first, let literal = worded.first,
      let index = forms.firstIndex(where: { $0.name == literal }), index > 0,
      Self.isPart(literal, of: first.name)
    {
      let score = first.score
      forms[0].score = forms[index].score
      forms[index].score = score
    }
    let isLong = name.contains(" ")
    let isAcronym = { (form: NameCandidate) in isLong && form.name == form.name.uppercased() }
    let acronyms = forms.filter(isAcronym)
    let whole = forms.filter { !isAcronym($0) }
    let turned = whole.prefix(2).flatMap { bodies.turns(of: $0.name, said: name) }
    let others =
      turned + worded.prefix(3).filter { form in !forms.contains { $0.name == form } }
    let further = Self.weighed(others, rule: "words: \(name)", ratio: 1.5)
    let share = Self.trust.whole
    guard !whole.isEmpty else { return acronyms + further.scaled(1 - share) }
    let same = NameCandidate(name: name, score: (1 - share) / 10, rules: ["unchanged: \(name)"])
    return whole.scaled(share) + further.scaled((1 - share) * 0.8)
      + acronyms.scaled((1 - share) / 2) + [same]
  }

  private static func isPart(_ name: String, of other: String) -> Bool {
    let words = Set(other.split(separator: " "))
    return name.split(separator: " ").allSatisfy(words.contains)
  }

  /// What the pattern of a place says whose inner name is known: *Golf van Finland*.
  private func formsByPattern(of name: String) -> [NameCandidate] {
    patterns.matches(name).prefix(2).flatMap { match -> [NameCandidate] in
      guard
        let inner = known[match.name].first(where: { $0.kind == .place && $0.part != .adjective })?
          .targets.first
      else { return [] }
      let forms = match.targets.map { match.filled($0, with: inner) }
      return Self.weighed(forms, rule: "pattern: \(match.pattern)").scaled(Self.trust.pattern)
    }
  }

  private func formsBySurname(of name: String) -> [NameCandidate] {
    let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let last = words.last else { return [] }
    guard let forms = surnames[KnownNames.key(last)] else { return plurals(of: words, last) }
    let weighed = Self.weighed(forms, rule: "glossary: \(last)")
    if words.count == 1 { return weighed }
    let given = transcriber.candidates(
      for: words.dropLast().joined(separator: " "), from: source, to: target, limit: 3)
    return given.flatMap { first in
      weighed.map {
        NameCandidate(
          name: "\(first.name) \($0.name)", score: first.score * $0.score,
          rules: first.rules + $0.rules)
      }
    }
  }

  /// What a family is called whose surname is known: *de Poetins*, *the Putins*.
  private func plurals(of words: [String], _ last: String) -> [NameCandidate] {
    guard source.language == "nl", target.language == "en", last.hasSuffix("s"),
      words.count == 1 || words.count == 2 && words[0] == "de",
      let forms = surnames[KnownNames.key(String(last.dropLast()))]
    else { return [] }
    return Self.weighed(
      forms.map { (words.count == 2 ? "the " : "") + $0 + "s" }, rule: "glossary: \(last)")
  }

  /// A name without the ending of a genitive that an apostrophe ties to it: *Loekasjenko’s*.
  private static func withoutGenitive(_ name: String) -> String {
    let bare =
      ["’s", "'s"].contains(where: name.hasSuffix)
      ? name.dropLast(2)
      : ["s’", "s'", "x’", "z’"].contains(where: name.hasSuffix) ? name.dropLast() : ""
    return bare.count > 2 ? String(bare) : name
  }

  /// The surname of a person whose full name has as many words in both languages.
  private mutating func addSurnames(of concept: Concept) {
    for term in concept.terms(in: source) where term.part == .full || term.part == .variant {
      let words = term.text.split(separator: " ")
      guard words.count > 1, let surname = words.last else { continue }
      let key = KnownNames.key(String(surname))
      for translation in concept.translations(of: term, in: target) {
        let others = translation.text.split(separator: " ")
        guard others.count == words.count, let other = others.last.map(String.init),
          surnames[key]?.contains(other) != true
        else { continue }
        surnames[key, default: []].append(other)
      }
    }
  }

  /// Forms of which each is so many times less likely than the one before it, together 1.
  private static func weighed(
    _ forms: [String], rule: String, ratio: Double = 3
  ) -> [NameCandidate] {
    var share = 1.0
    var candidates: [NameCandidate] = []
    for form in forms {
      candidates.append(NameCandidate(name: form, score: share, rules: ["\(rule) = \(form)"]))
      share /= ratio
    }
    let total = candidates.reduce(0) { $0 + $1.score }
    return candidates.scaled(1 / max(total, .leastNormalMagnitude))
  }

  private static func merged(_ candidates: [NameCandidate], limit: Int) -> [NameCandidate] {
    var byName: [String: NameCandidate] = [:]
    for candidate in candidates {
      byName[candidate.name, default: NameCandidate(name: candidate.name, score: 0, rules: [])]
        .score += candidate.score
      if byName[candidate.name]?.rules.isEmpty == true {
        byName[candidate.name]?.rules = candidate.rules
      }
    }
    return Array(
      byName.values.sorted { ($1.score, $0.name) < ($0.score, $1.name) }.prefix(max(0, limit)))
  }
}

extension [NameCandidate] {
  fileprivate func scaled(_ factor: Double) -> Self {
    map { NameCandidate(name: $0.name, score: Swift.min(1, $0.score * factor), rules: $0.rules) }
  }
}
