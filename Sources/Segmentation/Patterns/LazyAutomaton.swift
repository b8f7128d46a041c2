/// An automaton made deterministic as far as texts ask for it.
///
/// It tells all patterns that match from a place in a text on, in the direction of the automaton;
/// each scalar costs one look into a table once its state is known. When the table grows too
/// large it is started anew.
struct LazyAutomaton: Sendable {
  /// What a state is: steps still open, patterns already matched, and what `\b` needs to know.
  private struct Key: Hashable, Sendable {
    var steps: [Int]
    var matched: [UInt64]
    var followsWord: Bool
  }

  private let automaton: Automaton
  private let classes: ScalarClasses
  private var keys: [Key] = []
  private var numbers: [Key: Int] = [:]
  /// The next state by state and class; the last column is the edge of the text.
  private var table: [Int32] = []
  private var hasMatched: [Bool] = []
  private var isDead: [Bool] = []
  private var first: [Int] = [-1, -1]

  private static let stateLimit = 20_000

  /// The words of 64 bits that hold a bit for each pattern.
  let words: Int

  init(_ automaton: Automaton, _ classes: ScalarClasses) {
    self.automaton = automaton
    self.classes = classes
    words = automaton.starts.count / 64 + 1
  }

  /// Sets in `found` the bits of the patterns that match before `offset`, not looking below `lower`.
  ///
  /// - Parameter isTextStart: whether the text begins at `lower`.
  mutating func findBackwards(
    _ bytes: Span<UInt8>, from offset: Int, to lower: Int, isTextStart: Bool,
    _ found: inout [UInt64]
  ) {
    let isWord = offset < bytes.count && isWord(bytes.scalar(at: offset).value)
    var state = firstState(followsWord: isWord)
    var place = offset
    while true {
      if hasMatched[state] { add(state, to: &found) }
      if isDead[state] { return }
      guard place > lower else { break }
      let (value, start) = bytes.scalar(before: place, notBelow: lower)
      state = next(state, classes.index(of: value))
      place = start
    }
    if isTextStart {
      state = next(state, classes.count)
      add(state, to: &found)
    }
  }

  /// Sets in `found` the bits of the patterns that match from `offset` on, up to `upper` at most.
  ///
  /// - Parameter isTextEnd: whether the text ends at `upper`.
  mutating func findForwards(
    _ bytes: Span<UInt8>, from offset: Int, to upper: Int, isTextEnd: Bool, _ found: inout [UInt64]
  ) {
    let isWord = offset > 0 && isWord(bytes.scalar(before: offset, notBelow: 0).value)
    var state = firstState(followsWord: isWord)
    var place = offset
    while true {
      if hasMatched[state] { add(state, to: &found) }
      if isDead[state] { return }
      guard place < upper else { break }
      let (value, end) = bytes.scalar(at: place)
      state = next(state, classes.index(of: value))
      place = end
    }
    if isTextEnd {
      state = next(state, classes.count)
      add(state, to: &found)
    }
  }

  private func isWord(_ value: UInt32) -> Bool { classes.isWord[classes.index(of: value)] }

  private func add(_ state: Int, to found: inout [UInt64]) {
    for word in 0..<words { found[word] |= keys[state].matched[word] }
  }

  private mutating func firstState(followsWord: Bool) -> Int {
    let known = first[followsWord ? 1 : 0]
    if known >= 0 { return known }
    var matched = [UInt64](repeating: 0, count: words)
    let steps = closure(automaton.starts, &matched) { _ in false }
    let state = number(
      Key(steps: steps, matched: matched, followsWord: followsWord))
    first[followsWord ? 1 : 0] = state
    return state
  }

  @inline(__always)
  private mutating func next(_ state: Int, _ index: Int) -> Int {
    let known = table[state * (classes.count + 1) + index]
    return known >= 0 ? Int(known) : makeNext(state, index)
  }

  private mutating func makeNext(_ state: Int, _ index: Int) -> Int {
    let key = keys[state]
    let isEdge = index == classes.count
    let isWord = !isEdge && classes.isWord[index]
    var matched = [UInt64](repeating: 0, count: words)
    let open = closure(key.steps, &matched) { assertion in
      switch assertion {
      case .wordBoundary: key.followsWord != isWord
      case .noWordBoundary: key.followsWord == isWord
      case .textStart: isEdge && automaton.direction == .backwards
      case .textEnd: isEdge && automaton.direction == .forwards
      }
    }
    var reached: [Int] = []
    for step in open {
      if case .scalar(let set, let next) = automaton.steps[step], !isEdge,
        classes.isClass(index, in: set)
      {
        reached.append(next)
      }
    }
    let steps = closure(reached, &matched) { _ in false }
    let made = Key(steps: steps, matched: matched, followsWord: isWord)
    let target = number(made)
    // Where the table was started anew, `state` is no longer in it.
    if state < keys.count, keys[state] == key {
      table[state * (classes.count + 1) + index] = Int32(truncatingIfNeeded: target)
    }
    return target
  }

  private mutating func number(_ key: Key) -> Int {
    if let number = numbers[key] { return number }
    if keys.count >= Self.stateLimit { forget() }
    let number = keys.count
    keys.append(key)
    numbers[key] = number
    table.append(contentsOf: repeatElement(-1, count: classes.count + 1))
    hasMatched.append(key.matched.contains { $0 != 0 })
    isDead.append(key.steps.isEmpty)
    return number
  }

  private mutating func forget() {
    keys.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    table.removeAll(keepingCapacity: true)
    hasMatched.removeAll(keepingCapacity: true)
    isDead.removeAll(keepingCapacity: true)
    first = [-1, -1]
  }

  /// The scalar steps and unanswered assertions that are reached from some steps, in order.
  private func closure(
    _ steps: [Int], _ matched: inout [UInt64], _ holds: (PatternNode.Assertion) -> Bool
  ) -> [Int] {
    var open = steps
    var seen = Set(steps)
    var kept: [Int] = []
    func reach(_ step: Int) { if seen.insert(step).inserted { open.append(step) } }
    while let step = open.popLast() {
      switch automaton.steps[step] {
      case .scalar: kept.append(step)
      case .fork(let one, let other):
        reach(one)
        reach(other)
      case .assertion(let assertion, let next):
        if holds(assertion) { reach(next) } else { kept.append(step) }
      case .match(let number): matched[number / 64] |= 1 << UInt64(number % 64)
      }
    }
    return kept.sorted()
  }
}
