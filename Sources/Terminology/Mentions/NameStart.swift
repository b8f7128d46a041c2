internal import Bitext

/// Decides whether a capital word begins a name.
struct NameStart {
  let text: NameText
  let hits: NameHits
  let lexicon: NameLexicon

  /// How sure it is that the word at an index begins a name, from 0 to 1; 0 where it does not.
  func confidence(at index: Int) -> Double {
    let word = text.words[index]
    if lexicon.has("not names", word.folded) || Self.isNumeral(word) { return 0 }
    if isInitial(at: index) { return 0.9 }
    if word.folded.utf8.count == 1 { return 0 }
    if hits[index] != nil { return 0.95 }
    if lexicon.isTitle(word.folded), word.shape != .upper || word.isStart, !isGiven(word),
      !isBeforeHead(index)
    {
      return 0
    }
    if isBeforeTitle(index), word.shape == .title, !isGiven(word) { return 0 }
    if text.isJoinedByAmpersand(index + 1) { return 0.85 }
    if word.isStart { return isPrefix(index) ? 0 : atStart(index) }
    if isSmall(word), hits[index + 1] != nil, !hits.has(.person, at: index + 1) { return 0 }
    if lexicon.has("event heads", word.folded), isAlone(index) { return 0 }
    if lexicon.has("articles", word.folded)
      || lexicon.has("function", word.folded) && !joinsCapital(index),
      lexicon.particleCount(at: index, in: text) == nil
    {
      return 0
    }
    return lexicon.capitalisesNouns ? amongNouns(index) : word.shape == .upper ? 0.9 : 0.85
  }

  /// Whether a word is one of those that begin sentences and are no names: *In*, *De*.
  private func isSmall(_ word: NameText.Word) -> Bool {
    lexicon.has("articles", word.folded) || lexicon.has("function", word.folded)
  }

  /// *Oud-Kamerlid*, *Ex-Yugoslavië*: what stands before a hyphen is no name.
  private func isPrefix(_ index: Int) -> Bool {
    index + 1 < text.words.count && text.words[index + 1].gap == .hyphen
      && lexicon.has("name prefixes", text.words[index].folded)
  }

  private func isGiven(_ word: NameText.Word) -> Bool {
    lexicon.has("given names", word.folded) && word.shape != .lower
  }

  /// *General Assembly*: a title that is none.
  private func isBeforeHead(_ index: Int) -> Bool {
    guard text.follows(index + 1), text.words[index + 1].shape == .title else { return false }
    let next = text.words[index + 1].folded
    // Koningin Elisabethzaal
    return hits[index + 1] == nil && (lexicon.isHead(next) || lexicon.isPlaceCompound(next))
  }

  /// *Oorlog* by itself, which is no war yet.
  private func isAlone(_ index: Int) -> Bool {
    let word = text.words[index]
    let next = index + 1 < text.words.count ? text.words[index + 1] : nil
    if let next, next.gap == .space || next.gap == .hyphen {
      return !next.isCapital
        && (!lexicon.has("tails", next.folded) || lexicon.conjunctions.contains(next.folded))
    }
    return word.shape == .title
  }

  /// *Defence Minister*: part of a title.
  private func isBeforeTitle(_ index: Int) -> Bool {
    guard text.follows(index + 1), text.words[index + 1].shape == .title else { return false }
    // In Dutch a title has no capital, so that a capital there is a surname.
    guard !lexicon.capitalisesAdjectives || text.words[index].isStart else { return false }
    return lexicon.isTitle(text.words[index + 1].folded)
  }

  /// *J. Jansen*, *J.P. Balkenende*, *S. van der Tak*.
  private func isInitial(at index: Int) -> Bool {
    let word = text.words[index]
    guard word.isInitial || word.isDotted, index + 1 < text.words.count else { return false }
    let next = text.words[index + 1]
    guard next.gap == .stop || (word.isDotted && next.gap == .space) else { return false }
    if next.isCapital { return true }
    return lexicon.particles.contains { particle in
      let end = index + 1 + particle.count
      return end < text.words.count && text.words[end].shape == .title && text.follows(end)
        && zip(particle, text.words[(index + 1)..<end]).allSatisfy {
          $0 == $1.folded && $1.shape == .lower
        }
    }
  }

  /// Roman numerals name nothing by themselves.
  private static func isNumeral(_ word: NameText.Word) -> Bool {
    word.shape == .upper && word.folded.utf8.count < 6
      && word.folded.utf8.allSatisfy { "ivx".utf8.contains($0) }
  }

  private func atStart(_ index: Int) -> Double {
    let word = text.words[index]
    if lexicon.has("function", word.folded) { return particle(at: index) ? 0.8 : 0 }
    if word.shape == .upper, word.folded.utf8.count < 7, !isShouted(index) { return 0.85 }
    let isCommon = isCommon(word.folded)
    let seen = text.capitals[word.folded] ?? 0
    if seen > 0, !lexicon.capitalisesNouns { return isCommon ? 0.6 : 0.85 }
    let next = index + 1 < text.words.count ? text.words[index + 1] : nil
    let joinsName = joinsCapital(index)
    if joinsName, opensClause(index) { return 0 }
    if isGiven(word), joinsName || !isCommon { return 0.85 }
    if opensTail(index) { return 0.85 }
    if lexicon.capitalisesNouns { return amongNouns(index) }
    if joinsName, isApposition(index) || isPlural(index) { return 0 }
    if joinsName, !isCommon || next?.shape == .title { return isCommon ? 0.5 : 0.8 }
    return isCommon ? 0 : alone(index)
  }

  /// *Houdt Boekarest*, *Tienduizenden Armeniërs*: a verb before a name, or anything unknown before
  /// inhabitants.
  private func opensClause(_ index: Int) -> Bool {
    let word = text.words[index]
    guard hits[index + 1] != nil, text.words[index + 1].gap == .space, !isGiven(word),
      !lexicon.isHead(word.folded)
    else { return false }
    return lexicon.has("finite verbs", word.folded)
      || hits.isPeople(at: index + 1) && word.folded.hasSuffix("en")
  }

  private func isCommon(_ word: String) -> Bool {
    ["common", "compound heads", "law heads", "event heads", "place heads"]
      .contains { lexicon.has($0, word) } || text.lowers.contains(word)
  }

  /// *Milieuorganisatie Greenpeace*, *Gedeputeerde Elies Bos*, *Aandelen Shell*: a noun before a
  /// name.
  private func isApposition(_ index: Int) -> Bool {
    let word = text.words[index].folded
    let next = text.words[index + 1]
    if isGiven(next) || hits.has(.person, at: index + 1) { return true }
    if lexicon.isCompanyNoun(word), next.gap == .space { return true }
    // Club Brugge
    if lexicon.isHead(word), hits.has(.place, at: index + 1) { return false }
    if lexicon.isHead(word), word.utf8.count > 6 || hits[index + 1] != nil { return true }
    // Zeilster Carolijn Brouwer
    if lexicon.isTrade(word), word.utf8.count > 7, index + 2 < text.words.count,
      text.follows(index + 2),
      text.words[index + 2].isCapital
    {
      return true
    }
    return word.hasSuffix("en") && (text.capitals[next.folded] ?? 0) > 1
  }

  /// *Aandelen Shell*
  private func isPlural(_ index: Int) -> Bool {
    let word = text.words[index].folded
    return word.hasSuffix("en") && isCommon(word) && text.words[index + 1].shape == .title
  }

  /// Whether the next word has a capital of its own.
  private func joinsCapital(_ index: Int) -> Bool {
    guard index + 1 < text.words.count else { return false }
    let next = text.words[index + 1]
    return next.isCapital && !next.isStart && (text.follows(index + 1) || next.gap == .hyphen)
  }

  /// A head with a tail: *Ministerie van Defensie*.
  private func opensTail(_ index: Int) -> Bool {
    guard lexicon.isHead(text.words[index].folded), index + 2 < text.words.count else {
      return false
    }
    guard text.follows(index + 1), lexicon.has("tails", text.words[index + 1].folded) else {
      return false
    }
    var next = index + 2
    if lexicon.has("articles", text.words[next].folded) { next += 1 }
    return next < text.words.count && text.words[next].isCapital && !text.words[next].isStart
  }

  /// *De Vries* at the start of a sentence, where the text has *de Vries* with a first name or *De
  /// Vries* elsewhere.
  private func particle(at index: Int) -> Bool {
    guard let count = lexicon.particleCount(at: index, in: text) else { return false }
    let surname = index + count
    // De Servische president, De Verenigde Staten.
    if hits[surname] != nil, !hits.has(.person, at: surname) { return false }
    if isBeforeAdjective(surname) { return false }
    if isSurname(from: index, particles: count) { return true }
    for other in text.places[text.words[surname].folded] ?? []
    where other != surname && other > count {
      let first = other - count
      guard
        zip(text.words[first..<other], text.words[index..<surname])
          .allSatisfy({ $0.folded == $1.folded })
      else { continue }
      if text.words[first].isCapital, !text.words[first].isStart { return true }
      let before = text.words[first - 1]
      if text.words[first].shape == .lower, before.isCapital, text.follows(first),
        before.isInitial || before.isDotted || isGiven(before) || !before.isStart
      {
        return true
      }
    }
    return false
  }

  /// *De Wit-Russische regering*: the first half of an adjective.
  private func isBeforeAdjective(_ surname: Int) -> Bool {
    guard surname + 1 < text.words.count, text.words[surname + 1].gap == .hyphen else {
      return false
    }
    return ["sche", "se"].contains { text.words[surname + 1].folded.hasSuffix($0) }
  }

  /// In a line of capitals, a word in capitals is no acronym.
  private func isShouted(_ index: Int) -> Bool {
    let near = [index - 1, index + 1].filter { text.words.indices.contains($0) }
    return near.contains { text.words[$0].shape == .upper && text.words[$0].isStart }
  }

  /// German: a noun is a name after a first name, before another capital, or twice over.
  private func amongNouns(_ index: Int) -> Double {
    let word = text.words[index]
    if word.shape == .upper || word.shape == .mixed { return 0.85 }
    if isGiven(word) { return 0.85 }
    if index > 0, text.follows(index), lexicon.isTitle(text.words[index - 1].folded) { return 0.8 }
    if opensTail(index) { return 0.7 }
    guard index + 1 < text.words.count, text.follows(index + 1) else { return 0 }
    let next = text.words[index + 1]
    // Nachbar Mykola, Lehrerin Oksana: the noun is no part of the name.
    if isGiven(next) { return 0 }
    // Lange Nacht, Uhr Ortszeit: two nouns are seldom a name.
    return next.shape == .title ? 0.3 : 0
  }

  func hasNounEnding(_ word: String) -> Bool {
    guard !lexicon.capitalisesNouns else { return true }
    return ["ing", "ingen", "heid", "heden", "tie", "ties", "schap", "ers", "isme", "teit", "lijk"]
      .contains { word.hasSuffix($0) }
  }
}
