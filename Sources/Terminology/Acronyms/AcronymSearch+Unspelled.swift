extension AcronymSearch {
  /// A name before the bracket that the letters do not spell, as when the acronym is that of another
  /// language. It must hold a noun such as *organisatie*, so that no politician is taken for a party.
  func translated(_ letters: [UInt8], endingAt end: Int) -> Range<Int>? {
    var first = end
    var named = end
    while first > 0, end - first < 12 {
      if first < end, breaks(before: first) || text.gap(before: first) == ", " { break }
      let word = text.words[first - 1]
      guard
        word.isCapital || lexicon.has("tails", word.folded)
          || lexicon.has("articles", word.folded)
      else { break }
      first -= 1
      if word.isCapital, !word.isStart || !lexicon.has("function", word.folded) { named = first }
    }
    guard named < end else { return nil }
    let words = text.words[named..<end]
    guard !words.contains(where: { lexicon.has("given names", $0.folded) }),
      words.contains(where: { lexicon.isHead($0.folded) })
    else { return nil }
    let initial = (named..<end).first {
      text.words[$0].isCapital && text.words[$0].folded.utf8.first == letters.first
    }
    return (initial ?? named)..<end
  }

  /// What stands in brackets after an acronym, if it looks like the name of a body in full.
  func translatedAfter(_ index: Int) -> Range<Int>? {
    guard let start = startOfNameAfter(index), text.gap(before: index + 1).contains("(") else {
      return nil
    }
    var end = start + 1
    while end < text.words.count, end - start < 12, !text.gap(before: end).contains(")") {
      if text.words[end].gap == .paragraph || text.words[end].gap == .stop { return nil }
      end += 1
    }
    guard end <= text.words.count, end - start > 1, end - start < 12 else { return nil }
    let words = text.words[start..<end]
    guard words.first?.isCapital == true, words.count(where: \.isCapital) > 1,
      !words.contains(where: { $0.shape == .none || lexicon.has("given names", $0.folded) })
    else { return nil }
    return start..<end
  }

  /// *veiligheidsdienst FSB*: a noun, with the adjective before it.
  func apposition(_ index: Int) -> AcronymPair? {
    guard text.follows(index), text.words[index].shape == .upper else { return nil }
    let noun = text.words[index - 1]
    guard noun.shape == .lower, lexicon.isHead(noun.folded) else { return nil }
    var first = index - 1
    var adjective = first
    while adjective > 0, index - adjective < 4, text.follows(adjective),
      text.words[adjective - 1].shape == .lower, text.words[adjective - 1].folded.hasSuffix("e"),
      !lexicon.has("articles", text.words[adjective - 1].folded)
    {
      adjective -= 1
    }
    if text.follows(adjective), text.words[adjective - 1].shape == .title,
      !text.words[adjective - 1].isStart
    {
      first = adjective - 1
    }
    return pair(index, first..<index, .apposition, isSpelled: false)
  }
}
