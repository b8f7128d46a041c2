internal import Bitext

extension TermFinder {
  /// Gathers terms of one word that begin a compound: *Veiligheidsraad* in *Veiligheidsraadlid*.
  func gatherCompounds(
    at index: Int, _ tokens: [Token], _ bytes: Span<UInt8>, _ scratch: inout Scratch,
    _ found: inout [TermCandidate]
  ) {
    let token = tokens[index]
    scanner.prefixes(of: token.range, in: bytes, into: &scratch.prefixes)
    for place in stride(from: 2, to: scratch.prefixes.count - 3, by: 1) {
      let prefix = scratch.prefixes[place]
      var number = automaton.whole(prefix.hash)
      while number >= 0 {
        let entry = automaton.entries[Int(number)]
        let word = automaton.words[Int(entry.words.lowerBound)]
        let support = support(of: entry, word, token.shape, prefix.stem)
        if support != .none,
          hasLetters(of: word, token.start..<prefix.end, in: bytes, &scratch.folded),
          entry.kind != .person || !compounds.isNamedPlace(token, from: prefix.end, in: bytes),
          compounds.holds(
            token, from: prefix.end, known: Int(word.foldedCount), support: support, in: bytes)
        {
          found.append(
            TermCandidate(
              entry: number, concept: entry.concept, range: token.start..<prefix.end,
              form: .compound, isWeak: false, rank: CandidateChoice.shortRank - 1))
        }
        number = entry.nextWhole
      }
    }
  }

  /// Gathers terms of several words whose last word begins a compound: *Tweede Kamer* in *Tweede
  /// Kamerlid*.
  func gatherCompounds(
    after state: Int32, _ index: Int, _ tokens: [Token], _ bytes: Span<UInt8>,
    _ scratch: inout Scratch, _ found: inout [TermCandidate]
  ) {
    guard index < tokens.count else { return }
    let token = tokens[index]
    // Letters that are doubled count once: Zeevloot.
    guard token.length > 6 || token.length == 6 && token.end - token.start > 7,
      token.gap == .space || token.gap == .hyphen
    else { return }
    scanner.prefixes(of: token.range, in: bytes, into: &scratch.prefixes)
    for place in stride(from: 2, to: scratch.prefixes.count - 3, by: 1) {
      let prefix = scratch.prefixes[place]
      guard let last = automaton.next(from: state, by: prefix.stem), automaton.hasOutput(last),
        compounds.holds(token, from: prefix.end, known: 8, support: .loose, in: bytes)
      else { continue }
      var shortened = tokens[max(0, index - scratch.path.count - 2)...index].map { $0 }
      shortened[shortened.count - 1].end = prefix.end
      let shift = index - shortened.count + 1
      let path = scratch.path
      scratch.path = path.map { $0 - shift } + [shortened.count - 1]
      let count = found.count
      verify(last, shortened, bytes, &scratch, &found)
      // A compound has the term as it is, not inflected.
      let exact = found[count...].filter { candidate in
        let entry = automaton.entries[Int(candidate.entry)]
        let word = automaton.words[Int(entry.words.upperBound) - 1]
        // De vrijgelaten gevangenen are nothing of De Vrij, nor a De Moldavische of De Mol.
        let isName = entry.nature == .name && word.shape != .lower
        if isName, token.shape == .lower || entry.kind == .person { return false }
        return hasLetters(
          of: word, token.start..<prefix.end, in: bytes,
          &scratch.folded)
      }
      found.removeSubrange(count...)
      for var candidate in exact {
        candidate.form = .compound
        found.append(candidate)
      }
      scratch.path = path
    }
  }

  /// Whether a stretch of text has exactly the letters of a word, which its hash does not say:
  /// *Grasland* is no compound of *Graz*, nor *Ruggengraat* one of *Rügen*.
  private func hasLetters(
    of word: TermWord, _ range: Range<Int>, in bytes: Span<UInt8>, _ folded: inout [UInt8]
  ) -> Bool {
    folded.removeAll(keepingCapacity: true)
    scanner.fold(bytes, range, into: &folded)
    return folded[...] == automaton.folded[automaton.letters(of: word)]
  }

  /// Whether the capitals of a compound fit: *navotop*, *Krimbrug*, not *malibrug*.
  private func support(
    of entry: TermEntry, _ word: TermWord, _ shape: Token.Shape, _ stem: UInt64
  ) -> CompoundRule.Support {
    if entry.part == .adjective || entry.part == .inhabitant { return .none }
    switch word.shape {
    case .lower: return entry.nature == .common ? .common : .loose
    case .none: return .none
    case .title, .upper, .mixed:
      guard word.foldedCount > 3 else { return .none }
      if shape != .lower { return automaton.isNoun(entry) ? .common : .loose }
      if entry.kind == .person || entry.kind == .place { return .none }
      // Peoples and the like keep their capital, but a plain table calls bodies so too: *navotop*.
      if entry.kind == .other, word.shape == .title {
        return compounds.isCommonWord(stem) ? .none : .strict
      }
      return word.foldedCount > 7 && entry.part != .acronym ? .loose : .strict
    }
  }
}
