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
    let word = text.words[index]
    guard isAcronym(index) else { return nil }
    let letters = Array(word.folded.utf8)
    if let limit = endOfNameBefore(index) {
      if let words = spelled(letters, endingAt: limit) {
        return pair(index, words, .expansionFirst, isSpelled: true)
      }
      if text.gap(before: index).contains("("), word.shape != .lower,
        let words = translated(letters, endingAt: limit)
          ?? (word.shape == .upper ? national(endingAt: limit) : nil)
      {
        return pair(index, words, .expansionFirst, isSpelled: false)
      }
      if word.shape == .lower, isInside(letters, limit - 1) {
        return pair(index, limit - 1..<limit, .expansionFirst, isSpelled: true)
      }
    }
    if word.shape != .lower, let words = spelledAfter(letters, index) {
      return pair(index, words, .acronymFirst, isSpelled: true)
    }
    if word.shape == .upper, letters.count > 2, let words = translatedAfter(index) {
      return pair(index, words, .acronymFirst, isSpelled: false)
    }
    return word.shape == .lower ? nil : apposition(index)
  }

  func pair(
    _ index: Int, _ words: Range<Int>, _ order: AcronymPair.Order, isSpelled: Bool
  ) -> AcronymPair? {
    if words.count == 1, isSpelled, text.words[index].folded.utf8.count < 3 { return nil }
    let first = text.words[words.lowerBound].range.lowerBound
    let last = text.words[words.upperBound - 1].range.upperBound
    let acronym = text.words[index].range
    let expansion = text.slice(first..<last)
    return AcronymPair(
      acronym: text.slice(acronym),
      expansion: expansion.split(whereSeparator: \.isWhitespace).joined(separator: " "),
      acronymRange: acronym, expansionRange: first..<last, order: order, isSpelled: isSpelled)
  }

  /// *OVSE*, *PvdA*; in brackets alone *ngo* too.
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
    case .title: return word.folded.utf8.count > 2 && text.gap(before: index).hasSuffix("(")
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
    for _ in 0..<6 where first > 0 && text.follows(first) {
      let before = text.words[first - 1].folded
      guard text.words[first - 1].shape == .lower, isLinkPart(before) else { break }
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
