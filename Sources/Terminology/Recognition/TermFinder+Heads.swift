internal import Bitext

extension TermFinder {
  /// Gathers the common nouns that a compound ends in: *dijk* in *zeedijken*, where nothing else of
  /// the word is a term.
  func gatherHeads(
    at index: Int, _ tokens: [Token], _ bytes: Span<UInt8>, _ scratch: inout Scratch,
    _ found: inout [TermCandidate]
  ) {
    let token = tokens[index]
    if let last = found.last, last.range.lowerBound >= token.start { return }
    for start in (token.start + 3)..<(token.end - 3)
    where bytes[start] & 0xC0 != 0x80 && automaton.mayEnd(start..<token.end, in: bytes, scanner) {
      guard let part = scanner.tokens(in: bytes.extracting(start..<token.end)).first,
        part.end == token.end - start, let state = automaton.start(by: part.stem)
      else { continue }
      var head = token
      head.start = start
      head.stem = part.stem
      head.hasMarks = part.hasMarks
      var number = automaton.output(of: state)
      while number >= 0 {
        let entry = automaton.entries[Int(number)]
        let word = automaton.words[Int(entry.words.lowerBound)]
        if automaton.isHead(entry), verifier.isForm(head, of: entry, bytes, &scratch.folded),
          compounds.opens(token.start..<start, known: Int(word.foldedCount), in: bytes)
        {
          found.append(
            TermCandidate(
              entry: number, concept: entry.concept, range: start..<token.end, form: .compound,
              isWeak: false, rank: CandidateChoice.shortRank - 1))
          return
        }
        number = entry.next
      }
    }
  }
}
