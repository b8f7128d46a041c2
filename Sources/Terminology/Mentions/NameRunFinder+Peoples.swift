internal import Bitext

extension NameRunFinder {
  /// Whether a name goes on after an adjective or the inhabitants of a place: *Nederlandse
  /// Spoorwegen*, but not *Amerikaan Joe Biden*, *Franse Nathalie Dechy* or *Russische Rode Kruis*
  /// where the glossary has the latter.
  func continuesAfterPeople(_ hit: NameHit) -> Bool {
    let next = hit.words.upperBound
    let word = text.words[next]
    if lexicon.has("given names", word.folded) || hits.has(.person, at: next)
      || lexicon.isTitle(word.folded)
    {
      return false
    }
    if let body = hits[next], hits.has(.institution, at: next) { return isGeneric(body) }
    guard lexicon.capitalisesAdjectives else { return true }
    return hit.term.term.part == .adjective && namesBody(from: next)
  }

  /// *Socialistische Partij*, *Hof van Beroep*: a name that several countries have.
  private func isGeneric(_ hit: NameHit) -> Bool {
    guard lexicon.capitalisesAdjectives else { return false }
    if hit.words.count == 1 { return isTranslated(hit) }
    let first = text.words[hit.words.lowerBound]
    let head = head(in: hit.words)
    return first.shape == .title && head == hit.words.lowerBound
      || first.folded.hasSuffix("e") && head == hit.words.upperBound - 1
  }

  /// *Lagerhuis*, *Bondsdag*: a body of one word that every language calls otherwise, as it does no
  /// company.
  private func isTranslated(_ hit: NameHit) -> Bool {
    let (term, concept) = (hit.term.term, hit.term.concept)
    guard term.part != .acronym, text.words[hit.words.lowerBound].shape == .title else {
      return false
    }
    let others = concept.terms.filter {
      $0.language.language != term.language.language && $0.part != .acronym
    }
    return !others.isEmpty
      && !others.contains { KnownNames.key($0.text) == KnownNames.key(term.text) }
  }

  /// Whether the capital words from an index on hold a noun that may be the head of a name.
  private func namesBody(from start: Int) -> Bool {
    var index = start
    while index < text.words.count, index < start + 5, index == start || joins(index) {
      let word = text.words[index].folded
      if head(in: index..<(index + 1)) != nil || lexicon.isCommonCompound(word) { return true }
      let sections = ["place heads", "portfolios", "common", "compound heads", "function"]
      if sections.contains(where: { lexicon.has($0, word) }) || text.lowers.contains(word) {
        return true
      }
      index += 1
    }
    return index < text.words.count && lexicon.conjunctions.contains(text.words[index].folded)
      && text.gap(before: index).hasPrefix("-")
  }
}
