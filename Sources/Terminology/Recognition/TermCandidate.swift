/// A place in a text where a term may stand.
struct TermCandidate: Sendable {
  /// The number of the term in the automaton.
  var entry: Int32
  /// Which concept it names.
  var concept: Int32
  /// Where it stands, in UTF-8 bytes.
  var range: Range<Int>
  /// What stands between the words of a term that is open there; such terms may enclose others.
  var open: Range<Int>?
  /// How the words differ from the term.
  var form: RecognizedTerm.Form
  /// Whether it counts only if the text names the concept elsewhere beyond doubt.
  var isWeak: Bool
  /// Its place among candidates for the same words: lower is better.
  var rank: Int
}
