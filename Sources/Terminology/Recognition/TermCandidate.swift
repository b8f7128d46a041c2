/// A place in a text where a term may stand, in 32 bytes: a long text has many.
struct TermCandidate: Sendable {
  /// The number of the term in the automaton.
  var entry: Int32
  /// Which concept it names.
  var concept: Int32
  /// Where it begins, in UTF-8 bytes.
  private var start: Int
  private var length: Int32
  /// Where the words stop that stand before an opening of the term, and where they go on, both from
  /// `start` on; 0 where it has none.
  private var opening: (start: Int32, end: Int32)
  /// How the words differ from the term.
  var form: RecognizedTerm.Form
  /// Whether it counts only if the text names the concept elsewhere beyond doubt.
  var isWeak: Bool
  private var shortRank: Int16

  init(
    entry: Int32, concept: Int32, range: Range<Int>, open: Range<Int>? = nil,
    form: RecognizedTerm.Form, isWeak: Bool, rank: Int
  ) {
    self.entry = entry
    self.concept = concept
    start = range.lowerBound
    length = Int32(clamping: range.count)
    opening = (0, 0)
    if let open {
      opening = (Int32(clamping: open.lowerBound - start), Int32(clamping: open.upperBound - start))
    }
    self.form = form
    self.isWeak = isWeak
    shortRank = Int16(clamping: rank)
  }

  /// Where it stands, in UTF-8 bytes.
  var range: Range<Int> { start..<start &+ Int(length) }

  /// What stands between the words of a term that is open there; such terms may enclose others.
  var open: Range<Int>? {
    opening.end == 0 ? nil : start &+ Int(opening.start)..<start &+ Int(opening.end)
  }

  /// Whether the term is open.
  var isOpen: Bool { opening.end != 0 }

  /// Its place among candidates for the same words: lower is better.
  var rank: Int { Int(shortRank) }
}
