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
          || lexicon.has("articles", word.folded) || opensTail(first - 1, before: end)
      else { break }
      first -= 1
      if opensTail(first, before: end) { named = first }
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

  /// Whether a small head noun with a tail stands at an index: *ministerie van*.
  private func opensTail(_ index: Int, before end: Int) -> Bool {
    index + 2 < end && text.words[index].shape == .lower
      && lexicon.isHead(text.words[index].folded)
      && lexicon.has("tails", text.words[index + 1].folded)
  }

  /// *Belgische inlichtingendienst (VSSE)*: a noun with the adjective of its country.
  func national(endingAt end: Int) -> Range<Int>? {
    guard end > 1, text.words[end - 1].shape == .lower, lexicon.isHead(text.words[end - 1].folded),
      let first = adjectives(before: end - 1).capital
    else { return nil }
    return first..<end
  }

  /// *elektrocardiogram (ecg)*: a long word that has the letters in their order.
  func isInside(_ letters: [UInt8], _ index: Int) -> Bool {
    let word = Array(text.words[index].folded.utf8)
    guard letters.count > 2, word.count > letters.count * 3, word.first == letters.first else {
      return false
    }
    var rest = word[...]
    for letter in letters {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
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
    guard isSmall(index - 1), lexicon.isHead(noun.folded) else { return nil }
    let before = adjectives(before: index - 1)
    // A dienst or bond alone says little: geheime dienst SBU.
    let isGeneric = noun.folded.utf8.count < 7 && before.first < index - 1
    let first = before.capital ?? (isGeneric ? index - 2 : index - 1)
    return pair(index, first..<index, .apposition, isSpelled: false)
  }

  /// Whether a noun has no capital, or one that it owes to its weight: *de Wereldvoetbalbond FIFA*.
  private func isSmall(_ index: Int) -> Bool {
    let word = text.words[index]
    guard word.shape == .title else { return word.shape == .lower }
    return text.follows(index) && lexicon.has("articles", text.words[index - 1].folded)
  }

  /// The adjectives before a noun: where the small ones begin, and the capital one before these.
  private func adjectives(before noun: Int) -> (first: Int, capital: Int?) {
    var first = noun
    while first > 0, noun - first < 3, text.follows(first),
      text.words[first - 1].shape == .lower, text.words[first - 1].folded.hasSuffix("e"),
      !lexicon.has("articles", text.words[first - 1].folded)
    {
      first -= 1
    }
    let isNational =
      text.follows(first) && text.words[first - 1].shape == .title && !text.words[first - 1].isStart
    return (first, isNational ? first - 1 : nil)
  }
}
