internal import Bitext

/// Walks the automaton along a text and gathers candidates.
struct TermFinder: Sendable {
  /// All terms of the language.
  let automaton: TermAutomaton
  private let scanner: TokenScanner
  private let verifier: TermVerifier
  private let compounds: CompoundRule
  private let context: TermContext

  /// Buffers that are used again for every word.
  private struct Scratch {
    var folded: [UInt8] = []
    var path: [Int] = []
    var prefixes: [TokenScanner.Prefix] = []
  }

  init(glossary: Glossary, language: LanguageTag) {
    let words = WordTable(for: language)
    scanner = TokenScanner(endings: Endings(for: language))
    automaton = TermAutomaton(glossary: glossary, language: language, scanner: scanner)
    verifier = TermVerifier(automaton: automaton, scanner: scanner, language: language)
    compounds = CompoundRule(words: words, scanner: scanner, language: language)
    context = TermContext(words: words, scanner: scanner, language: language)
  }

  /// The candidates in a text, whatever overlaps.
  ///
  /// The words are held a few thousand at a time, so that memory does not grow with the text.
  func candidates(in bytes: Span<UInt8>) -> [TermCandidate] {
    var found: [TermCandidate] = []
    var tokens: [Token] = []
    var position = TokenScanner.Position()
    var scratch = Scratch()
    let window = 4096
    let behind = 2
    var first = 0
    let reach = automaton.reach
    repeat {
      scanner.scan(bytes, from: &position, into: &tokens, limit: window)
      let isEnd = position.index >= bytes.count
      let limit = isEnd ? tokens.count : max(first, tokens.count &- reach &- behind)
      for index in first..<max(first, limit) {
        gather(at: index, tokens, bytes, &scratch, &found)
      }
      if isEnd { break }
      let keep = max(0, limit &- behind)
      tokens.removeSubrange(0..<keep)
      first = limit &- keep
    } while true
    return found
  }

  @inline(__always)
  private func gather(
    at index: Int, _ tokens: [Token], _ bytes: Span<UInt8>, _ scratch: inout Scratch,
    _ found: inout [TermCandidate]
  ) {
    if let word = automaton.word(tokens[index].stem),
      let state = automaton.start(by: word, tokens[index].shape)
    {
      walk(from: state, at: index, tokens, bytes, &scratch, &found)
    }
    if compounds.isActive, tokens[index].length > 6, automaton.mayBegin(tokens[index]) {
      gatherCompounds(at: index, tokens, bytes, &scratch, &found)
    }
  }

  private func walk(
    from start: Int32, at index: Int, _ tokens: [Token], _ bytes: Span<UInt8>,
    _ scratch: inout Scratch, _ found: inout [TermCandidate]
  ) {
    scratch.path.removeAll(keepingCapacity: true)
    scratch.path.append(index)
    var state = start
    while true {
      if automaton.output(of: state) >= 0 { verify(state, tokens, bytes, &scratch, &found) }
      if automaton.hasGap(after: state) {
        walkOverGaps(from: state, tokens, bytes, &scratch, &found)
        return
      }
      let next = index &+ scratch.path.count
      guard next < tokens.count, tokens[next].gap != .paragraph,
        let word = automaton.word(tokens[next].stem),
        let following = automaton.next(from: state, by: word)
      else { return }
      state = following
      scratch.path.append(next)
    }
  }

  /// Goes on from a state where words may be passed over, trying every number of them.
  private func walkOverGaps(
    from start: Int32, _ tokens: [Token], _ bytes: Span<UInt8>, _ scratch: inout Scratch,
    _ found: inout [TermCandidate]
  ) {
    var open = [(state: start, path: scratch.path)]
    while let (state, path) = open.popLast() {
      if state != start {
        scratch.path = path
        verify(state, tokens, bytes, &scratch, &found)
      }
      let limit = automaton.hasGap(after: state) ? TermAutomaton.gapLimit : 0
      for place in ((path.last ?? 0) &+ 1)...((path.last ?? 0) &+ 1 &+ limit) {
        guard place < tokens.count, tokens[place].gap != .paragraph else { break }
        guard let word = automaton.word(tokens[place].stem),
          let state = automaton.next(from: state, by: word)
        else { continue }
        open.append((state, path + [place]))
      }
    }
  }

  private func verify(
    _ state: Int32, _ tokens: [Token], _ bytes: Span<UInt8>, _ scratch: inout Scratch,
    _ found: inout [TermCandidate]
  ) {
    var number = automaton.output(of: state)
    while number >= 0 {
      let entry = automaton.entries[Int(number)]
      if let form = verifier.form(
        of: entry, at: scratch.path, in: tokens, bytes: bytes, scratch: &scratch.folded),
        let candidate = context.candidate(
          entry, number: number, form: form,
          isName: automaton.words[Int(entry.words.lowerBound)].shape != .lower, path: scratch.path,
          tokens: tokens, bytes: bytes)
      {
        found.append(candidate)
      }
      number = entry.next
    }
  }

  private func gatherCompounds(
    at index: Int, _ tokens: [Token], _ bytes: Span<UInt8>, _ scratch: inout Scratch,
    _ found: inout [TermCandidate]
  ) {
    let token = tokens[index]
    scanner.prefixes(of: token.range, in: bytes, into: &scratch.prefixes)
    for prefix in scratch.prefixes.dropFirst(2).dropLast(3) {
      var number = automaton.whole(prefix.hash)
      while number >= 0 {
        let entry = automaton.entries[Int(number)]
        let length = Int(automaton.words[Int(entry.words.lowerBound)].foldedCount)
        if Self.mayCompound(entry, automaton.words[Int(entry.words.lowerBound)], token.shape),
          compounds.holds(token, from: prefix.end, known: length, in: bytes)
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

  /// Whether the capitals of a compound fit: *navotop*, *Krimbrug*, not *malibrug*.
  private static func mayCompound(
    _ entry: TermEntry, _ word: TermWord, _ shape: Token.Shape
  ) -> Bool {
    if entry.part == .adjective || entry.part == .inhabitant { return false }
    switch word.shape {
    case .lower: return true
    case .title, .upper, .mixed:
      if shape != .lower { return word.foldedCount > 3 }
      if entry.part == .acronym { return word.foldedCount > 3 }
      return entry.kind != .person && entry.kind != .place && word.foldedCount > 7
    case .none: return false
    }
  }
}
