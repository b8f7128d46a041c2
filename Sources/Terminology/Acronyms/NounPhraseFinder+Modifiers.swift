extension NounPhraseFinder {
  /// What ends with its head, or with what is tied to it by a preposition.
  func headLast(_ head: Int, _ end: Int) -> NounPhrase? {
    var walk = ModifierWalk(head: head)
    while walk.first > 0, head - walk.first < 6, step(&walk) {}
    let isTitle = text.words[head].shape == .title && !lexicon.capitalisesNouns
    let isNamed =
      walk.capital != nil
      || isTitle && !text.words[head].isStart && text.words[head].folded.utf8.count > 3
    let start = walk.capital ?? start(of: walk)
    let isClassified = (start..<head).contains { isClassifying(text.words[$0].folded) }
    return NounPhrase(words: start..<end, head: head, isNamed: isNamed, isClassified: isClassified)
  }

  /// How far the way from a head to the left has come.
  private struct ModifierWalk {
    let head: Int
    /// The first word of the noun itself: *inlichtingen- en veiligheidsdienst*.
    var noun: Int
    /// The first word that may belong to the phrase.
    var first: Int
    /// The first word in a row that has a capital.
    var capital: Int?
    /// Whether the way ended at what nothing of the phrase can stand before.
    var isClosed = false

    init(head: Int) {
      self.head = head
      noun = head
      first = head
    }
  }

  /// Goes one word to the left if it belongs to the phrase.
  private func step(_ walk: inout ModifierWalk) -> Bool {
    let index = walk.first
    let word = text.words[index - 1]
    if text.words[index].gap == .hyphen {
      walk.first -= 1
      if word.isCapital { walk.capital = walk.first }
      if index == walk.noun { walk.noun -= 1 }
      return true
    }
    if index > 1, lexicon.conjunctions.contains(word.folded), text.gap(before: index - 1) == "- " {
      walk.first -= 2
      if text.words[walk.first].isCapital { walk.capital = walk.first }
      walk.noun = walk.first
      return true
    }
    guard follows(index), !isClosing(index - 1) else {
      walk.isClosed = true
      return false
    }
    if word.isCapital {
      guard isOwner(index - 1, of: walk) else { return false }
      walk.first -= 1
      walk.capital = walk.first
      return true
    }
    guard word.shape == .lower, isModifier(word.folded) else { return false }
    walk.first -= 1
    return true
  }

  /// Whether a space stands before a word, or the apostrophe of *Workers’ Party*.
  private func follows(_ index: Int) -> Bool {
    text.follows(index)
      || ["’ ", "' "].contains(text.gap(before: index))
        && text.words[index - 1].folded.hasSuffix("s")
  }

  /// Whether a word ends every noun phrase: an article, a preposition, a verb.
  private func isClosing(_ index: Int) -> Bool {
    let word = text.words[index]
    if word.shape == .none || word.gap == .apostrophe && word.folded == "s" { return true }
    guard word.shape == .lower || word.isStart else { return false }
    return lexicon.has("articles", word.folded) || lexicon.has("function", word.folded)
      || lexicon.isVerb(word.folded)
  }

  /// Whether a capital word says whose a body is, or begins its name: *Oekraïense*, *US*.
  private func isOwner(_ index: Int, of walk: ModifierWalk) -> Bool {
    let word = text.words[index]
    if lexicon.has("given names", word.folded) || lexicon.isTitle(word.folded) { return false }
    // A verb or a name behind which an apposition begins.
    if index + 1 < text.words.count, text.words[index + 1].gap == .apostrophe { return false }
    guard lexicon.capitalisesAdjectives, text.words[walk.head].shape == .lower else {
      let isAdjective = isModifier(word.folded) || word.folded.hasSuffix("s")
      return !word.isStart || isAdjective && !lexicon.has("common", word.folded)
    }
    return word.folded.hasSuffix("e") || word.folded.hasSuffix("s") && !word.isStart
      || word.shape == .upper
  }

  /// Whether a word without capital may stand before a noun and tell it apart.
  private func isModifier(_ word: String) -> Bool {
    switch (lexicon.capitalisesNouns, lexicon.writesCompounds) {
    case (true, _): ["e", "en", "er", "es", "em"].contains(where: word.hasSuffix)
    case (false, true): word.hasSuffix("e") || isClassifying(word)
    case (false, false): true
    }
  }

  /// Where a phrase begins that no capital opens.
  private func start(of walk: ModifierWalk) -> Int {
    guard walk.first < walk.noun else { return walk.noun }
    guard lexicon.writesCompounds else {
      // the news agency: all that stands behind the article.
      return walk.isClosed || walk.first == 0 || text.words[walk.first].isStart
        ? walk.first : walk.noun
    }
    let classifying = (walk.first..<walk.noun).first { isClassifying(text.words[$0].folded) }
    if let classifying { return classifying }
    // A dienst or bond alone says little.
    let isGeneric = walk.noun == walk.head && text.words[walk.head].folded.utf8.count < 7
    return isGeneric ? walk.noun - 1 : walk.noun
  }
}
