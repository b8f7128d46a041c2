/// Finds what a body is called before a place of a text: a noun such as *dienst*, what stands behind
/// it (*van Justitie*), and the adjectives and nouns before it that tell it apart.
struct NounPhraseFinder {
  let text: NameText
  let lexicon: NameLexicon
  /// No phrase is longer, in words.
  static let longest = 12

  /// The phrases whose last word stands before an index, the shortest first, each but that one
  /// tied to the one before it: *Eenheid van de Roemenen*, *Alliantie voor de Eenheid van de Roemenen*.
  ///
  /// A noun alone is left out where it belongs to a name: *Office of the Prosecutor*.
  func phrases(endingAt end: Int) -> [NounPhrase] {
    var phrases: [NounPhrase] = []
    var next = nearestPhrase(endingAt: end)
    while let phrase = next, phrases.count < 4 {
      phrases.append(phrase)
      next = self.phrase(around: phrase).flatMap { $0.isNamed ? $0 : nil }
    }
    let isAlone =
      phrases.count > 1 && phrases[0].words.count == 1 && !lexicon.capitalisesNouns
      && text.words[phrases[1].head].shape == .title
    return isAlone ? Array(phrases.dropFirst()) : phrases
  }

  /// The phrase between two places, if there is one.
  func phrase(in words: Range<Int>) -> NounPhrase? {
    var phrase = nearestPhrase(endingAt: words.upperBound)
    while let found = phrase, found.words.lowerBound > words.lowerBound {
      phrase = self.phrase(around: found)
    }
    return phrase?.words == words ? phrase : nil
  }

  /// Whether a phrase is what another is for: *Instellingen* in *Bureau voor Democratische Instellingen*.
  func isPurpose(_ inner: NounPhrase, of outer: NounPhrase) -> Bool {
    var index = inner.words.lowerBound - 1
    while index > outer.head, lexicon.has("articles", text.words[index].folded) { index -= 1 }
    return text.words[outer.head].shape == .title
      && lexicon.has("purposes", text.words[index].folded)
  }

  private func nearestPhrase(endingAt end: Int) -> NounPhrase? {
    guard let head = head(endingAt: end) else { return nil }
    return lexicon.putsHeadFirst ? headFirst(head, end) : headLast(head, end)
  }

  /// The phrase that another one is tied to: *Hilfswerk* in *Hilfswerk der Vereinten Nationen*.
  private func phrase(around inner: NounPhrase) -> NounPhrase? {
    var end = inner.words.lowerBound
    var isTied = false
    while end > 0, text.follows(end), isSmall(end - 1) {
      let word = text.words[end - 1].folded
      if lexicon.has("place prepositions", word) || lexicon.conjunctions.contains(word) {
        return nil
      }
      isTied = isTied || !lexicon.has("articles", word) || isGenitive(word)
      end -= 1
    }
    guard isTied, text.follows(end), let outer = nearestPhrase(endingAt: end) else { return nil }
    return NounPhrase(
      words: outer.words.lowerBound..<inner.words.upperBound, head: outer.head,
      isNamed: outer.isNamed, isClassified: outer.isClassified)
  }

  /// Whether the word at an index is a noun that bodies are called by, or a word with a capital that
  /// the adjective before it makes a body: *Nationale Verzameling*.
  func isBody(_ index: Int) -> Bool {
    let word = text.words[index]
    guard word.shape != .upper, !lexicon.has("heads of no acronym", word.folded) else {
      return false
    }
    if lexicon.isBody(word.folded) { return true }
    guard word.shape == .title else { return false }
    return lexicon.isNamedHead(word.folded) || lexicon.isLaw(word.folded)
      || lexicon.capitalisesAdjectives && text.follows(index) && !word.isStart
        && text.words[index - 1].shape == .title && makesBody(text.words[index - 1].folded)
  }

  /// Whether an adjective with a capital stands in names of bodies, and says of no person where they
  /// come from: *Nationale*, *Democratische*, but not *Belgische*.
  private func makesBody(_ adjective: String) -> Bool {
    lexicon.has("body adjectives", adjective)
      || lexicon.bodyAdjectiveEndings.contains(where: adjective.hasSuffix)
  }

  /// Whether an adjective sorts bodies and does not praise or blame them: *federale*, *militaire*.
  func isClassifying(_ word: String) -> Bool {
    lexicon.has("body adjectives", word) || isSorting(word)
  }

  /// Whether an adjective says which sort of a thing is meant: *chronische*, *onbemande*.
  func isSorting(_ word: String) -> Bool {
    lexicon.has("sorting words", word)
      || !lexicon.has("other words", word)
        && lexicon.classifyingEndings.contains {
          word.hasSuffix($0) && word.utf8.count > $0.utf8.count + 2
        }
  }

  /// The noun nearest to the end that has nothing behind it but what belongs to it.
  private func head(endingAt end: Int) -> Int? {
    guard end > 0, !isSmall(end - 1) else { return nil }
    var nearest: Int?
    var index = end
    while index > 0, end - index < Self.longest {
      if index < end, text.breaksPhrase(before: index) || !belongs(index) || isAside(index) {
        break
      }
      index -= 1
      guard isBody(index), index == end - 1 || opensTail(index + 1, of: index) else { continue }
      nearest = index
      // service de renseignement: the noun before de is the head.
      guard lexicon.putsHeadFirst, index > 1, isTie(text.words[index - 1].folded) else {
        return index
      }
    }
    return nearest
  }

  /// *der* in *Hilfswerk der Vereinten Nationen*, *des* in *Direction des douanes*
  private func isGenitive(_ article: String) -> Bool {
    lexicon.capitalisesNouns && ["der", "des"].contains(article)
      || lexicon.putsHeadFirst && isTie(article)
  }

  /// Whether a word only ties others: *van*, *de*.
  private func isSmall(_ index: Int) -> Bool {
    let word = text.words[index]
    return word.shape == .lower
      && ["tails", "initial words", "articles"].contains { lexicon.has($0, word.folded) }
  }

  /// Whether a comma with an article begins another phrase: *the court, the ICC*.
  private func isAside(_ index: Int) -> Bool {
    text.gap(before: index) == ", " && lexicon.has("articles", text.words[index].folded)
  }

  /// Whether a word may stand inside a phrase behind its head.
  private func belongs(_ index: Int) -> Bool {
    let word = text.words[index]
    if word.shape == .lower, lexicon.isTitle(word.folded) { return false }
    // niet-verspreiding
    let isJoined = index + 1 < text.words.count && text.words[index + 1].gap == .hyphen
    if isSmall(index) || isJoined { return true }
    if word.isCapital, !word.isStart { return true }
    return !lexicon.isVerb(word.folded) && !lexicon.has("function", word.folded)
  }

  private func isTie(_ word: String) -> Bool { ["de", "d", "des", "du"].contains(word) }

  /// Whether what a head is about begins at an index: *van*, a capital in *Volksrepubliek Donetsk*, a
  /// French adjective; not where the head only lies, *in Utrecht*.
  private func opensTail(_ index: Int, of head: Int) -> Bool {
    let word = text.words[index]
    if word.isCapital {
      return text.words[head].shape == .title && !text.words[head].isStart
        && !lexicon.capitalisesNouns
    }
    if lexicon.putsHeadFirst, !lexicon.has("function", word.folded) { return true }
    guard text.follows(index), isSmall(index), !lexicon.conjunctions.contains(word.folded),
      !lexicon.has("articles", word.folded) || isGenitive(word.folded)
    else { return false }
    let isPlace = lexicon.has("place prepositions", word.folded)
    return !isPlace || index + 1 < text.words.count && !text.words[index + 1].isCapital
  }

  /// *agence russe*, *Haut-Commissariat des Nations unies*, which begin with their head or with a
  /// capital before it.
  private func headFirst(_ head: Int, _ end: Int) -> NounPhrase? {
    var first = head
    while first > 0, end - first < Self.longest, text.words[first - 1].shape == .title,
      !lexicon.has("function", text.words[first - 1].folded),
      text.follows(first) || text.words[first].gap == .hyphen
    {
      first -= 1
    }
    let isNamed = (first..<end).contains { text.words[$0].isCapital && !text.words[$0].isStart }
    return NounPhrase(
      words: first..<end, head: head, isNamed: isNamed, isClassified: end > head + 1)
  }
}
