/// Looks at every acronym of a text and at what stands beside it.
struct AcronymSearch {
  let text: NameText
  let lexicon: NameLexicon
  private static let enough = 0.6

  /// The pairs in order of place.
  func pairs() -> [AcronymPair] {
    var pairs: [AcronymPair] = []
    for index in text.words.indices {
      if let pair = pair(at: index) { pairs.append(pair) }
    }
    return pairs
  }

  private func pair(at index: Int) -> AcronymPair? {
    guard let acronym = acronym(at: index) else { return writtenOut(index) }
    let shape = shape(of: acronym)
    let letters = letters(of: acronym)
    if let limit = endOfNameBefore(index) {
      let end = isGenitive(limit - 1) ? limit - 1 : limit
      if let words = spelled(letters, endingAt: end) {
        return pair(acronym, words, .expansionFirst, isSpelled: true)
      }
      if text.gap(before: limit).contains("("), shape != .lower,
        let words = translated(letters, endingAt: end) ?? national(endingAt: end)
          ?? described(letters, endingAt: end)
      {
        return pair(acronym, words, .expansionFirst, isSpelled: false)
      }
      if shape == .lower, isInside(letters, end - 1) {
        return pair(acronym, end - 1..<end, .expansionFirst, isSpelled: true)
      }
    }
    let last = acronym.upperBound - 1
    if shape != .lower, let words = spelledAfter(letters, last) {
      return pair(acronym, words, .acronymFirst, isSpelled: true)
    }
    if isMostlyCapital(acronym), letters.count > 2, let words = translatedAfter(last) {
      return pair(acronym, words, .acronymFirst, isSpelled: false)
    }
    return isMostlyCapital(acronym) ? apposition(acronym) : nil
  }

  /// *wao (wet op de arbeidsongeschiktheid)*, *Woo (Wet open overheid)*: what looks like any other
  /// word is an acronym where brackets behind it spell it out and hold nothing else.
  private func writtenOut(_ index: Int) -> AcronymPair? {
    let word = text.words[index]
    guard word.shape == .lower || word.shape == .title, 3...6 ~= word.folded.utf8.count,
      gapAfter(index) == " (", let words = spelledAfter(Array(word.folded.utf8), index),
      words.count > 1, words.lowerBound == index + 1, gapAfter(words.upperBound - 1).hasPrefix(")")
    else { return nil }
    return pair(index..<index + 1, words, .acronymFirst, isSpelled: true)
  }

  func pair(
    _ acronym: Range<Int>, _ words: Range<Int>, _ order: AcronymPair.Order, isSpelled: Bool
  ) -> AcronymPair? {
    if words.count == 1, isSpelled, !isCompound(words.lowerBound, of: acronym) {
      return nil
    }
    let range = range(of: acronym)
    let expansion = self.range(of: words)
    return AcronymPair(
      acronym: text.slice(range),
      expansion: text.slice(expansion).oneLine,
      acronymRange: range, expansionRange: expansion, order: order, isSpelled: isSpelled)
  }

  /// Whether a word by itself may be what an acronym stands for: two letters say little, unless they
  /// are those of its parts, *ondernemingsraad (OR)*.
  private func isCompound(_ index: Int, of acronym: Range<Int>) -> Bool {
    let word = text.words[index].folded
    let letters = letters(of: acronym)
    return letters.count > 2
      || shape(of: acronym) == .upper
        && lexicon.nouns(inside: word).contains { Array(word.utf8)[$0] == letters.last }
  }

  private func range(of words: Range<Int>) -> Range<Int> {
    text.words[words.lowerBound].range
      .lowerBound..<text.words[words.upperBound - 1].range
      .upperBound
  }

  /// The words of the acronym that begins at an index: *OVSE*, *PvdA*, *CD&V*; in brackets alone
  /// *N-VA*, *Oeso* and *ngo* too.
  private func acronym(at index: Int) -> Range<Int>? {
    if index > 0, text.words[index].shape == .upper || text.words[index].isInitial,
      isJoined(index)
    {
      return nil
    }
    var end = index + 1
    while end < text.words.count, end - index < 3, isJoined(end) { end += 1 }
    if end > index + 1 {
      return 3...6 ~= letters(of: index..<end).count ? index..<end : nil
    }
    return isAcronym(index) ? index..<end : nil
  }

  /// Whether an ampersand joins two words in capitals, or a hyphen of which one is a single letter.
  private func isJoined(_ index: Int) -> Bool {
    let words = [text.words[index - 1], text.words[index]]
    guard words.allSatisfy({ $0.shape == .upper || $0.isInitial && $0.isCapital }) else {
      return false
    }
    return text.gap(before: index) == "&"
      || text.words[index].gap == .hyphen && words.contains { $0.folded.utf8.count == 1 }
  }

  private func letters(of acronym: Range<Int>) -> [UInt8] {
    text.words[acronym].flatMap { Array($0.folded.utf8) }
  }

  private func shape(of acronym: Range<Int>) -> Token.Shape {
    acronym.count > 1 ? .upper : text.words[acronym.lowerBound].shape
  }

  /// *SBOe*, *PiS*, but not *ProRail*
  private func isMostlyCapital(_ acronym: Range<Int>) -> Bool {
    let shape = shape(of: acronym)
    guard shape == .mixed else { return shape == .upper }
    let word = text.words[acronym.lowerBound]
    return capitals(of: word) * 2 >= word.folded.utf8.count
  }

  /// *Congress’s*
  func isGenitive(_ index: Int) -> Bool {
    index > 0 && text.words[index].gap == .apostrophe && text.words[index].folded == "s"
  }

  private func isAcronym(_ index: Int) -> Bool {
    let word = text.words[index]
    guard 2...10 ~= word.folded.utf8.count, word.folded.utf8.allSatisfy({ $0 < 0x80 }) else {
      return false
    }
    switch word.shape {
    case .upper: return word.gap != .hyphen
    case .mixed: return capitals(of: word) > 1 && word.folded.utf8.count < 8
    case .lower:
      return word.folded.utf8.count < 6 && text.gap(before: index).hasSuffix("(")
        && gapAfter(index).hasPrefix(")")
    case .title:
      return word.folded.utf8.count > 2 && text.gap(before: index).hasSuffix("(")
        && [")", ","].contains(where: gapAfter(index).hasPrefix)
    case .none: return false
    }
  }

  private func capitals(of word: NameText.Word) -> Int {
    text.slice(word.range).count { $0.isUppercase }
  }

  private func gapAfter(_ index: Int) -> String {
    guard index + 1 < text.words.count else {
      let end = text.words[index].range.upperBound
      return text.slice(end..<end + 1)
    }
    return text.gap(before: index + 1)
  }

  /// Where a name may end that the acronym at an index follows: before a bracket, a comma, a link.
  private func endOfNameBefore(_ index: Int) -> Int? {
    var first = index
    while first > 0, index - first < 6, text.follows(first) || text.gap(before: first) == ": " {
      let before = text.words[first - 1]
      // (Engels: OIC)
      guard before.shape == .lower || text.gap(before: first - 1).hasSuffix("("),
        isLinkPart(before.folded)
      else { break }
      first -= 1
    }
    guard first > 0 else { return nil }
    let gap = text.gap(before: first)
    if gap.contains("(") || gap == ", " || gap == " – " || gap == " - " || gap == " — " {
      return first
    }
    return first < index && isLink(first..<index) ? first : nil
  }

  /// Where a name may begin that follows the acronym at an index.
  func startOfNameAfter(_ index: Int) -> Int? {
    var next = index + 1
    guard next < text.words.count else { return nil }
    let gap = text.gap(before: next)
    let isMarked = gap.contains("(") || gap == ", " || gap == " – " || gap == " - "
    while next < min(index + 6, text.words.count - 1), text.words[next].shape == .lower,
      isLinkPart(text.words[next].folded)
    {
      next += 1
    }
    return isMarked || isLink(index + 1..<next) ? next : nil
  }

  private func isLinkPart(_ word: String) -> Bool {
    lexicon.has("articles", word) || lexicon.linkWords.contains(word)
  }

  private func isLink(_ words: Range<Int>) -> Bool {
    let phrase = words.map { text.words[$0].folded }
    let articles = phrase.reversed().prefix { lexicon.has("articles", $0) }.count
    return !phrase.isEmpty
      && (lexicon.has("acronym links", phrase.joined(separator: " "))
        || lexicon.has("acronym links", phrase.dropLast(articles).joined(separator: " ")))
  }

  private func spellingWord(_ index: Int) -> AcronymSpelling.Word {
    let word = text.words[index]
    return AcronymSpelling.Word(
      letters: Array(word.folded.utf8),
      isSmall: word.shape == .lower && lexicon.has("initial words", word.folded),
      inner: lexicon.nouns(inside: word.folded))
  }

  /// The words before an index that spell an acronym best, the fewest of them.
  private func spelled(_ letters: [UInt8], endingAt end: Int) -> Range<Int>? {
    var words: [AcronymSpelling.Word] = []
    var best: (quality: Double, first: Int)?
    var first = end
    while first > 0, end - first < letters.count * 2 + 4 {
      if first < end, breaks(before: first) { break }
      first -= 1
      words.insert(spellingWord(first), at: 0)
      let quality = AcronymSpelling.quality(of: letters, in: words[...])
      if quality >= Self.enough, quality > (best?.quality ?? 0) + 0.01 { best = (quality, first) }
    }
    return best.map { $0.first..<end }
  }

  /// The words after an acronym that spell it.
  private func spelledAfter(_ letters: [UInt8], _ index: Int) -> Range<Int>? {
    guard let start = startOfNameAfter(index) else { return nil }
    var words: [AcronymSpelling.Word] = []
    var best: (quality: Double, end: Int)?
    var end = start
    while end < text.words.count, end - start < letters.count * 2 + 4 {
      if end > start, breaks(before: end) { break }
      words.append(spellingWord(end))
      end += 1
      if text.words[end - 1].shape == .lower, words.last?.isSmall == true { continue }
      let quality = AcronymSpelling.quality(of: letters, in: words[...])
      if quality >= Self.enough, quality > (best?.quality ?? 0) + 0.01 { best = (quality, end) }
    }
    return best.map { start..<$0.end }
  }

  func breaks(before index: Int) -> Bool {
    switch text.words[index].gap {
    case .paragraph, .stop: true
    case .other:
      !["- ", ", ", "' ", "’ "].contains(text.gap(before: index))
        && !text.isJoinedByAmpersand(index)
    case .none, .space, .hyphen, .apostrophe: false
    }
  }
}
