internal import Bitext

/// What a name names, by its own words and those beside it.
struct NameKind {
  let text: NameText
  let hits: NameHits
  let lexicon: NameLexicon

  /// The kind of a name and the title before it.
  func kind(of run: NameRun) -> (kind: Concept.Kind, title: String) {
    let title = title(before: run.words.lowerBound)
    if run.isTitle { return (.other, "") }
    if let hit = run.hit { return (hit.term.concept.kind, title) }
    let first = text.words[run.words.lowerBound]
    let isGiven = lexicon.has("given names", first.folded) && first.shape != .lower
    if isAcronym(run) { return (hasDigit(first) ? .other : .institution, "") }
    if run.words.count > 1, first.isDotted || isSpacedInitial(run) || isDouble(run) {
      return (.person, title)
    }
    let last = text.words[run.words.upperBound - 1]
    // Hans van den Berg
    let hasParticle = text.words[run.words].dropFirst().contains { $0.shape == .lower }
    if hasParticle, run.head == nil, isGiven { return (.person, title) }
    if lexicon.has("place heads", last.folded)
      || (run.words.count == 1 && title.isEmpty && lexicon.isPlaceCompound(last.folded))
      || (lexicon.isTitle(first.folded) && lexicon.isPlaceCompound(last.folded))
    {
      return (.place, "")
    }
    if run.words.count > 1, first.shape == .upper, first.range.count == first.folded.utf8.count {
      return (.institution, "")
    }
    if let head = run.head { return (kind(ofHead: head), "") }
    // Greenpeace Nederland
    if run.words.count > 1, hits.has(.institution, at: run.words.lowerBound) {
      return (.institution, "")
    }
    if !title.isEmpty || first.isInitial || first.range.count > first.folded.utf8.count + 3 {
      return (.person, title)
    }
    if isGiven, run.words.count > 1 { return (.person, "") }
    if let before = kind(byNounBefore: run.words.lowerBound) { return (before, "") }
    if let other = impersonalKind(of: run) { return (other, "") }
    if text.words[run.words].allSatisfy({ lexicon.has("portfolios", $0.folded) }) {
      return (.institution, "")
    }
    if isGiven || hasSpeechVerb(beside: run.words) { return (.person, "") }
    if isAfterPlacePreposition(run.words.lowerBound) { return (.place, "") }
    // Argentijnse Peso
    if run.words.count > 1, hits.isPeople(at: run.words.lowerBound) { return (.other, "") }
    let isPlace = hits[run.words.lowerBound]?.term.concept.kind == .place
    return (isPlace ? .place : run.words.count > 1 ? .person : .other, "")
  }

  /// What several unknown words name that are no person’s: *Mobilisation for the Environment*,
  /// *Alpecin-Deceuninck*, *het Gouden Luipaard*.
  private func impersonalKind(of run: NameRun) -> Concept.Kind? {
    guard run.words.count > 1, !hasSpeechVerb(beside: run.words) else { return nil }
    let words = text.words[run.words]
    if words.contains(where: { $0.shape == .lower && ForeignTies.impersonal.contains($0.folded) }) {
      return .institution
    }
    if !lexicon.capitalisesNouns, words.dropFirst().contains(where: { $0.gap == .hyphen }),
      !words.dropFirst().contains(where: { $0.shape == .lower }),
      !words.contains(where: { lexicon.has("given names", $0.folded) })
    {
      return .institution
    }
    guard text.follows(run.words.lowerBound), !hits.isPeople(at: run.words.lowerBound) else {
      return nil
    }
    let isBehindArticle = lexicon.has("articles", text.words[run.words.lowerBound - 1].folded)
    return isBehindArticle ? .other : nil
  }

  /// Whether something says that a name is that of a person, beyond its two words.
  func showsPerson(_ run: NameRun, title: String) -> Bool {
    let words = text.words[run.words]
    guard let first = words.first, title.isEmpty, run.hit == nil else { return true }
    if first.isDotted || first.isInitial || isDouble(run) || hasSpeechVerb(beside: run.words) {
      return true
    }
    return words.contains { lexicon.has("given names", $0.folded) && $0.shape != .lower }
  }

  private func kind(ofHead head: Int) -> Concept.Kind {
    let word = text.words[head].folded
    if lexicon.has("law heads", word) { return .law }
    return lexicon.has("event heads", word) || lexicon.has("prizes", word) ? .event : .institution
  }

  /// *S. van der Tak*
  private func isSpacedInitial(_ run: NameRun) -> Bool {
    let next = run.words.lowerBound + 1
    return text.words[run.words.lowerBound].isInitial && next < text.words.count
      && text.words[next].gap == .stop
  }

  /// *Jansen-van den Berg*
  private func isDouble(_ run: NameRun) -> Bool {
    run.head == nil && text.words[run.words.upperBound - 1].gap == .space
      && text.words[run.words].dropFirst().contains { $0.shape == .lower && $0.gap == .hyphen }
  }

  private func isAcronym(_ run: NameRun) -> Bool {
    guard run.words.count == 1 else { return false }
    let word = text.words[run.words.lowerBound]
    return word.shape == .upper || (word.shape == .mixed && word.folded.utf8.count < 6)
  }

  private func hasDigit(_ word: NameText.Word) -> Bool {
    word.folded.utf8.contains { 0x30...0x39 ~= $0 }
  }

  /// The title that ends right before a word: *minister van Buitenlandse Zaken*.
  func title(before index: Int) -> String {
    guard index > 0, text.follows(index) else { return "" }
    var first = index - 1
    while first > 0, text.words[first].isCapital, text.follows(first),
      !lexicon.isTitle(text.words[first].folded), index - first < 6
    {
      first -= 1
    }
    if first < index - 1 {
      if lexicon.has("articles", text.words[first].folded), first > 0 { first -= 1 }
      guard first > 0, lexicon.has("tails", text.words[first].folded) else { return "" }
      first -= 1
    }
    guard lexicon.isTitle(text.words[first].folded) else { return "" }
    let end = text.words[index - 1].range.upperBound
    return text.slice(text.words[first].range.lowerBound..<end)
  }

  /// *persbureau Reuters*, *rivier de Dnjepr*.
  private func kind(byNounBefore index: Int) -> Concept.Kind? {
    guard index > 0, text.follows(index) else { return nil }
    var noun = index - 1
    if lexicon.has("articles", text.words[noun].folded), text.follows(noun) { noun -= 1 }
    guard noun >= 0, text.words[noun].shape == .lower else { return nil }
    let word = text.words[noun].folded
    if lexicon.has("place heads", word) { return .place }
    if lexicon.has("law heads", word) { return .law }
    if lexicon.has("vessel nouns", word) || lexicon.has("work nouns", word) { return .other }
    let isBody = lexicon.isHead(word) || lexicon.isCompanyNoun(word)
    return noun == index - 1 && isBody ? .institution : nil
  }

  private func hasSpeechVerb(beside words: Range<Int>) -> Bool {
    if text.follows(words.upperBound),
      lexicon.has("speech verbs", text.words[words.upperBound].folded)
    {
      return true
    }
    return text.follows(words.lowerBound)
      && lexicon.has("speech verbs", text.words[words.lowerBound - 1].folded)
  }

  private func isAfterPlacePreposition(_ index: Int) -> Bool {
    text.follows(index) && lexicon.has("place prepositions", text.words[index - 1].folded)
  }
}
