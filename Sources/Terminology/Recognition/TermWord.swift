/// A word of a term, as recognition compares it with a word of a text.
struct TermWord: Sendable {
  /// Where its folded bytes begin in the store of the automaton.
  var foldedStart: Int32
  /// The number of its folded bytes.
  var foldedCount: UInt16
  /// How its letters are written.
  var shape: Token.Shape
  /// What stands between it and the word before.
  var gap: Token.Gap
  /// Whether folding took marks off it.
  var hasMarks: Bool
  /// Whether other words may stand before it: the term has *…* there.
  var allowsWordsBefore: Bool
}
