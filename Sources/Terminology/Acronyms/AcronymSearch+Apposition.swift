extension AcronymSearch {
  /// *veiligheidsdienst FSB*: a noun, with what tells it apart.
  func apposition(_ acronym: Range<Int>) -> AcronymPair? {
    let index = acronym.lowerBound
    guard isMostlyCapital(acronym), text.follows(index), !goesOn(acronym.upperBound),
      isLikelyAlone(acronym)
    else { return nil }
    if let words = spelledWithoutMark(acronym) {
      return pair(acronym, words, .expansionFirst, isSpelled: true)
    }
    guard let phrase = phrases.phrases(endingAt: index).first, !holdsPerson(phrase.words),
      lexicon.putsHeadFirst ? isOpen(phrase) : isNoun(phrase),
      !isOneOfSeveral(acronym)
    else { return nil }
    return pair(acronym, phrase.words, .apposition, isSpelled: false)
  }

  /// *RIA Novosti*, *FSB-agent*: whether a name or a compound goes on behind an acronym.
  private func goesOn(_ next: Int) -> Bool {
    guard next < text.words.count else { return false }
    if text.words[next].gap == .hyphen { return true }
    return text.follows(next) && text.words[next].shape == .title
  }

  /// *vakbonden FNV en CNV*: whether a plural stands before an acronym, which is one of several.
  private func isOneOfSeveral(_ acronym: Range<Int>) -> Bool {
    guard lexicon.isPluralHead(text.words[acronym.lowerBound - 1].folded) else { return false }
    if lexicon.writesCompounds { return true }
    let next = acronym.upperBound
    return text.follows(next) && lexicon.conjunctions.contains(text.words[next].folded)
  }

  /// Whether a French phrase ends in small letters, and not in a name that numbers or initials follow.
  private func isOpen(_ phrase: NounPhrase) -> Bool {
    text.words[phrase.words.upperBound - 1].shape == .lower
  }

  /// Whether the head of a phrase is a common noun, with a capital that it owes to its weight or its
  /// language (*de Wereldvoetbalbond FIFA*, *der Geheimdienst FSB*), or ends a name whose words all
  /// have one (*Koerdische Arbeiderspartij PKK*).
  private func isNoun(_ phrase: NounPhrase) -> Bool {
    let head = text.words[phrase.head]
    if phrase.hasTail {
      // VN-kantoor voor humanitaire zaken OCHA
      return phrase.isNamed && head.shape == .lower
        && lexicon.has("purposes", text.words[phrase.head + 1].folded)
    }
    guard head.shape == .title, !lexicon.capitalisesNouns else {
      return head.shape == .lower || head.shape == .title
    }
    if phrase.words.count > 1 {
      return head.folded.utf8.count > 6 && text.words[phrase.head - 1].shape == .title
    }
    return text.follows(phrase.head)
      && lexicon.has("articles", text.words[phrase.head - 1].folded)
  }
}
