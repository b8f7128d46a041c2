internal import Bitext

/// Walks the automaton along a text and gathers candidates.
struct TermFinder: Sendable {
  /// All terms of the language.
  let automaton: TermAutomaton
  let scanner: TokenScanner
  let verifier: TermVerifier
  let compounds: CompoundRule
  let context: TermContext
  /// Whether the language makes nouns small by an ending.
  let hasDiminutives: Bool
  /// How nouns are written within a sentence.
  private let headShape: Token.Shape

  /// Buffers that are used again for every word.
  struct Scratch {
    var folded: [UInt8] = []
    var path: [Int] = []
    var prefixes: [TokenScanner.Prefix] = []
  }

  /// The number of words that are held at a time.
  private static let windowSize = 2048
  /// How many words before one are held: a term whose word stands in two pieces may begin there.
  static let wordsBehind = 5

  init(glossary: Glossary, language: LanguageTag) {
    let words = WordTable(for: language)
    scanner = TokenScanner(endings: Endings(for: language))
    automaton = TermAutomaton(
      glossary: glossary, language: language, words: words, scanner: scanner)
    verifier = TermVerifier(
      automaton: automaton, scanner: scanner,
      starts: SentenceStart(words: words, scanner: scanner),
      clauses: ClauseEnd(words: words, scanner: scanner, language: language), language: language)
    compounds = CompoundRule(words: words, scanner: scanner, language: language)
    hasDiminutives = language.language == "nl"
    headShape = language.language == "de" ? .title : .lower
    context = TermContext(words: words, scanner: scanner, language: language)
  }

  /// The candidates in a text, whatever overlaps.
  ///
  /// The words are held some hundred at a time, so that memory does not grow with the text.
  func candidates(in bytes: Span<UInt8>) -> [TermCandidate] {
    var found: [TermCandidate] = []
    var window = TextWindow(textLength: bytes.count)
    var scratch = Scratch()
    while true {
      read(bytes, into: &window, &scratch)
      let count = window.tokens.count
      let isEnd = window.position.index >= bytes.count
      let limit = isEnd ? count : max(0, count &- automaton.reach &- 2)
      enter(&window.openings, before: limit, window.tokens)
      gather(window.openings, before: limit, window.tokens, bytes, &scratch, &found)
      gatherJoined(window.seams, before: limit, window.tokens, bytes, &scratch, &found)
      if isEnd { return found }
      window.move(to: max(0, limit &- Self.wordsBehind), doneBefore: limit)
    }
  }

  /// Fills a window with the next words, and notes which are to be looked at.
  ///
  /// What a word may be to the terms is looked up when it is met first; also whether it is a compound,
  /// which depends on nothing around it.
  private func read(
    _ bytes: Span<UInt8>, into window: inout TextWindow, _ scratch: inout Scratch
  ) {
    let limit = Self.windowSize &+ automaton.reach
    window.tokens.reserveCapacity(limit)
    while window.position.index < bytes.count, window.tokens.count < limit {
      let start = window.position.index
      let byte = unsafe bytes[unchecked: start]
      if byte == UInt8(ascii: " ") {
        window.position.passSpace()
      } else if (byte | 0x20) &- 0x61 >= 26 {
        let count = window.tokens.count
        scanner.step(over: bytes, from: &window.position, into: &window.tokens)
        if window.tokens.count > count { window.note(role(of: window.tokens[count], in: bytes)) }
      } else if let word = ShortWord(in: bytes, at: start) {
        let entry = window.met[window.met.place(of: word)]
        if entry.word == word {
          let token = entry.token(from: start, gap: window.position.gap.summary)
          window.tokens.append(token)
          window.position.pass(wordEndingAt: token.end)
          window.note(entry.role)
        } else {
          meet(word, bytes, &window, &scratch)
        }
      } else {
        scanner.addWord(in: bytes, from: &window.position, to: &window.tokens)
        window.note(role(of: window.tokens[window.tokens.count &- 1], in: bytes))
      }
    }
  }

  /// Takes in a word that was not met before.
  private func meet(
    _ word: ShortWord, _ bytes: Span<UInt8>, _ window: inout TextWindow, _ scratch: inout Scratch
  ) {
    scanner.addWord(in: bytes, from: &window.position, to: &window.tokens)
    let index = window.tokens.count &- 1
    var role = role(of: window.tokens[index], in: bytes)
    role.mayCompound = role.mayCompound && isCompound(at: index, window.tokens, bytes, &scratch)
    role.mayEnd = role.mayEnd && hasHead(at: index, window.tokens, bytes, &scratch)
    window.met.insert(word, token: window.tokens[index], role: role)
    window.note(role)
  }

  /// Whether a term is the first part of a word.
  private func isCompound(
    at index: Int, _ tokens: [Token], _ bytes: Span<UInt8>, _ scratch: inout Scratch
  ) -> Bool {
    var found: [TermCandidate] = []
    gatherCompounds(at: index, tokens, bytes, &scratch, &found)
    return !found.isEmpty
  }

  /// Whether a word ends in a term.
  private func hasHead(
    at index: Int, _ tokens: [Token], _ bytes: Span<UInt8>, _ scratch: inout Scratch
  ) -> Bool {
    var found: [TermCandidate] = []
    gatherHeads(at: index, tokens, bytes, &scratch, &found)
    return !found.isEmpty
  }

  /// What terms may do with a word.
  private func role(of token: Token, in bytes: Span<UInt8>) -> WordRole {
    var role = WordRole()
    role.mayStart = automaton.mayStart(by: token)
    role.mayCompound =
      token.length > 6 && compounds.isActive
      && automaton.mayBegin(token, in: bytes, scanner: scanner)
    role.mayEnd = automaton.hasHeads && token.length > 5 && token.shape == headShape
    if role.mayCompound || role.mayEnd, compounds.isOwnWord(token.stem) {
      role.mayCompound = false
      role.mayEnd = false
    }
    role.mayDiminish = hasDiminutives && Self.mayBeDiminutive(token, in: bytes)
    return role
  }

  /// Gathers the candidates that begin at openings before a limit.
  private func gather(
    _ openings: [TextWindow.Opening], before limit: Int, _ tokens: [Token], _ bytes: Span<UInt8>,
    _ scratch: inout Scratch, _ found: inout [TermCandidate]
  ) {
    for opening in openings {
      guard opening.index < limit else { return }
      if opening.state >= 0 {
        walk(from: opening.state, at: opening.index, tokens, bytes, &scratch, &found)
      }
      if opening.role.mayCompound {
        gatherCompounds(at: opening.index, tokens, bytes, &scratch, &found)
      }
      if opening.role.mayDiminish {
        gatherDiminutives(at: opening.index, tokens, bytes, &found)
      }
      if opening.role.mayEnd { gatherHeads(at: opening.index, tokens, bytes, &scratch, &found) }
    }
  }

  /// Gathers the candidates that begin in a range of words, diminutives apart.
  func gather(
    _ range: Range<Int>, _ tokens: [Token], _ bytes: Span<UInt8>, _ scratch: inout Scratch,
    _ found: inout [TermCandidate]
  ) {
    for index in range {
      let role = role(of: tokens[index], in: bytes)
      if role.mayStart, let state = automaton.start(by: tokens[index].stem) {
        walk(from: state, at: index, tokens, bytes, &scratch, &found)
      }
      if role.mayCompound { gatherCompounds(at: index, tokens, bytes, &scratch, &found) }
      if role.mayEnd { gatherHeads(at: index, tokens, bytes, &scratch, &found) }
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
