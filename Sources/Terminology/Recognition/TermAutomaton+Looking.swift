extension TermAutomaton {
  /// Whether a term may begin with a word.
  @inline(__always)
  func mayStart(by token: Token) -> Bool {
    starts.mayHold(Self.key(token.stem, isLower: token.shape == .lower))
  }

  /// The state after a word at the start of a term, or `nil`.
  @inline(__always)
  func start(by stem: UInt64) -> Int32? { edges[Self.edge(from: 0, by: stem)] }

  /// Whether a term may hold a word after its first.
  @inline(__always)
  func mayFollow(_ stem: UInt64) -> Bool { followers.mayHold(stem) }

  /// The state after a further word, or `nil`.
  @inline(__always)
  func next(from state: Int32, by stem: UInt64) -> Int32? {
    followers.mayHold(stem) ? edges[Self.edge(from: state, by: stem)] : nil
  }

  /// The last of the terms that end in a state, or -1; the others follow by `TermEntry.next`.
  @inline(__always)
  func output(of state: Int32) -> Int32 {
    hasOutput(state) ? outputs[Int(state & Mark.number)] : -1
  }

  /// Whether a term ends in a state.
  @inline(__always)
  func hasOutput(_ state: Int32) -> Bool { state & Mark.output != 0 }

  /// Whether a term goes on from a state.
  @inline(__always)
  func goesOn(from state: Int32) -> Bool { state & Mark.goesOn != 0 }

  /// Whether a term goes on from a state after words of no matter.
  @inline(__always)
  func hasGap(after state: Int32) -> Bool { state & Mark.gap != 0 }

  /// The folded letters of a word of a term.
  @inline(__always)
  func letters(of word: TermWord) -> Range<Int> {
    Int(word.foldedStart)..<Int(word.foldedStart) &+ Int(word.foldedCount)
  }

  /// Whether a term of one word begins with the same letters as a word of a text: six of them, or
  /// four where the term is no longer.
  func mayBegin(_ token: Token, in bytes: Span<UInt8>, scanner: TokenScanner) -> Bool {
    let first = scanner.beginnings(of: token.range, in: bytes)
    func isHeld(by filter: borrowing BitFilter) -> Bool {
      filter.mayHold(first.short) || filter.mayHold(first.long)
    }
    guard first.long != 0 else { return false }
    return token.shape == .lower ? isHeld(by: lowerBeginnings) : isHeld(by: beginnings)
  }

  /// The last of the terms that are a whole word, by its hash, or -1.
  @inline(__always)
  func whole(_ hash: UInt64) -> Int32 {
    knownWholes.mayHold(hash) ? wholeWords[hash] ?? -1 : -1
  }
}
