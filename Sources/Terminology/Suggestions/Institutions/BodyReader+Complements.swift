/// What follows the head of an institution's name.
extension BodyReader {
  func readAfterHead(
    _ tokens: [String], at index: Int, into phrase: inout BodyPhrase
  ) -> Int? {
    let token = tokens[index].lowercased()
    if token == "," { return 1 }
    if source == "fr", let length = readAdjectiveBehind(tokens, at: index, into: &phrase) {
      return length
    }
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
      guard var read = complement(tokens, at: next, phrase, entry) else { return nil }
      if isForSubject(read.complement, phrase) {
        read.complement.link = words["pour"].first { $0.role == .link }?.targets.first
      }
      phrase.complements.append(read.complement)
      return next - index + read.length
    }
    guard var read = complement(tokens, at: index, phrase, nil) else { return nil }
    // Bouw, Transport en Infrastructuur: the writer puts the comma behind what stands before it.
    if tokens[index - 1] == ",", !phrase.complements.isEmpty { read.complement.link = "," }
    if source == "de", read.complement.link == nil, !read.complement.isName,
      !read.complement.adjectives.isEmpty
    {
      // Verband Deutscher Schriftsteller
      read.complement.isGenitive = true
      read.complement.link = words["von"].first { $0.role == .link }?.targets.first
    }
    phrase.complements.append(read.complement)
    return read.length
  }

  /// Whether a body is for a subject that French has behind *de*: *Commission des affaires étrangères*.
  private func isForSubject(_ subject: BodyPhrase.Complement, _ phrase: BodyPhrase) -> Bool {
    guard source == "fr", subject.isGenitive, !subject.isName, !subject.isOneBody,
      phrase.complements.isEmpty, let head = phrase.head.first?.lowercased()
    else { return false }
    return ["commission", "commissie", "instituut", "agentschap", "centrum"].contains(head)
  }

  /// An adjective behind the head, as French has it; the last one comes first elsewhere.
  private func readAdjectiveBehind(
    _ tokens: [String], at index: Int, into phrase: inout BodyPhrase
  ) -> Int? {
    let ofPlace = adjectives[tokens[index].lowercased()]
    if let ofPlace { phrase.place = place(of: ofPlace) }
    if let (entry, length) = longest([.adjective], in: tokens, at: index) {
      phrase.adjectives.insert(entry.targets, at: 0)
      return length
    }
    guard let ofPlace else { return nil }
    phrase.adjectives.insert(ofPlace, at: 0)
    return 1
  }

  private func complement(
    _ tokens: [String], at start: Int, _ phrase: BodyPhrase, _ link: InstitutionWords.Entry?
  ) -> (complement: BodyPhrase.Complement, length: Int)? {
    var index = start
    var before: [String] = []
    func made(_ forms: [String], isName: Bool, length: Int) -> (BodyPhrase.Complement, Int) {
      var complement = BodyPhrase.Complement(
        link: link?.targets.first, isGenitive: Self.genitives.contains(link?.lemma ?? ""),
        forms: forms, adjectives: before, isName: isName,
        hasArticle: hasArticle(tokens, before: index, phrase) || isArticle(tokens[index]),
        isPortfolio: tokens[start..<(index + length)].allSatisfy {
          portfolios.contains($0.lowercased()) || $0 == "en"
        })
      let name = tokens[index..<(index + length)].joined(separator: " ")
      complement.isApposition =
        isName && link == nil && !isPlace(name)
        && (phrase.place != nil || name.count > 1 && name == name.uppercased())
      if isName { complement.adjectiveOfPlace = forms.first.flatMap { adjectiveOfPlace[$0] } }
      return (complement, index - start + length)
    }
    if link == nil, source == "nl",
      InstitutionWords.kept.contains(tokens[start].lowercased())
    {
      return nil
    }
    // Unie van Polen in Wit-Rusland: the people, since a state is in no other.
    if index + 2 < tokens.count, tokens[index + 1] == "in", index > 0, tokens[index - 1] == "van",
      let several = inhabitants[tokens[index].lowercased()]
    {
      return made([several], isName: true, length: 1)
    }
    while index < tokens.count {
      let listed = longest([.domain, .head], in: tokens, at: index) ?? genitive(tokens[index])
      if let (forms, length) = body(tokens, at: index), length > listed?.1 ?? 0 {
        return made(forms, isName: true, length: length)
      }
      if let (found, length) = listed {
        let same = longest([.domain], in: tokens, at: index)
        let entry = same?.1 == length ? same?.0 ?? found : found
        // van het Verdrag: a body that is known has its article in English.
        let isKnown = entry.role == .head && index > 0 && before.isEmpty
        let article =
          isKnown && words.target == "en" && hasArticle(tokens, before: index, phrase) ? "the " : ""
        var one = made(entry.targets.map { article + $0 }, isName: false, length: length)
        one.0.isOneBody = entry.role == .head && hasArticle(tokens, before: start, phrase)
        return one
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
      // Das, von and la are no acronyms here.
      if end == index + 1, Articles.all.contains(tokens[index]) { break }
      let forms = names(tokens[index..<end].joined(separator: " "))
      if !forms.isEmpty { return made(forms, isName: true, length: end - index) }
    }
    guard index < tokens.count else { return nil }
    if source == "de", let bare = tokens[index].dropping("s"), !names(bare).isEmpty {
      // Zentralbank Russlands
      var genitive = made(names(bare), isName: true, length: 1)
      genitive.0.isGenitive = true
      genitive.0.link = words["von"].first { $0.role == .link }?.targets.first
      return genitive
    }
    if let read = sharedSubject(tokens, at: index) {
      return made(read.forms, isName: false, length: read.length)
    }
    let token = tokens[index].lowercased()
    if let (modifier, head) = compound(token) {
      var one = made(joined(modifier, head), isName: false, length: 1)
      one.0.isOneBody = source != "nl" && hasArticle(tokens, before: start, phrase)
      return one
    }
    if let (modifier, head) = plural(token) ?? subjects(token) {
      return made(joined(modifier, head), isName: false, length: 1)
    }
    let cognates = cognates(of: token)
    if !cognates.isEmpty { return made(cognates, isName: false, length: 1) }
    // A name that is nowhere known is the same in the other language.
    guard tokens[index].first?.isUppercase == true else { return nil }
    let run = tokens[index...].prefix { $0.first?.isUppercase == true }
    let written = respelled(run.joined(separator: " "))
    var unknown = made([written], isName: true, length: run.count)
    unknown.0.isUnknown = true
    unknown.0.isRow = run.count > 1
    unknown.0.isWord = run.contains { Self.isDutchNoun($0) && source == "nl" }
    return unknown
  }

  /// Whether an article of the source stands before a word, by itself or in what ties the word to
  /// others: *des Parlaments*, *du parlement*.
  private func hasArticle(_ tokens: [String], before index: Int, _ phrase: BodyPhrase) -> Bool {
    phrase.articles.contains(index) || index > 0 && isArticle(tokens[index - 1])
  }

  private func isArticle(_ token: String) -> Bool {
    Articles.all.contains(token.lowercased()) && !(source == "fr" && token == "de")
  }

  /// A German noun with the ending of its genitive: *Parlaments*, *Gerichtes*.
  private func genitive(_ token: String) -> (InstitutionWords.Entry, Int)? {
    guard source == "de" else { return nil }
    let lower = token.lowercased()
    return ["s", "es"].lazy.compactMap { lower.dropping($0) }
      .compactMap { self.words[$0].first { $0.role == .domain || $0.role == .head } }
      .first.map { ($0, 1) }
  }

  /// A body of several words that is known as a whole: *Raad van Europa*.
  private func body(_ tokens: [String], at index: Int) -> (forms: [String], length: Int)? {
    for end in stride(from: tokens.count, to: index + 1, by: -1) {
      let forms = names(tokens[index..<end].joined(separator: " "))
      if let form = forms.first, form.first?.isUppercase == true,
        tokens[index].first?.isUppercase == true
      {
        return (forms, end - index)
      }
    }
    return nil
  }

  /// Two subjects that share their last word: *grens- en kustbewaking*.
  private func sharedSubject(_ tokens: [String], at index: Int) -> (forms: [String], length: Int)? {
    guard let front = tokens[index].lowercased().dropping("-"), index + 2 < tokens.count,
      let first = modifier(front).first,
      let and = words[tokens[index + 1].lowercased()].first(where: { $0.role == .link }),
      let (second, subject) = subjects(tokens[index + 2].lowercased())
        ?? compound(tokens[index + 2].lowercased())
    else { return nil }
    var phrase = BodyPhrase()
    phrase.modifier = [first]
    phrase.secondModifier = (and.targets[0], second[0])
    phrase.head = subject
    return (written(phrase), 3)
  }

  /// Whether a word that nothing knows looks like a Dutch noun and not like a name.
  static func isDutchNoun(_ word: String) -> Bool {
    let lower = word.lowercased()
    return lower.count > 6 && nounEndings.contains(where: lower.hasSuffix)
  }

  /// Whether a word that nothing knows ends as Dutch adjectives do before a noun: *Snelle*.
  static func isInflected(_ word: String) -> Bool {
    word.count > 4 && word.hasSuffix("e") && !word.hasSuffix("ie") && !word.contains("-")
  }

  private static let genitives: Set<String> = ["van", "of", "de", "von", "der", "des", "vom"]

  private static let nounEndings = [
    "ing", "ingen", "heid", "heden", "schap", "schappen", "atie", "aties", "zaken", "iteit",
    "isme", "sten", "ers", "aars", "wezen", "zorg", "dienst", "diensten", "kunde", "keuring",
  ]
}
