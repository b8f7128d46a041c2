internal import ICU

/// One side of an SRX rule: a regular expression, understood as far as an automaton can follow it.
struct Pattern: Sendable {
  /// The expression as written.
  let text: String
  /// The tree; it matches all that the expression matches, and more where `isExact` is false.
  let node: PatternNode
  /// Whether the tree matches exactly what the expression does. Where not (look-around, references
  /// back, possessive repetition), ICU has the last word.
  let isExact: Bool

  /// Above this number of steps an expression is left to ICU.
  private static let sizeLimit = 4096

  /// Reads an expression.
  init(_ text: String, place: RulePlace) throws(SegmentationError) {
    var parser = PatternParser(text, place: place)
    let node = try parser.parse()
    self.text = text
    let isTooLarge = node.size(limit: Self.sizeLimit) >= Self.sizeLimit
    self.node = isTooLarge ? .anything : node
    isExact = parser.isExact && !isTooLarge
  }
}
