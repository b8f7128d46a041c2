internal import ICU

/// Many patterns as one automaton without determination (Thompson 1968).
struct Automaton: Sendable {
  enum Step: Sendable {
    /// Goes on over a scalar of a set.
    case scalar(set: Int, next: Int)
    /// Goes on both ways.
    case fork(Int, Int)
    /// Goes on where an assertion holds.
    case assertion(PatternNode.Assertion, next: Int)
    /// The pattern of this number matches.
    case match(Int)
  }

  /// Which way the text is read.
  enum Direction: Sendable {
    case forwards
    case backwards
  }

  let direction: Direction
  private(set) var steps: [Step] = []
  /// Where each pattern starts.
  private(set) var starts: [Int] = []

  /// Builds the automaton of some patterns.
  ///
  /// - Parameter sets: numbers the sets of the patterns; those unknown to it are added.
  init(_ patterns: [Pattern], _ direction: Direction, sets: inout SetNumbers) {
    self.direction = direction
    for (number, pattern) in patterns.enumerated() {
      starts.append(build(pattern.node, next: add(.match(number)), &sets))
    }
  }

  private mutating func add(_ step: Step) -> Int {
    steps.append(step)
    return steps.count - 1
  }

  /// Adds the steps of a tree, which go on to `next`; the depth of the tree is bounded.
  private mutating func build(_ node: PatternNode, next: Int, _ sets: inout SetNumbers) -> Int {
    switch node {
    case .set(let set):
      return add(.scalar(set: sets.number(of: set), next: next))
    case .sequence(let parts):
      var entry = next
      for part in direction == .forwards ? parts.reversed() : parts {
        entry = build(part, next: entry, &sets)
      }
      return entry
    case .choice(let branches):
      var entry: Int?
      for branch in branches {
        let start = build(branch, next: next, &sets)
        entry = entry.map { add(.fork($0, start)) } ?? start
      }
      return entry ?? next
    case .repetition(let part, let least, let most):
      return repetition(of: part, least, most, next: next, &sets)
    case .assertion(let assertion):
      return add(.assertion(assertion, next: next))
    }
  }

  private mutating func repetition(
    of part: PatternNode, _ least: Int, _ most: Int?, next: Int, _ sets: inout SetNumbers
  ) -> Int {
    var entry = next
    if let most {
      for _ in least..<max(least, most) {
        let start = build(part, next: entry, &sets)
        entry = add(.fork(start, next))
      }
    } else {
      entry = add(.fork(next, next))
      let start = build(part, next: entry, &sets)
      steps[entry] = .fork(start, next)
    }
    for _ in 0..<least { entry = build(part, next: entry, &sets) }
    return entry
  }
}

/// The numbers of the sets that patterns name.
struct SetNumbers {
  private(set) var sets: [ScalarSet] = []
  private var numbers: [ScalarSet: Int] = [:]

  mutating func number(of set: ScalarSet) -> Int {
    if let number = numbers[set] { return number }
    numbers[set] = sets.count
    sets.append(set)
    return sets.count - 1
  }
}
