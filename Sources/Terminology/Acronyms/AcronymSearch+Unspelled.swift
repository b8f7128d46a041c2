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
    // Of Volksrepubliek Donetsk (DNR) the town alone is not meant.
    guard let initial, initial == named || end - initial > 1 else { return named..<end }
    return initial..<end
  }

  /// *Agence de la transition écologique (Ademe)*, *Europees Agentschap voor de veiligheid van de
  /// luchtvaart (EASA)*: a head noun, with the first letter of the acronym or behind a word that has
  /// it, and small words behind it.
  func described(_ letters: [UInt8], endingAt end: Int) -> Range<Int>? {
    var first = end
    while first > 0, end - first < 9, first == end || !breaks(before: first) {
      first -= 1
      let word = text.words[first]
      if lexicon.isVerb(word.folded) { return nil }
      guard word.shape == .title, lexicon.isHead(word.folded), end - first > 2 else { continue }
      if word.folded.utf8.first == letters.first { return first..<end }
      guard text.follows(first), text.words[first - 1].shape == .title else { return nil }
      let isNamed = text.words[first - 1].folded.utf8.first == letters.first
      return isNamed ? first - 1..<end : nil
    }
    return nil
  }

  /// Whether a small head noun with a tail stands at an index: *ministerie van*.
  private func opensTail(_ index: Int, before end: Int) -> Bool {
    index + 2 < end && text.words[index].shape == .lower
      && lexicon.isHead(text.words[index].folded)
      && lexicon.has("tails", text.words[index + 1].folded)
  }

  /// *Belgische inlichtingendienst (VSSE)*, *VN-kinderfonds (Unicef)*: a noun with the adjective of
  /// its country or with whose it is.
  func national(endingAt end: Int) -> Range<Int>? {
    guard end > 1, text.words[end - 1].shape == .lower, lexicon.isHead(text.words[end - 1].folded)
    else { return nil }
    if text.words[end - 1].gap == .hyphen, text.words[end - 2].isCapital { return end - 2..<end }
    guard let first = adjectives(before: end - 1).capital else { return nil }
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
  func apposition(_ acronym: Range<Int>) -> AcronymPair? {
    let index = acronym.lowerBound
    guard text.follows(index) else { return nil }
    let noun = text.words[index - 1]
    guard lexicon.isHead(noun.folded) else {
      return nounWithTail(before: index).flatMap {
        pair(acronym, $0..<index, .apposition, isSpelled: false)
      }
    }
    if let first = capitalName(before: index) {
      return pair(acronym, first..<index, .apposition, isSpelled: false)
    }
    guard isSmall(index - 1) else { return nil }
    let before = adjectives(before: index - 1)
    // A dienst or bond alone says little: geheime dienst SBU.
    let isGeneric = noun.folded.utf8.count < 7 && before.first < index - 1
    let first =
      before.capital ?? modifiers(before: index - 1) ?? (isGeneric ? index - 2 : index - 1)
    return pair(acronym, first..<index, .apposition, isSpelled: false)
  }

  /// *Koerdische Arbeiderspartij PKK*: where a name begins whose words all have capitals, the last
  /// of them a compound.
  private func capitalName(before index: Int) -> Int? {
    guard !lexicon.capitalisesNouns, text.words[index - 1].shape == .title,
      text.words[index - 1].folded.utf8.count > 6, text.follows(index - 1),
      text.words[index - 2].shape == .title, !text.words[index - 2].isStart
    else { return nil }
    var first = index - 2
    while text.follows(first), text.words[first - 1].shape == .title,
      !text.words[first - 1].isStart
    {
      first -= 1
    }
    return first
  }

  /// *agence de presse TASS*, in French, where a noun goes on behind its head.
  private func nounWithTail(before index: Int) -> Int? {
    let head = index - 3
    guard head >= 0, text.follows(index - 1) || text.words[index - 1].gap == .apostrophe,
      text.follows(index - 2), ["de", "d"].contains(text.words[index - 2].folded),
      lexicon.isHead(text.words[head].folded),
      text.words[head..<index].allSatisfy({ $0.shape == .lower })
    else { return nil }
    return head
  }

  /// *the news agency AFP*: where the nouns before a noun begin, back to the article.
  private func modifiers(before noun: Int) -> Int? {
    guard !lexicon.writesCompounds else { return nil }
    var first = noun
    while first > 0, noun - first < 4, text.follows(first), text.words[first - 1].shape == .lower {
      if lexicon.has("articles", text.words[first - 1].folded) || isGenitive(first - 1) {
        return first
      }
      first -= 1
    }
    return nil
  }

  /// Whether a noun has no capital, or one that it owes to its weight or its language: *de
  /// Wereldvoetbalbond FIFA*, *der Geheimdienst FSB*.
  private func isSmall(_ index: Int) -> Bool {
    let word = text.words[index]
    guard word.shape == .title, !lexicon.capitalisesNouns else {
      return word.shape == .lower || word.shape == .title
    }
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
