internal import Bitext

/// Walks the automaton along a text and gathers candidates.
struct TermFinder: Sendable {
  /// All terms of the language.
  let automaton: TermAutomaton
  let scanner: TokenScanner
  private let verifier: TermVerifier
  let compounds: CompoundRule
  let context: TermContext
  /// Whether the language makes nouns small by an ending.
  let hasDiminutives: Bool

  /// Buffers that are used again for every word.
  struct Scratch {
    var folded: [UInt8] = []
    var path: [Int] = []
    var prefixes: [TokenScanner.Prefix] = []
    var openings: [Opening] = []
  }

  /// A word that a term may begin with.
  struct Opening {
    var index: Int
    /// Whether the word may begin a compound.
    var mayCompound: Bool
    /// The state after the word, if a term begins with it.
    var state: Int32?
    /// What `TermAutomaton.fetch` gave: kept only so that it is read.
    var fetched: Int32 = 0
  }

  init(glossary: Glossary, language: LanguageTag) {
    let words = WordTable(for: language)
    scanner = TokenScanner(endings: Endings(for: language))
    automaton = TermAutomaton(
      glossary: glossary, language: language, words: words, scanner: scanner)
    verifier = TermVerifier(
      automaton: automaton, scanner: scanner,
      starts: SentenceStart(words: words, scanner: scanner),
      clauses: ClauseEnd(words: words, scanner: scanner), language: language)
    compounds = CompoundRule(words: words, scanner: scanner, language: language)
    hasDiminutives = language.language == "nl"
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
    let window = 2048
    let behind = 2
    var first = 0
    let reach = automaton.reach
    repeat {
      scanner.scan(bytes, from: &position, into: &tokens, limit: window)
      let isEnd = position.index >= bytes.count
      let limit = isEnd ? tokens.count : max(first, tokens.count &- reach &- behind)
      gather(first..<max(first, limit), tokens, bytes, &scratch, &found)
      gatherJoined(first..<max(first, limit), tokens, bytes, &scratch, &found)
      gatherDiminutives(first..<max(first, limit), tokens, bytes, &scratch, &found)
      if isEnd { break }
      let keep = max(0, limit &- behind)
      tokens.removeSubrange(0..<keep)
      first = limit &- keep
    } while true
    return found
  }

  /// Gathers the candidates that begin in a range of words.
  func gather(
    _ range: Range<Int>, _ tokens: [Token], _ bytes: Span<UInt8>, _ scratch: inout Scratch,
    _ found: inout [TermCandidate]
  ) {
    var openings = scratch.openings
    scratch.openings = []
    open(&openings, range, tokens)
    for opening in openings {
      if let state = opening.state {
        walk(from: state, at: opening.index, tokens, bytes, &scratch, &found)
      }
      if opening.mayCompound {
        gatherCompounds(at: opening.index, tokens, bytes, &scratch, &found)
      }
    }
    scratch.openings = openings
  }

  /// Finds the words of a range that a term may begin with.
  ///
  /// They are looked up one after another before any is followed, and so is what following them will
  /// ask for first: the processor then waits for memory once for many of them.
  private func open(_ openings: inout [Opening], _ range: Range<Int>, _ tokens: [Token]) {
    openings.removeAll(keepingCapacity: true)
    for index in range {
      let mayStart = automaton.mayStart(by: tokens[index])
      let mayCompound =
        tokens[index].length > 6 && compounds.isActive && automaton.mayBegin(tokens[index])
      if mayStart || mayCompound {
        openings.append(Opening(index: index, mayCompound: mayCompound, state: mayStart ? 0 : nil))
      }
    }
    for place in openings.indices where openings[place].state != nil {
      openings[place].state = automaton.start(by: tokens[openings[place].index].stem)
    }
    for place in openings.indices {
      guard let state = openings[place].state else { continue }
      let next = min(openings[place].index &+ 1, tokens.count &- 1)
      openings[place].fetched = automaton.fetch(state, next: tokens[next].stem)
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
      if automaton.hasOutput(state) { verify(state, tokens, bytes, &scratch, &found) }
      guard automaton.goesOn(from: state) else { return }
      if automaton.hasGap(after: state) {
        walkOverGaps(from: state, tokens, bytes, &scratch, &found)
        return
      }
      let next = index &+ scratch.path.count
      guard next < tokens.count, tokens[next].gap != .paragraph,
        let following = automaton.next(from: state, by: tokens[next].stem)
      else {
        if compounds.isActive {
          gatherCompounds(after: state, next, tokens, bytes, &scratch, &found)
        }
        return
      }
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
      let limit = automaton.hasGap(after: state) ? TermAutomaton.splitLimit : 0
      for place in ((path.last ?? 0) &+ 1)...((path.last ?? 0) &+ 1 &+ limit) {
        guard place < tokens.count, tokens[place].gap != .paragraph else { break }
        guard let state = automaton.next(from: state, by: tokens[place].stem) else { continue }
        open.append((state, path + [place]))
      }
    }
  }

  func verify(
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
}
