/// Reads an institution's name into its parts.
struct BodyReader: Sendable {
  /// What a name inside the name is called in the other language; empty where that is not known.
  typealias Names = @Sendable (String) -> [String]

  let words: InstitutionWords
  let source: String
  /// Adjectives of states and other places: *russisch* → *Russian*.
  let adjectives: [String: [String]]
  let names: Names
  /// Whether a name, in the source, is that of a place.
  let isPlace: @Sendable (String) -> Bool
  /// Several inhabitants of places, by what Dutch calls them in lower case.
  let inhabitants: [String: String]
  /// How a name that is nowhere known is written in the other language.
  let respelled: @Sendable (String) -> String
  /// The adjectives of places by their names, in the language that is written.
  let adjectiveOfPlace: [String: String]
  /// The places by their adjectives, in the language that is written.
  let placeOfAdjective: [String: String]
  /// The words that portfolios of ministers are made of, in lower case.
  let portfolios: Set<String>

  /// The parts of a name, or `nil` where no head is found.
  func phrase(_ name: String) -> BodyPhrase? {
    var phrase = BodyPhrase()
    var tokens = name.replacing(",", with: " ,").split(whereSeparator: \.isWhitespace)
      .map(String.init)
    if source == "fr" {
      (tokens, phrase.articles) = FrenchWords.words(of: name)
      gatherHead(&tokens)
    }
    guard tokens.count <= 20 else { return nil }
    var index = 0
    while index < tokens.count, phrase.head.isEmpty {
      if index > 0, index + 1 == tokens.count, phrase.adjectives.count == index {
        // Democratisch Bulgarije
        let last = tokens[index].lowercased()
        let place = names(tokens[index])
        if !place.isEmpty, isPlace(tokens[index]), words[last].isEmpty, compound(last) == nil {
          phrase.head = place
        }
      }
      guard phrase.head.isEmpty else { return phrase }
      guard let length = readBeforeHead(tokens, at: index, into: &phrase) else { return nil }
      index += length
    }
    while index < tokens.count {
      guard let length = readAfterHead(tokens, at: index, into: &phrase) else { return nil }
      index += length
    }
    for part in phrase.complements where part.isUnknown {
      phrase.certainty *= part.isWord ? 0.3 : part.isRow ? 0.6 : 0.85
    }
    return phrase.head.isEmpty ? nil : phrase
  }

  /// Puts an adjective behind a head of several words that it parts: *Bureau national anticorruption*.
  private func gatherHead(_ tokens: inout [String]) {
    guard tokens.count > 2, longest([.adjective], in: tokens, at: 1)?.1 == 1 else { return }
    var others = tokens
    let adjective = others.remove(at: 1)
    guard longest([.head], in: tokens, at: 0)?.1 == 1,
      let (_, length) = longest([.head], in: others, at: 0), length > 1
    else { return }
    others.insert(adjective, at: length)
    tokens = others
  }

  /// The place of an adjective, by its forms in the language that is written.
  func place(of adjective: [String]) -> String? {
    adjective.first.flatMap { placeOfAdjective[$0] }
  }

  /// Adds the adjective of a place; the first one says whose body it is.
  private func append(_ adjective: [String], to phrase: inout BodyPhrase) {
    if phrase.adjectives.isEmpty { phrase.place = place(of: adjective) }
    phrase.adjectives.append(adjective)
  }

  private func readBeforeHead(
    _ tokens: [String], at index: Int, into phrase: inout BodyPhrase
  ) -> Int? {
    let token = tokens[index].lowercased()
    if index == 0, let length = readBodyBefore(tokens, into: &phrase) { return length }
    if let (entry, length) = longest([.head], in: tokens, at: index) {
      guard index == 0 || source != "nl" || !InstitutionWords.kept.contains(entry.lemma) else {
        return nil
      }
      phrase.head = entry.targets
      return length
    }
    if let (entry, length) = longest([.adjective], in: tokens, at: index) {
      if phrase.adjectives.isEmpty, let forms = adjectives[token] {
        phrase.place = place(of: forms)
      }
      phrase.adjectives.append(entry.targets)
      return length
    }
    if index + 2 < tokens.count,
      let forms = adjectives[token + " " + tokens[index + 1].lowercased()]
    {
      append(forms, to: &phrase)
      return 2
    }
    if let ordinal = Ordinals.written(token, from: source, to: words.target) {
      phrase.adjectives.append([ordinal])
      return 1
    }
    if let length = readPrefixAdjective(token, into: &phrase) { return length }
    if let forms = adjectives[token] ?? joinedAdjective(token) {
      append(forms, to: &phrase)
      return 1
    }
    if let length = readAnd(tokens, at: index, into: &phrase) { return length }
    if let length = readSharedHead(tokens, at: index, into: &phrase) { return length }
    if readOwner(tokens[index], into: &phrase) { return 1 }
    if let (modifier, head) = compound(token) ?? plural(token) {
      phrase.modifier = modifier
      phrase.head = head
      return 1
    }
    if Articles.all.contains(token) { return 1 }
    if source == "en", let (entry, length) = subject(tokens, at: index) {
      if index + length + 1 < tokens.count,
        let and = words[tokens[index + length].lowercased()].first(where: { $0.role == .link }),
        let (head, second) = longest([.head], in: tokens, at: index + length + 1)
      {
        // Border and Coast Guard
        phrase.head = head.targets.map {
          BodyWriter.shared(entry.targets[0], and.targets[0], $0, in: words.target)
        }
        return length + 1 + second
      }
      phrase.modifier = entry.targets
      return length
    }
    return readPrefix(tokens, at: index, into: &phrase)
  }

  /// One head for two: *Inlichtingen- en Veiligheidsdienst*.
  private func readSharedHead(
    _ tokens: [String], at index: Int, into phrase: inout BodyPhrase
  ) -> Int? {
    guard let front = tokens[index].lowercased().dropping("-"), index + 2 < tokens.count,
      let first = modifier(front).first,
      let and = words[tokens[index + 1].lowercased()].first(where: { $0.role == .link })
    else { return nil }
    let second = tokens[index + 2].lowercased()
    if words.target != "fr", let listed = words[second].first(where: { $0.role == .head }) {
      // Grens- en Kustwacht: the second word has a name of its own.
      phrase.head = listed.targets.map {
        BodyWriter.shared(first, and.targets[0], $0, in: words.target)
      }
      return 3
    }
    guard let (modifier, head) = compound(second) else { return nil }
    phrase.modifier = [first]
    phrase.secondModifier = (and.targets[0], modifier[0])
    phrase.head = head
    return 3
  }

  /// A name before its head: *Shanghai Samenwerkingsorganisatie*, *Max Planck-instituut*; else an
  /// adjective that no table has.
  private func readPrefix(
    _ tokens: [String], at index: Int, into phrase: inout BodyPhrase
  ) -> Int? {
    let token = tokens[index]
    if !phrase.prefix.isEmpty, Self.particles.contains(token), index + 1 < tokens.count {
      phrase.prefix.append(token)
      return 1
    }
    guard token.first?.isUppercase == true else { return nil }
    if let hyphen = token.lastIndex(of: "-") {
      let tail = token[token.index(after: hyphen)...].lowercased()
      if let head = words[tail].first(where: { $0.role == .head }) {
        phrase.prefix.append(respelled(String(token[..<hyphen])))
        phrase.head = head.targets
        return 1
      }
    }
    if let (name, head) = namedHead(token) {
      phrase.modifier = [respelled(name)]
      phrase.head = head
      phrase.isGuessed = true
      // Martinus Nijhoff Vertaalprijs: after a name, the rest is rather a word.
      if !phrase.prefix.isEmpty { phrase.certainty *= 0.3 }
      return 1
    }
    guard index + 1 < tokens.count else { return nil }
    let known = names(token).first
    let adjective = known == nil ? words.cognates.adjectives(of: token.lowercased()) : []
    if !adjective.isEmpty {
      phrase.adjectives.append(adjective)
    } else if !phrase.adjectives.isEmpty, words.target == "en" {
      // Prins Claus Fonds: the order stays.
      phrase.adjectives.append([known ?? token])
    } else {
      phrase.prefix.append(known ?? respelled(token))
    }
    let isLeft =
      known == nil && (Self.isDutchNoun(token) || source == "nl" && Self.isInflected(token))
    phrase.certainty *= isLeft ? 0.3 : adjective.isEmpty ? 0.8 : 0.65
    return 1
  }

  /// Two adjectives or two names before one head: *Economische en Sociale Raad*, *Bill en Melinda
  /// Gates-stichting*.
  private func readAnd(_ tokens: [String], at index: Int, into phrase: inout BodyPhrase) -> Int? {
    guard index + 2 < tokens.count,
      let and = words[tokens[index].lowercased()].first(where: { $0.role == .link })
    else { return nil }
    let next = tokens[index + 1].lowercased()
    if let last = phrase.adjectives.last, phrase.prefix.isEmpty,
      let other = words[next].first(where: { $0.role == .adjective })?.targets
        ?? adjectives[next]
    {
      phrase.adjectives[phrase.adjectives.count - 1] = [
        Self.coordinated(last, and.targets[0], other)
      ]
      return 2
    }
    guard !phrase.prefix.isEmpty, tokens[index + 1].first?.isUppercase == true else { return nil }
    phrase.prefix.append(and.targets[0])
    return 1
  }

  /// Two adjectives as one; German ones that are written in one word with the head share it:
  /// *Wirtschafts- und Sozialrat*.
  private static func coordinated(_ first: [String], _ and: String, _ second: [String]) -> String {
    guard let one = first.first, let other = second.first else { return "" }
    if one.hasSuffix("-") {
      return "\(one) \(and) \(other.hasSuffix("-") ? other : NameWords.capital(other) + "-")"
    }
    return "\(one) \(and) \(second.first { !$0.hasSuffix("-") } ?? other)"
  }

  private static let particles: Set<String> = [
    "van", "de", "der", "den", "het", "'t", "ten", "ter", "te", "von", "zu", "el", "al", "du",
    "della", "di", "da", "la", "le",
  ]

  /// What a body is about, before its head: *Security Council*, *Women’s Council*.
  private func subject(_ tokens: [String], at index: Int) -> (InstitutionWords.Entry, Int)? {
    if let found = longest([.domain], in: tokens, at: index) { return found }
    let owner = tokens[index].lowercased()
    for ending in ["’s", "'s", "’", "'"] {
      guard let name = owner.dropping(ending) else { continue }
      return words[name].first { $0.role == .domain }.map { ($0, 1) }
    }
    return nil
  }

  /// An adjective of two: *Russisch-Orthodoxe*.
  private static let directions: Set<String> = [
    "noord", "zuid", "oost", "west", "noordoost", "noordwest", "zuidoost", "zuidwest",
  ]

  private func joinedAdjective(_ token: String) -> [String]? {
    let halves = token.split(separator: "-").map(String.init)
    guard halves.count == 2 else { return nil }
    let forms = halves.compactMap { half in
      adjectives[half]?.first
        ?? words[half].first { $0.role == .adjective }?.targets.first { !$0.hasSuffix("-") }
    }
    guard forms.count == 2 else { return nil }
    let isDirection = Self.directions.contains(halves[0])
    let joint = words.target == "en" ? " " : words.target == "de" && isDirection ? "" : "-"
    return [forms.joined(separator: joint)]
  }

  func longest(
    _ roles: [InstitutionWords.Role], in tokens: [String], at index: Int
  ) -> (InstitutionWords.Entry, Int)? {
    for length in stride(from: min(words.longest, tokens.count - index), to: 0, by: -1) {
      let joined = tokens[index..<(index + length)].joined(separator: " ")
        .replacing(" ,", with: ",").lowercased()
      if let entry = words[joined].first(where: { roles.contains($0.role) }) {
        // The table writes enumerations with their commas, which are words of their own here.
        return (entry, length)
      }
    }
    return nil
  }

  /// A word that no table has, by its ending: *communicatie* → *communication*.
  func cognates(of token: String) -> [String] {
    words.cognates.forms(of: token)
  }
}

extension String {
  /// The text without an ending, or `nil` where it does not end so.
  func dropping(_ ending: String) -> String? {
    hasSuffix(ending) ? String(dropLast(ending.count)) : nil
  }
}
