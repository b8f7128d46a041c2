/// Why the room could not do its work.
public enum AlignmentError: Error, Hashable {
  /// A bead that is said to be certain names segments that are not there.
  case beadOutside(source: Range<Int>, target: Range<Int>)
  /// Two beads that are said to be certain share a segment.
  case beadsOverlap(source: Range<Int>, target: Range<Int>)
  /// A line of a ladder file is not in any form that is known.
  case notALadder(line: Int, text: String)
  /// A line of a lexicon or dictionary file is not in its form.
  case notALexicon(line: Int)
  /// A line of a ladder that a person has corrected cannot be used.
  case correction(line: Int, CorrectionProblem)
  /// The caller stopped the work.
  case cancelled
}

extension AlignmentError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .beadOutside(let source, let target):
      "the certain bead \(source) : \(target) lies outside the texts. Is it from another file?"
    case .beadsOverlap(let source, let target):
      "the certain bead \(source) : \(target) shares a segment with another. "
        + "A segment stands in one bead; drop one of the two."
    case .notALadder(let line, let text):
      "line \(line): '\(text)' is no bead. Write [0,1]:[2], or source, target and score with tabs."
    case .notALexicon(let line):
      "line \(line): not a pair of words. Write source, target and a number, with tabs between."
    case .correction(let line, let problem): "line \(line): \(problem)"
    case .cancelled: "the alignment was stopped before it was done."
    }
  }
}
