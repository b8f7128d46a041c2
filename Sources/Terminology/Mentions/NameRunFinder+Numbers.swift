internal import Bitext

extension NameRunFinder {
  /// *24ste Gemechaniseerde Brigade*, *47th Brigade*
  func isOrdinal(before start: Int) -> Bool {
    guard text.follows(start), text.words[start].isCapital else { return false }
    return Ordinals.isOrdinal(text.words[start - 1].folded)
  }

  /// *79ste Luchtlandingsbrigade*
  func brigade(in words: Range<Int>) -> Int? {
    words.last { lexicon.isBodyCompound(text.words[$0].folded) }
  }

  /// *Partij van Regio’s*
  func isPlural(after run: NameRun) -> Bool {
    let next = run.words.upperBound
    guard run.head != nil, next < text.words.count, text.words[next].gap == .apostrophe,
      text.words[next].folded == "s", hits[next - 1] == nil
    else { return false }
    return ["common", "compound heads", "compound nouns", "place heads"]
      .contains { lexicon.has($0, text.words[next - 1].folded) }
  }

  /// *Agentura.ru*
  func isDomain(after run: NameRun) -> Bool {
    let next = run.words.upperBound
    return run.words.count == 1 && next < text.words.count && text.gap(before: next) == "."
      && text.words[next].shape == .lower && 2...4 ~= text.words[next].folded.utf8.count
  }

  /// *Toekaj-prijs*
  func isPrize(_ index: Int, after run: NameRun) -> Bool {
    run.head == nil && text.words[index].gap == .hyphen && text.words[index].shape == .lower
      && lexicon.has("prizes", text.words[index].folded)
  }

  /// *Formule 1*
  func isNumber(_ index: Int, after run: NameRun) -> Bool {
    text.words[index].shape == .none && text.words[index].folded.utf8.count < 4
      && text.follows(index)
      && lexicon.has("numbered", text.words[run.words.upperBound - 1].folded)
  }
}
