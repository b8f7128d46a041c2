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
