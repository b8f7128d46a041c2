extension TermFinder {
  /// Finds the states after the openings before a limit, and reads ahead what following them will
  /// ask for.
  ///
  /// Each step is taken for all openings before the next: the processor then waits for memory once
  /// for many of them.
  func enter(_ openings: inout [TextWindow.Opening], before limit: Int, _ tokens: [Token]) {
    let count = openings.firstIndex { $0.index >= limit } ?? openings.count
    for place in 0..<count where openings[place].role.mayStart {
      openings[place].touched = automaton.touchStart(tokens[openings[place].index].stem)
    }
    for place in 0..<count where openings[place].role.mayStart {
      let index = openings[place].index
      guard let state = automaton.start(by: tokens[index].stem) else { continue }
      openings[place].state = state
      openings[place].touched &+= automaton.touchOutput(of: state)
      guard index &+ 1 < tokens.count else { continue }
      openings[place].touched &+= automaton.touchNext(from: state, by: tokens[index &+ 1].stem)
    }
    for place in 0..<count where openings[place].state >= 0 {
      let (state, next) = (openings[place].state, openings[place].index &+ 1)
      openings[place].touched &+= automaton.touchEntry(of: state)
      guard automaton.goesOn(from: state), next < tokens.count,
        let following = automaton.next(from: state, by: tokens[next].stem)
      else { continue }
      openings[place].following = following
      openings[place].touched &+= automaton.touchOutput(of: following)
    }
    for place in 0..<count where openings[place].state >= 0 {
      openings[place].touched &+= automaton.touchWord(of: openings[place].state)
      guard openings[place].following >= 0 else { continue }
      openings[place].touched &+= automaton.touchEntry(of: openings[place].following)
    }
    for place in 0..<count where openings[place].state >= 0 {
      openings[place].touched &+= automaton.touchLetters(of: openings[place].state)
      guard openings[place].following >= 0 else { continue }
      openings[place].touched &+= automaton.touchWord(of: openings[place].following)
    }
  }
}
