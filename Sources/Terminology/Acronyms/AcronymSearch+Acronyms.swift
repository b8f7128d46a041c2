extension AcronymSearch {
  /// The words of the acronym that begins at an index: *OVSE*, *PvdA*, *CD&V*, *VNO-NCW*; in brackets
  /// or behind *afgekort* alone *N-VA*, *Oeso* and *ngo* too.
  func acronym(at index: Int) -> Range<Int>? {
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

  /// Whether an ampersand or a hyphen joins two words in capitals.
  private func isJoined(_ index: Int) -> Bool {
    let words = [text.words[index - 1], text.words[index]]
    guard words.allSatisfy({ $0.shape == .upper || $0.isInitial && $0.isCapital }) else {
      return false
    }
    return text.gap(before: index) == "&" || text.words[index].gap == .hyphen
  }

  /// The letters that a name must have, without those of an ending.
  func letters(of acronym: Range<Int>) -> [UInt8] {
    let letters = text.words[acronym].flatMap { Array($0.folded.utf8) }
    return isPlural(acronym) ? letters.dropLast() : letters
  }

  /// *NGOs*
  func isPlural(_ acronym: Range<Int>) -> Bool {
    let word = text.words[acronym.lowerBound]
    guard acronym.count == 1, word.shape == .mixed, word.range.count > 2 else { return false }
    let letters = text.slice(word.range)
    return letters.hasSuffix("s") && letters.dropLast().allSatisfy(\.isUppercase)
  }

  /// How an acronym is written.
  func shape(of acronym: Range<Int>) -> Token.Shape {
    acronym.count > 1 ? .upper : text.words[acronym.lowerBound].shape
  }

  /// *SBOe*, *PiS*, but not *ProRail*
  func isMostlyCapital(_ acronym: Range<Int>) -> Bool {
    let shape = shape(of: acronym)
    guard shape == .mixed else { return shape == .upper }
    let word = text.words[acronym.lowerBound]
    return capitals(of: word) * 2 >= word.folded.utf8.count
  }

  /// Whether an acronym may stand behind a noun without a mark: no number (*XII*), room (*EB4054*) or
  /// surname in capitals.
  func isLikelyAlone(_ acronym: Range<Int>) -> Bool {
    let letters = letters(of: acronym)
    return letters.count < 8 && letters.count { 0x30...0x39 ~= $0 } < 3
      && !letters.allSatisfy("ivx".utf8.contains)
  }

  private func isAcronym(_ index: Int) -> Bool {
    let word = text.words[index]
    guard 2...10 ~= word.folded.utf8.count, word.folded.utf8.allSatisfy({ $0 < 0x80 }),
      !word.isDotted || word.folded.utf8.count > 2
    else { return false }
    switch word.shape {
    case .upper: return word.gap != .hyphen
    case .mixed: return capitals(of: word) > 1 && word.folded.utf8.count < 8
    case .lower: return word.folded.utf8.count < 6 && isMarked(index, [")"])
    case .title: return word.folded.utf8.count > 2 && isMarked(index, [")", ","])
    case .none: return false
    }
  }

  /// Whether a bracket or a word such as *afgekort* says that a word is an acronym.
  private func isMarked(_ index: Int, _ closing: [String]) -> Bool {
    guard text.gap(before: index).hasSuffix("(") else {
      return index > 0 && text.words[index].folded.utf8.count > 2
        && lexicon.has("abbreviated", text.words[index - 1].folded)
    }
    let last = isEnding(index + 1) ? index + 1 : index
    return closing.contains(where: text.gap(after: last).hasPrefix)
  }

  private func capitals(of word: NameText.Word) -> Int {
    text.slice(word.range).count { $0.isUppercase }
  }
}
