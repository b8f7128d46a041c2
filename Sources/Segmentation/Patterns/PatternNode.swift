internal import ICU

/// A regular expression as a tree.
indirect enum PatternNode: Sendable {
  /// What must hold between two scalars.
  enum Assertion: UInt8, Sendable {
    case wordBoundary
    case noWordBoundary
    case textStart
    case textEnd
  }

  case set(ScalarSet)
  case sequence([PatternNode])
  case choice([PatternNode])
  case repetition(PatternNode, least: Int, most: Int?)
  case assertion(Assertion)

  static let empty = PatternNode.sequence([])
  /// Anything at all: what stands for a construct that an automaton cannot follow.
  static let anything = PatternNode.repetition(.set(.all), least: 0, most: nil)

  /// The number of steps that an automaton needs for the pattern, at most `limit`.
  func size(limit: Int) -> Int {
    switch self {
    case .set, .assertion: 1
    case .sequence(let parts), .choice(let parts):
      parts.reduce(1) { min(limit, $0 + $1.size(limit: limit)) }
    case .repetition(let part, let least, let most):
      min(limit, max(1, most ?? least + 1) * (part.size(limit: limit) + 1))
    }
  }
}
