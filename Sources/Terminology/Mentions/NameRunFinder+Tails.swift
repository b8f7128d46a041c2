internal import Bitext

extension NameRunFinder {
  /// Where a name ends that shares its head: *Inlichtingen- en Veiligheidsdienst*.
  func sharedHead(after index: Int) -> Int? {
    guard index + 1 < text.words.count, lexicon.conjunctions.contains(text.words[index].folded),
      text.gap(before: index).hasPrefix("-"), text.words[index + 1].isCapital,
      text.words[index + 1].gap == .space
    else { return nil }
    return index + 2
  }

  /// Where the tail of a name ends that begins at an index: *voor de Rechten*, *en Samenwerking*.
  func tail(after index: Int, isOpen: Bool) -> Int? {
    guard index < text.words.count else { return nil }
    let word = text.words[index]
    if text.gap(before: index) == ", ", isOpen, word.isCapital,
      lexicon.has("portfolios", word.folded)
    {
      return index + 1
    }
    guard text.follows(index) || text.gap(before: index).hasPrefix("-"), word.shape == .lower,
      lexicon.has("tails", word.folded), let next = nameAfterArticles(from: index + 1)
    else { return nil }
    let end = hits[next]?.words.upperBound ?? next + 1
    if lexicon.conjunctions.contains(word.folded) {
      let joins = isOpen && next == index + 1 && hits[next] == nil
      return joins && text.words[next].shape == .title ? end : nil
    }
    if word.folded == "in" {
      return isOpen && lexicon.has("continents", text.words[next].folded) ? end : nil
    }
    return lexicon.isTitle(text.words[next].folded) ? nil : end
  }

  /// Where a French name ends that goes on in small letters behind its head: *Ligue des droits de
  /// l’homme*, *Cour de cassation*, *Comité pour la protection des journalistes*.
  func lowerTail(after index: Int) -> Int? {
    guard lexicon.putsHeadFirst, index > 0, text.words[index - 1].shape == .title else {
      return nil
    }
    // La Commission du président says whose it is, not what it is called.
    guard let first = lowerNoun(from: index, after: ["de", "des", "d", "pour", "contre"]) else {
      return nil
    }
    return lowerNoun(from: first, after: ["de", "des", "d", "du"]) ?? first
  }

  /// The end of a preposition, an article and a noun in small letters.
  private func lowerNoun(from index: Int, after prepositions: Set<String>) -> Int? {
    guard index < text.words.count, prepositions.contains(text.words[index].folded),
      text.follows(index)
    else { return nil }
    let joins = ["d", "l"]
    var noun = index + 1
    if noun < text.words.count, ["la", "le", "les", "l"].contains(text.words[noun].folded),
      !joins.contains(text.words[index].folded), text.follows(noun)
    {
      noun += 1
    }
    guard noun < text.words.count, text.words[noun].shape == .lower,
      text.words[noun].gap == (joins.contains(text.words[noun - 1].folded) ? .apostrophe : .space),
      text.words[noun].folded.utf8.count > 3,
      !lexicon.has("function", text.words[noun].folded)
    else { return nil }
    return noun + 1
  }

  /// The capital word after articles, unless a person's name begins there.
  private func nameAfterArticles(from index: Int) -> Int? {
    var next = index
    while next < text.words.count, text.words[next].shape == .lower, text.follows(next),
      lexicon.has("articles", text.words[next].folded), next < index + 2
    {
      next += 1
    }
    guard next < text.words.count, text.words[next].isCapital, text.follows(next),
      !hits.has(.person, at: next), !lexicon.has("given names", text.words[next].folded)
    else { return nil }
    return next
  }
}
