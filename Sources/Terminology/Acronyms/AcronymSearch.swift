/// Looks at every acronym of a text and at what stands beside it.
struct AcronymSearch {
  let text: NameText
  let lexicon: NameLexicon
  let phrases: NounPhraseFinder

  init(text: NameText, lexicon: NameLexicon) {
    self.text = text
    self.lexicon = lexicon
    phrases = NounPhraseFinder(text: text, lexicon: lexicon)
  }

  /// The pairs in order of place.
  func pairs() -> [AcronymPair] {
    text.words.indices.compactMap { index in
      guard let acronym = acronym(at: index) else { return writtenOut(index) }
      // VIDATI.fr
      if text.gap(after: acronym.upperBound - 1) == ".", acronym.upperBound < text.words.count {
        return nil
      }
      return pair(before: acronym) ?? pair(behind: acronym) ?? apposition(acronym)
    }
  }

  /// The name before an acronym that stands in brackets, between commas or behind *afgekort*.
  private func pair(before acronym: Range<Int>) -> AcronymPair? {
    guard let place = endOfNameBefore(acronym) else { return nil }
    let letters = letters(of: acronym)
    let end = isGenitive(place.end - 1) ? place.end - 1 : place.end
    if let words = spelled(letters, endingAt: end),
      let pair = pair(acronym, withHead(words), .expansionFirst, isSpelled: true)
    {
      return pair
    }
    if isInside(acronym, end - 1) {
      return pair(acronym, end - 1..<end, .expansionFirst, isSpelled: true)
    }
    return described(acronym, endingAt: end, place.tie).flatMap {
      pair(acronym, $0, .expansionFirst, isSpelled: false)
    }
  }

  /// The name behind an acronym.
  private func pair(behind acronym: Range<Int>) -> AcronymPair? {
    let last = lastWord(of: acronym)
    guard shape(of: acronym) != .lower else { return nil }
    if let words = spelledAfter(letters(of: acronym), last) {
      return pair(acronym, words, .acronymFirst, isSpelled: true)
    }
    guard isMostlyCapital(acronym) else { return nil }
    if let words = translatedAfter(acronym) {
      return pair(acronym, words, .acronymFirst, isSpelled: false)
    }
    return describedAfter(last).flatMap { pair(acronym, $0, .apposition, isSpelled: false) }
  }

  /// *wao (wet op de arbeidsongeschiktheid)*, *Woo (Wet open overheid)*: what looks like any other
  /// word is an acronym where brackets behind it spell it out and hold nothing else.
  private func writtenOut(_ index: Int) -> AcronymPair? {
    let word = text.words[index]
    guard word.shape == .lower || word.shape == .title, 3...6 ~= word.folded.utf8.count
    else { return nil }
    let acronym = index..<index + 1
    let last = lastWord(of: acronym)
    guard text.gap(after: last) == " (", last + 1 < text.words.count else { return nil }
    // Lkw (Lastkraftwagen)
    if text.gap(after: last + 1).hasPrefix(")"), isInside(acronym, last + 1) {
      return pair(acronym, last + 1..<last + 2, .acronymFirst, isSpelled: true)
    }
    guard let words = spelledAfter(Array(word.folded.utf8), last), words.count > 1,
      words.lowerBound == last + 1, text.gap(after: words.upperBound - 1).hasPrefix(")")
    else { return nil }
    return pair(acronym, words, .acronymFirst, isSpelled: true)
  }

  func pair(
    _ acronym: Range<Int>, _ words: Range<Int>, _ order: AcronymPair.Order, isSpelled: Bool
  ) -> AcronymPair? {
    if words.count == 1, isSpelled, !isCompound(words.lowerBound, of: acronym) {
      return nil
    }
    var range = range(of: acronym)
    if isPlural(acronym) { range = range.lowerBound..<range.upperBound - 1 }
    let expansion = self.range(of: words)
    // Jong N-VA, de jongerenafdeling van de N-VA
    guard !repeats(acronym, words) else { return nil }
    return AcronymPair(
      acronym: text.slice(range),
      expansion: text.slice(expansion).oneLine,
      acronymRange: range, expansionRange: expansion, order: order, isSpelled: isSpelled)
  }

  /// Whether words hold the acronym itself.
  private func repeats(_ acronym: Range<Int>, _ words: Range<Int>) -> Bool {
    let wanted = text.words[acronym].map(\.folded)
    return words.contains { first in
      first + wanted.count <= words.upperBound
        && text.words[first..<first + wanted.count].elementsEqual(wanted) { $0.folded == $1 }
    }
  }

  private func range(of words: Range<Int>) -> Range<Int> {
    text.words[words.lowerBound].range
      .lowerBound..<text.words[words.upperBound - 1].range
      .upperBound
  }

  /// *Congress’s*
  func isGenitive(_ index: Int) -> Bool {
    index > 0 && text.words[index].gap == .apostrophe && text.words[index].folded == "s"
  }

  /// *ngo’s*, *zzp’ers*
  func isEnding(_ index: Int) -> Bool {
    index < text.words.count && text.words[index].gap == .apostrophe
      && ["s", "er", "ers"].contains(text.words[index].folded)
  }

  /// Whether words hold a first name, as those of a person do.
  func holdsPerson(_ words: Range<Int>) -> Bool {
    text.words[words].contains { $0.isCapital && lexicon.has("given names", $0.folded) }
  }
}
