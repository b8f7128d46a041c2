extension AcronymSearch {
  /// What stands in brackets after an acronym, if it looks like the name of a body in full.
  func translatedAfter(_ acronym: Range<Int>) -> Range<Int>? {
    let index = lastWord(of: acronym)
    guard let start = startOfNameAfter(index), text.gap(before: index + 1).contains("("),
      let end = endOfBrackets(from: start), end - start > 1
    else { return nil }
    let words = text.words[start..<end]
    guard !holdsPerson(start..<end), !words.contains(where: { $0.shape == .none }) else {
      return nil
    }
    if let phrase = phrases.phrase(in: start..<end), phrase.isNamed || phrase.isClassified {
      return start..<end
    }
    guard words.first?.isCapital == true, words.count(where: \.isCapital) > 1 else { return nil }
    return looksLikeBody(start..<end, letters(of: acronym)) ? start..<end : nil
  }

  /// Where the brackets end that a word stands in, if no sentence does before.
  private func endOfBrackets(from start: Int) -> Int? {
    var end = start + 1
    while end < text.words.count, !text.gap(before: end).contains(")") {
      let gap = text.words[end].gap
      if gap == .paragraph || gap == .stop || end - start > NounPhraseFinder.longest { return nil }
      end += 1
    }
    return end
  }

  /// *Law and Justice*, *Buitenlandse Zaken*, *Europese Rekenkamer*, but not *New York*.
  private func looksLikeBody(_ range: Range<Int>, _ letters: [UInt8]) -> Bool {
    let words = text.words[range]
    // TGV (Paris-Lyon)
    guard words.dropFirst().contains(where: { $0.gap != .hyphen }) else { return false }
    if range.contains(where: phrases.isBody) { return letters.count > 1 }
    let holdsNoun = words.contains(where: isAbstract)
    let isTied = words.dropFirst().dropLast().contains {
      $0.shape == .lower
        && (lexicon.has("tails", $0.folded) || ForeignTies.impersonal.contains($0.folded))
        && !lexicon.has("place prepositions", $0.folded)
        && (holdsNoun || !lexicon.conjunctions.contains($0.folded))
    }
    let isAdjective =
      lexicon.capitalisesAdjectives && words.first?.folded.hasSuffix("e") == true
      && !lexicon.has("articles", words[range.lowerBound].folded)
    return letters.count > 2 && (isTied || isAdjective)
  }

  /// Whether a word with a capital is no surname: *Justice*, *Rechtvaardigheid*.
  private func isAbstract(_ word: NameText.Word) -> Bool {
    word.isCapital
      && (lexicon.has("portfolios", word.folded)
        || lexicon.abstractEndings.contains(where: word.folded.hasSuffix))
  }

  /// *de FSB, de Russische veiligheidsdienst,*: an article and a noun with what tells it apart,
  /// between commas.
  func describedAfter(_ index: Int) -> Range<Int>? {
    let article = index + 1
    guard article + 1 < text.words.count, text.gap(before: article) == ", ",
      lexicon.has("articles", text.words[article].folded)
    else { return nil }
    let start = article + 1
    var end = start + 1
    while end < text.words.count, end - start < 9, !isClosed(after: end - 1) { end += 1 }
    guard end - start < 9, isClosed(after: end - 1), let phrase = phrases.phrase(in: start..<end),
      !holdsPerson(phrase.words)
    else { return nil }
    return phrase.isNamed || isLong(phrase) && (phrase.hasTail || phrase.isClassified)
      ? phrase.words : nil
  }
}
