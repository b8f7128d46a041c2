/// Reading ahead: the tables of many terms lie in memory far from the processor, and each look waits
/// for the one before it. What these give means nothing but that it was read.
extension TermAutomaton {
  /// Reads what `start(by:)` looks at first.
  @inline(__always)
  func touchStart(_ stem: UInt64) -> Int32 { edges.touch(Self.edge(from: 0, by: stem)) }

  /// Reads what `next(from:by:)` looks at first.
  @inline(__always)
  func touchNext(from state: Int32, by stem: UInt64) -> Int32 {
    goesOn(from: state) && mayFollow(stem) ? edges.touch(Self.edge(from: state, by: stem)) : 0
  }

  /// Reads which term ends in a state.
  @inline(__always)
  func touchOutput(of state: Int32) -> Int32 { output(of: state) }

  /// Reads the last term that ends in a state.
  @inline(__always)
  func touchEntry(of state: Int32) -> Int32 {
    let output = output(of: state)
    return output < 0 ? 0 : entries[Int(output)].words.lowerBound
  }

  /// Reads the first word of the last term that ends in a state.
  @inline(__always)
  func touchWord(of state: Int32) -> Int32 {
    let output = output(of: state)
    return output < 0 ? 0 : words[Int(entries[Int(output)].words.lowerBound)].foldedStart
  }

  /// Reads the letters of the last term that ends in a state.
  @inline(__always)
  func touchLetters(of state: Int32) -> Int32 {
    let output = output(of: state)
    if output < 0 { return 0 }
    return Int32(folded[Int(words[Int(entries[Int(output)].words.lowerBound)].foldedStart)])
  }
}
