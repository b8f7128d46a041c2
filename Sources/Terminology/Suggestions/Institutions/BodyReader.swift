/// Reads an institution's name into its parts.
struct BodyReader: Sendable {
  /// What a name inside the name is called in the other language; empty where that is not known.
  typealias Names = @Sendable (String) -> [String]

  let words: InstitutionWords
  let source: String
  /// Adjectives of states and other places: *russisch* → *Russian*.
  let adjectives: [String: [String]]
  let names: Names
  /// The adjectives of places by their names, in the language that is written.
  let adjectiveOfPlace: [String: String]
  /// The words that portfolios of ministers are made of, in lower case.
  let portfolios: Set<String>

  /// The parts of a name, or `nil` where no head is found.
  func phrase(_ name: String) -> BodyPhrase? {
    let tokens = name.replacing(",", with: " ,").split(whereSeparator: \.isWhitespace)
      .map(String.init)
    guard tokens.count <= 20 else { return nil }
    var phrase = BodyPhrase()
    var index = 0
    while index < tokens.count, phrase.head.isEmpty {
      if index > 0, index + 1 == tokens.count, phrase.adjectives.count == index {
        // Democratisch Bulgarije
        let last = tokens[index].lowercased()
        let place = names(tokens[index])
        if !place.isEmpty, words[last].isEmpty, compound(last) == nil { phrase.head = place }
      }
      guard phrase.head.isEmpty else { return phrase }
      guard let length = readBeforeHead(tokens, at: index, into: &phrase) else { return nil }
      index += length
    }
    while index < tokens.count {
      guard let length = readAfterHead(tokens, at: index, into: &phrase) else { return nil }
      index += length
    }
    return phrase.head.isEmpty ? nil : phrase
  }

  private func readBeforeHead(
    _ tokens: [String], at index: Int, into phrase: inout BodyPhrase
  ) -> Int? {
    let token = tokens[index].lowercased()
    if let (entry, length) = longest([.head], in: tokens, at: index) {
      phrase.head = entry.targets
      return length
    }
    if let (entry, length) = longest([.adjective], in: tokens, at: index) {
      phrase.adjectives.append(entry.targets)
      return length
    }
    if let forms = adjectives[token] ?? joinedAdjective(token) {
      phrase.adjectives.append(forms)
      return 1
    }
    if let length = readAnd(tokens, at: index, into: &phrase) { return length }
    if token.hasSuffix("-"), index + 2 < tokens.count,
      let first = words[String(token.dropLast())].first(where: { $0.role == .domain }),
      let and = words[tokens[index + 1].lowercased()].first(where: { $0.role == .link }),
      let (modifier, head) = compound(tokens[index + 2].lowercased())
    {
      // *Inlichtingen- en Veiligheidsdienst*: one head for both.
      phrase.modifier = ["\(first.targets[0]) \(and.targets[0]) \(modifier[0])"]
      phrase.head = head
      return 3
    }
    if let (modifier, head) = compound(token) ?? plural(token) {
      phrase.modifier = modifier
      phrase.head = head
      return 1
    }
    if Articles.all.contains(token) { return 1 }
    if source == "en", let (entry, length) = subject(tokens, at: index) {
      phrase.modifier = entry.targets
      return length
    }
    return readPrefix(tokens, at: index, into: &phrase)
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
        phrase.prefix.append(String(token[..<hyphen]))
        phrase.head = head.targets
        return 1
      }
    }
    if let (name, head) = namedHead(token) {
      phrase.modifier = [name]
      phrase.head = head
      phrase.isGuessed = true
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
      phrase.prefix.append(known ?? token)
    }
    phrase.certainty *= 0.8
    return 1
  }

  /// Two adjectives or two names before one head: *Economische en Sociale Raad*, *Bill en Melinda
  /// Gates-stichting*.
  private func readAnd(_ tokens: [String], at index: Int, into phrase: inout BodyPhrase) -> Int? {
    guard index + 2 < tokens.count,
      let and = words[tokens[index].lowercased()].first(where: { $0.role == .link })
    else { return nil }
    let next = tokens[index + 1].lowercased()
    if let last = phrase.adjectives.last?.first, phrase.prefix.isEmpty,
      let other = words[next].first(where: { $0.role == .adjective })?.targets.first
        ?? adjectives[next]?.first
    {
      phrase.adjectives[phrase.adjectives.count - 1] = ["\(last) \(and.targets[0]) \(other)"]
      return 2
    }
    guard !phrase.prefix.isEmpty, tokens[index + 1].first?.isUppercase == true else { return nil }
    phrase.prefix.append(and.targets[0])
    return 1
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
      adjectives[half]?.first ?? words[half].first { $0.role == .adjective }?.targets.first
    }
    guard forms.count == 2 else { return nil }
    let isDirection = Self.directions.contains(halves[0])
    let joint = words.target == "en" ? " " : words.target == "de" && isDirection ? "" : "-"
    return [forms.joined(separator: joint)]
  }

  private func readAfterHead(
    _ tokens: [String], at index: Int, into phrase: inout BodyPhrase
  ) -> Int? {
    let token = tokens[index].lowercased()
    if token == "," { return 1 }
    if let (entry, length) = longest([.link], in: tokens, at: index), index + length < tokens.count
    {
      var next = index + length
      var isFurther = false
      while next < tokens.count, Articles.all.contains(tokens[next].lowercased()) {
        next += 1
        isFurther = true
      }
      if isFurther, let read = complement(tokens, at: index + length, phrase, entry) {
        phrase.complements.append(read.complement)
        return length + read.length
      }
      guard let read = complement(tokens, at: next, phrase, entry) else { return nil }
      phrase.complements.append(read.complement)
      return next - index + read.length
    }
    guard var read = complement(tokens, at: index, phrase, nil) else { return nil }
    // Bouw, Transport en Infrastructuur: the writer puts the comma behind what stands before it.
    if tokens[index - 1] == ",", !phrase.complements.isEmpty { read.complement.link = "," }
    phrase.complements.append(read.complement)
    return read.length
  }

  private func complement(
    _ tokens: [String], at start: Int, _ phrase: BodyPhrase, _ link: InstitutionWords.Entry?
  ) -> (complement: BodyPhrase.Complement, length: Int)? {
    var index = start
    var before: [String] = []
    func made(_ forms: [String], isName: Bool, length: Int) -> (BodyPhrase.Complement, Int) {
      var complement = BodyPhrase.Complement(
        link: link?.targets.first, isGenitive: ["van", "of", "de", "der"].contains(link?.lemma),
        forms: forms, adjectives: before, isName: isName,
        hasArticle: tokens[max(0, index - 1)...index].contains {
          Articles.all.contains($0.lowercased())
        },
        isPortfolio: tokens[start..<(index + length)].allSatisfy {
          portfolios.contains($0.lowercased()) || $0 == "en"
        })
      if isName { complement.adjectiveOfPlace = forms.first.flatMap { adjectiveOfPlace[$0] } }
      return (complement, index - start + length)
    }
    while index < tokens.count {
      if let (found, length) = longest([.domain, .head], in: tokens, at: index) {
        let same = longest([.domain], in: tokens, at: index)
        let entry = same?.1 == length ? same?.0 ?? found : found
        // van het Verdrag: a body that is known has its article in English.
        let isKnown = entry.role == .head && words.target == "en" && index > 0
        let article =
          isKnown && Articles.all.contains(tokens[index - 1].lowercased()) ? "the " : ""
        return made(entry.targets.map { article + $0 }, isName: false, length: length)
      }
      let known = longest([.adjective], in: tokens, at: index)
      guard let form = known?.0.targets.first ?? adjectives[tokens[index].lowercased()]?.first
      else {
        break
      }
      before.append(form)
      index += known?.1 ?? 1
    }
    for end in stride(from: tokens.count, to: index, by: -1) {
      let forms = names(tokens[index..<end].joined(separator: " "))
      if !forms.isEmpty { return made(forms, isName: true, length: end - index) }
    }
    guard index < tokens.count else { return nil }
    let token = tokens[index].lowercased()
    if let (modifier, head) = compound(token) ?? plural(token) ?? subjects(token) {
      return made(joined(modifier, head), isName: false, length: 1)
    }
    let cognates = cognates(of: token)
    if !cognates.isEmpty { return made(cognates, isName: false, length: 1) }
    // A name that is nowhere known is the same in the other language.
    guard tokens[index].first?.isUppercase == true else { return nil }
    let run = tokens[index...].prefix { $0.first?.isUppercase == true }
    return made([run.joined(separator: " ")], isName: true, length: run.count)
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
