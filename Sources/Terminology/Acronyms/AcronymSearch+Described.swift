extension AcronymSearch {
  /// What an acronym is called before it where the letters do not say so, as when the acronym is that
  /// of another language: *Internationaal Strafhof (ICC)*, *Belgische inlichtingendienst (VSSE)*.
  ///
  /// It must hold a noun such as *organisatie*, so that no politician is taken for a party.
  func described(_ acronym: Range<Int>, endingAt end: Int, _ tie: Tie) -> Range<Int>? {
    guard shape(of: acronym) != .lower else {
      return tie == .bracket ? common(acronym, endingAt: end) : nil
    }
    guard tie != .words, tie != .bracket || isAlone(acronym) else { return nil }
    if let phrase = nearest(letters(of: acronym), phrases.phrases(endingAt: end)),
      describes(phrase, acronym, tie)
    {
      return phrase.words
    }
    guard tie != .article, tie != .marks || isClosed(after: acronym.upperBound - 1) else {
      return nil
    }
    if tie == .bracket, let words = reordered(letters(of: acronym), endingAt: end) { return words }
    return purposeful(endingAt: end) ?? introduced(acronym, endingAt: end)
      ?? (tie == .bracket ? common(acronym, endingAt: end) : nil)
  }

  /// Of phrases that hold each other the one whose words begin with most letters of an acronym, and
  /// of those the shortest that is not what a longer one is for.
  private func nearest(_ letters: [UInt8], _ phrases: [NounPhrase]) -> NounPhrase? {
    let shared = phrases.map { sharedInitials(letters, $0.words) }
    guard var index = shared.firstIndex(of: shared.max() ?? 0) else { return nil }
    while index + 1 < phrases.count,
      self.phrases.isPurpose(phrases[index], of: phrases[index + 1])
    {
      index += 1
    }
    return phrases[index]
  }

  /// How many letters of an acronym are found in order among the first letters of words.
  private func sharedInitials(_ letters: [UInt8], _ words: Range<Int>) -> Int {
    var best = [Int](repeating: 0, count: letters.count + 1)
    for word in text.words[words] {
      var last = 0
      for (index, letter) in letters.enumerated() {
        let above = best[index + 1]
        best[index + 1] =
          letter == word.folded.utf8.first ? last + 1 : max(best[index], above)
        last = above
      }
    }
    return best[letters.count]
  }

  /// Whether a phrase may be what an acronym stands for.
  private func describes(_ phrase: NounPhrase, _ acronym: Range<Int>, _ tie: Tie) -> Bool {
    guard !holdsPerson(phrase.words), tie == .bracket || isMostlyCapital(acronym) else {
      return false
    }
    switch tie {
    case .bracket:
      guard isMostlyCapital(acronym) else { return isLikelyWord(acronym, for: phrase) }
      // de Douane (BE)
      if phrase.words.count == 1, letters(of: acronym).count < 3 { return isLong(phrase) }
      return phrase.isNamed || phrase.isClassified || isLong(phrase) || namesPart(phrase)
    case .link: return phrase.isNamed || phrase.isClassified || isLong(phrase)
    case .marks, .article, .words:
      let isSure = phrase.isNamed || isLong(phrase) && phrase.hasTail
      return isSure && isClosed(after: acronym.upperBound - 1) && !isListed(acronym)
    }
  }

  /// *the City of New Orleans, HANO, and others*: whether a list goes on behind an acronym.
  private func isListed(_ acronym: Range<Int>) -> Bool {
    let next = acronym.upperBound
    return next < text.words.count && text.gap(before: next) == ", "
      && (lexicon.conjunctions.contains(text.words[next].folded) || text.words[next].isCapital)
  }

  /// Whether the head of a phrase is long enough to be a compound, which says what it is by itself:
  /// *vluchtelingenorganisatie*.
  func isLong(_ phrase: NounPhrase) -> Bool {
    let head = text.words[phrase.head].folded
    return head.utf8.count > 8 && !lexicon.has("place heads", head)
  }

  /// *ministerie van Defensie*, *Partei der Regionen*
  private func namesPart(_ phrase: NounPhrase) -> Bool {
    phrase.hasTail
      && text.words[phrase.head + 1..<phrase.words.upperBound].contains(where: \.isCapital)
      && (lexicon.capitalisesNouns || lexicon.has("lower heads", text.words[phrase.head].folded))
  }

  /// Whether an acronym that looks like a word may be that of a phrase: *Unicef* of *VN-kinderfonds*,
  /// *Ademe* of *Agence de la transition écologique*, but not *Tisza* of *Hongaarse partij*.
  private func isLikelyWord(_ acronym: Range<Int>, for phrase: NounPhrase) -> Bool {
    let first = text.words[phrase.words.lowerBound]
    guard phrase.isNamed else { return false }
    if first.shape == .upper, phrase.words.count > 1 { return true }
    let letters = letters(of: acronym)
    guard letters.count < 8, first.folded.utf8.first == letters.first else { return false }
    var rest = phrase.words.flatMap { Array(text.words[$0].folded.utf8) }[...]
    let found = letters.count { letter in
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
    return found * 4 >= letters.count * 3
  }

  /// *Station spatiale internationale (ISS)*, *Democratische Republiek Congo (RDC)*: words that begin
  /// with the letters of an acronym in the order of another language.
  private func reordered(_ letters: [UInt8], endingAt end: Int) -> Range<Int>? {
    guard letters.count > 2 || letters.count == 2 && lexicon.putsHeadFirst else { return nil }
    var initials: [UInt8] = []
    var first = end
    while first > 0, initials.count < letters.count,
      first == end || !text.breaksPhrase(before: first)
    {
      first -= 1
      let word = text.words[first]
      if word.shape == .lower, lexicon.has("initial words", word.folded) { continue }
      guard let initial = word.folded.utf8.first, letters.contains(initial) else { return nil }
      initials.append(initial)
    }
    guard initials.sorted() == letters.sorted(), !holdsPerson(first..<end) else { return nil }
    return first..<end
  }

  /// *Artsen zonder Grenzen*: words between capitals that stand in no person's name.
  private func purposeful(endingAt end: Int) -> Range<Int>? {
    var first = end
    var holdsPurpose = false
    while first > 0, end - first < 6 {
      if first < end, !text.follows(first) { break }
      let word = text.words[first - 1]
      let isPurpose = word.shape == .lower && lexicon.has("purposes", word.folded)
      guard isPurpose || word.shape == .title,
        !holdsPurpose || isPurpose || !lexicon.isHead(word.folded)
      else { break }
      if word.isStart, lexicon.has("function", word.folded) { break }
      holdsPurpose = holdsPurpose || isPurpose
      first -= 1
    }
    guard end - first > 2, holdsPurpose, text.words[first].shape == .title,
      !holdsPerson(first..<end)
    else { return nil }
    return first..<end
  }

  /// *partij Recht en Rechtvaardigheid (PiS)*: capitals with a small word between them behind a noun
  /// that says what they are.
  private func introduced(_ acronym: Range<Int>, endingAt end: Int) -> Range<Int>? {
    guard isMostlyCapital(acronym), text.words[end - 1].isCapital, !lexicon.capitalisesNouns else {
      return nil
    }
    var first = end - 1
    while first > 0, end - first < 7, text.follows(first) {
      let word = text.words[first - 1]
      let isTie =
        word.shape == .lower && lexicon.has("tails", word.folded) && first > 1
        && text.words[first - 2].isCapital
      guard isTie || word.isCapital && !word.isStart else { break }
      first -= 1
    }
    guard text.words[first..<end].contains(where: { $0.shape == .lower }), text.follows(first),
      text.words[first].isCapital, text.words[first - 1].shape == .lower,
      phrases.isBody(first - 1), !holdsPerson(first..<end)
    else { return nil }
    return first..<end
  }

  /// *kunstmatige intelligentie (AI)*, *vloeibaar aardgas (lng)*: a noun with the adjectives that say
  /// which sort of it is meant, before brackets that hold the acronym alone.
  private func common(_ acronym: Range<Int>, endingAt end: Int) -> Range<Int>? {
    let noun = text.words[end - 1]
    let letters = letters(of: acronym)
    guard lexicon.writesCompounds, 2...5 ~= letters.count, isAloneInBrackets(acronym),
      noun.shape == (lexicon.capitalisesNouns ? .title : .lower),
      !lexicon.isTitle(noun.folded), !lexicon.isTrade(noun.folded),
      !lexicon.has("function", noun.folded), !lexicon.has("other words", noun.folded),
      shape(of: acronym) != .lower || !letters.contains(where: Self.vowels.contains)
    else { return nil }
    var first = end - 1
    var start: Int?
    while first > 0, end - first < 4, text.follows(first), text.words[first - 1].shape == .lower {
      first -= 1
      let word = text.words[first].folded
      guard !lexicon.has("function", word), !lexicon.isVerb(word), word.utf8.count > 4 else {
        break
      }
      let isInitial = letters.count > 2 && word.utf8.first == letters.first && word.hasSuffix("e")
      if isInitial || phrases.isSorting(word) { start = first }
    }
    return start.map { $0..<end }
  }

  private static let vowels = Set("aeiouy".utf8)

  private func isAloneInBrackets(_ acronym: Range<Int>) -> Bool {
    text.gap(before: acronym.lowerBound).hasSuffix("(")
      && text.gap(after: lastWord(of: acronym)).hasPrefix(")")
  }

  /// Whether nothing is joined to an acronym, as in *(CDU/SPD)*.
  private func isAlone(_ acronym: Range<Int>) -> Bool {
    let gap = text.gap(after: lastWord(of: acronym))
    return gap == " " || gap.first.map { "),;”\"’'".contains($0) } ?? true
  }

  /// The last word of an acronym, with its ending: *ngo’s*.
  func lastWord(of acronym: Range<Int>) -> Int {
    let next = acronym.upperBound
    return isEnding(next) ? next : next - 1
  }
}
