internal import Bitext

extension NameRunFinder {
  /// Whether two places that stand side by side are not one name: *Houdt Boekarest Moldavië tegen?*
  ///
  /// Behind a preposition, an article or an adjective they are a club and its town: *het Tsjechische
  /// Sparta Praag*.
  func arePlacesApart(_ first: Int, _ next: Int) -> Bool {
    isPlace(first) && isPlace(next) && text.words[next].gap == .space
      && !joins(hits[next]?.words.upperBound ?? next + 1) && !isModified(first)
  }

  /// Whether a preposition, an article or an adjective of a place stands before a word.
  private func isModified(_ index: Int) -> Bool {
    guard index > 0, text.follows(index) else { return false }
    return lexicon.has("function", text.words[index - 1].folded)
      || hits[index - 1]?.term.term.part == .adjective
  }

  /// Whether a place of the glossary begins at a word, under its own name.
  private func isPlace(_ index: Int) -> Bool {
    guard hits.has(.place, at: index), text.words[index].shape == .title else { return false }
    return hits[index]?.term.term.part == .full && hits[index]?.term.form != .compound
  }
}
