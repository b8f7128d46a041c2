internal import ICU

extension Automaton {
  /// Marks the bytes that may stand next to a place where a pattern matches.
  ///
  /// Of scalars beyond ASCII all bytes are marked, where the pattern may begin with any of them.
  func markFirstBytes(of pattern: Int, _ classes: ScalarClasses, _ marks: inout [Bool]) {
    var open = [starts[pattern]]
    var seen = Set(open)
    while let step = open.popLast() {
      var reached: [Int] = []
      switch steps[step] {
      case .match: marks = [Bool](repeating: true, count: marks.count)
      case .fork(let one, let other): reached = [one, other]
      case .assertion(_, let next): reached = [next]
      case .scalar(let set, _):
        for byte in 0..<0x80 where classes.isClass(classes.index(of: UInt32(byte)), in: set) {
          marks[byte] = true
        }
        if classes.holdsBeyondASCII(set) { for byte in 0x80...0xFF { marks[byte] = true } }
      }
      for next in reached where seen.insert(next).inserted { open.append(next) }
    }
  }

  /// Whether each way to a match of a pattern meets a scalar of `wanted` after nothing but scalars
  /// of `passed`.
  func meets(
    _ wanted: ScalarSet, passing passed: ScalarSet, in pattern: Int, _ sets: [ScalarSet]
  ) -> Bool {
    var open = [starts[pattern]]
    var seen = Set(open)
    while let step = open.popLast() {
      var reached: [Int] = []
      switch steps[step] {
      case .match: return false
      case .fork(let one, let other): reached = [one, other]
      case .assertion(_, let next): reached = [next]
      case .scalar(let set, let next):
        if sets[set].intersection(wanted.inverted).ranges.isEmpty { continue }
        guard sets[set].intersection(wanted.union(passed).inverted).ranges.isEmpty else {
          return false
        }
        reached = [next]
      }
      for next in reached where seen.insert(next).inserted { open.append(next) }
    }
    return true
  }
}

extension RuleSet {
  /// Whether a rule matches nowhere but after an ending mark, closing marks and white space.
  func cutsAtStopsOnly(_ rule: Int) -> Bool {
    before.meets(StopScanner.marks, passing: StopScanner.passed, in: rule, sets)
  }
}
