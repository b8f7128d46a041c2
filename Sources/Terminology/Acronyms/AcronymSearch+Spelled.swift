extension AcronymSearch {
  private static let enough = 0.6
  /// What an acronym must fit where only a space stands before it.
  private static let sure = 0.8

  /// The words before an index that spell an acronym best, the fewest of them.
  func spelled(_ letters: [UInt8], endingAt end: Int) -> Range<Int>? {
    spelled(letters, endingAt: end, atLeast: Self.enough)
  }

  private func spelled(_ letters: [UInt8], endingAt end: Int, atLeast enough: Double) -> Range<Int>?
  {
    var words: [AcronymSpelling.Word] = []
    var best: (quality: Double, first: Int)?
    var first = end
    while first > 0, end - first < letters.count * 2 + 4 {
      if first < end, text.breaksPhrase(before: first) { break }
      first -= 1
      words.insert(spellingWord(first), at: 0)
      if words[0].isSmall || text.words[first].gap == .hyphen { continue }
      let quality = AcronymSpelling.quality(of: letters, in: words[...])
      if quality >= enough, quality > (best?.quality ?? 0) + 0.01 { best = (quality, first) }
    }
    guard let best, !isPerson(best.first..<end) else { return nil }
    return best.quality < Self.sure
      ? withOwner(best.first..<end) : withNationality(best.first)..<end
  }

  /// *Deutsche Gesellschaft für Internationale Zusammenarbeit (GIZ)*: where a name begins that German
  /// begins with an adjective, which would have a small letter were it no part of it.
  private func withNationality(_ first: Int) -> Int {
    guard lexicon.capitalisesNouns, text.words[first].shape == .title, text.follows(first) else {
      return first
    }
    let word = text.words[first - 1]
    let isAdjective = ["e", "en", "er", "es", "em"].contains { word.folded.hasSuffix("sch" + $0) }
    return isAdjective && word.shape == .title && !word.isStart ? first - 1 : first
  }

  /// *Onafhankelijke Commissie voor Oekraïne (COI)*: words that spell an acronym in part, with the
  /// capitals before them that belong to the same body.
  private func withOwner(_ words: Range<Int>) -> Range<Int> {
    guard text.follows(words.lowerBound), text.words[words.lowerBound - 1].shape == .title,
      let phrase = phrases.phrases(endingAt: words.upperBound).first(where: {
        $0.words.lowerBound < words.lowerBound && $0.head >= words.lowerBound
      }), !holdsPerson(phrase.words)
    else { return words }
    return phrase.words
  }

  /// *Internationaal Olympisch Comité IOC*: the name with capitals that stands before an acronym
  /// without a mark, where each letter is that of a word.
  func spelledWithoutMark(_ acronym: Range<Int>) -> Range<Int>? {
    let letters = letters(of: acronym)
    guard letters.count > 2, isMostlyCapital(acronym),
      let words = spelled(letters, endingAt: acronym.lowerBound, atLeast: Self.sure),
      text.words[words].count(where: { $0.isCapital && !$0.isStart }) > 1
    else { return nil }
    return words
  }

  /// *Nederlandse Organisatie voor toegepast onderzoek (TO)*: words in small letters that spell an
  /// acronym, with the noun they are tied to where that has a capital.
  func withHead(_ words: Range<Int>) -> Range<Int> {
    let tie = words.lowerBound - 1
    guard tie > 0, text.words[words.lowerBound].shape == .lower, text.follows(words.lowerBound),
      text.follows(tie), lexicon.has("tails", text.words[tie].folded),
      text.words[tie - 1].shape == .title, !text.words[tie - 1].isStart,
      let phrase = phrases.phrases(endingAt: words.upperBound).first(where: { $0.head == tie - 1 })
    else { return words }
    return phrase.words
  }

  /// The words after an acronym that spell it, in brackets all of them.
  func spelledAfter(_ letters: [UInt8], _ index: Int) -> Range<Int>? {
    guard let start = startOfNameAfter(index) else { return nil }
    var words: [AcronymSpelling.Word] = []
    var best: (quality: Double, end: Int)?
    var end = start
    while end < text.words.count, end - start < letters.count * 2 + 4 {
      if end > start, text.breaksPhrase(before: end) { break }
      words.append(spellingWord(end))
      end += 1
      if text.words[end - 1].shape == .lower, words.last?.isSmall == true { continue }
      let quality = AcronymSpelling.quality(of: letters, in: words[...])
      if quality >= Self.enough, quality > (best?.quality ?? 0) + 0.01 { best = (quality, end) }
    }
    guard let best, !isPerson(start..<best.end) else { return nil }
    return start..<closing(best.end, of: index)
  }

  /// *CDC (Centers for Disease Control and Prevention)*: the end of the bracket that opens behind a
  /// word, where the name that ends at an index goes on to there.
  private func closing(_ end: Int, of index: Int) -> Int {
    guard text.gap(before: index + 1).contains("(") else { return end }
    var last = end
    while last < text.words.count, last - end < 5, !text.gap(before: last).contains(")") {
      guard text.follows(last) || text.words[last].gap == .hyphen else { return end }
      last += 1
    }
    let isEnd = last < text.words.count || text.rest.contains(")")
    guard last > end, last - end < 5, isEnd,
      !lexicon.has("place prepositions", text.words[end].folded)
    else { return end }
    return last
  }

  /// Whether a word has the letters of an acronym in their order: *elektrocardiogram (ecg)*,
  /// *Bundesnachrichtendienst (BND)*; capitals might be those of a country (*Montenegro (MNE)*) where
  /// the word is not long.
  func isInside(_ acronym: Range<Int>, _ index: Int) -> Bool {
    let word = Array(text.words[index].folded.utf8)
    let letters = letters(of: acronym)
    let isCapital = shape(of: acronym) == .upper || isPlural(acronym)
    let least = isCapital ? letters.count * 4 : letters.count * 3 + 1
    guard letters.count > 2, word.count >= least, word.first == letters.first,
      !word.starts(with: letters), !lexicon.isTitle(text.words[index].folded)
    else { return false }
    var rest = word[...]
    for letter in letters {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  /// Whether a word by itself may be what an acronym stands for: two letters say little, unless they
  /// are those of its parts, *ondernemingsraad (OR)*.
  func isCompound(_ index: Int, of acronym: Range<Int>) -> Bool {
    let word = text.words[index].folded
    let letters = letters(of: acronym)
    return letters.count > 2
      || shape(of: acronym) == .upper
        && lexicon.nouns(inside: word).contains { Array(word.utf8)[$0] == letters.last }
  }

  /// Whether words are a first name and a surname, which have the letters of a party by chance.
  private func isPerson(_ words: Range<Int>) -> Bool {
    2...3 ~= words.count && lexicon.has("given names", text.words[words.lowerBound].folded)
      && text.words[words].allSatisfy { $0.shape == .title && $0.gap != .hyphen }
      && !words.contains(where: phrases.isBody)
  }

  private func spellingWord(_ index: Int) -> AcronymSpelling.Word {
    let word = text.words[index]
    let isSmall =
      lexicon.has("initial words", word.folded)
      || Self.foreignTies.contains(word.folded) && !lexicon.has("function", word.folded)
    return AcronymSpelling.Word(
      letters: Array(word.folded.utf8),
      isSmall: word.shape == .lower && isSmall,
      inner: inner(index))
  }

  /// Where the nouns of a compound begin, or the capitals of *BoerBurgerBeweging*.
  private func inner(_ index: Int) -> [Int] {
    let word = text.words[index]
    guard word.shape == .mixed, word.range.count == word.folded.utf8.count else {
      return lexicon.nouns(inside: word.folded)
    }
    return text.slice(word.range).utf8.enumerated().dropFirst()
      .filter { 0x41...0x5A ~= $0.element }.map(\.offset)
  }

  /// What ties the words of names in other languages.
  private static let foreignTies: Set<String> = [
    "of", "for", "the", "and", "de", "des", "du", "la", "le", "les", "et", "pour", "der", "und",
    "für", "fur", "von", "del", "della", "di", "do", "da", "dos", "das", "y", "e", "i", "el", "al",
    "para", "per",
  ]
}
