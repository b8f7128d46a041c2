/// What is wrong with a line of a ladder that a person has corrected.
public enum CorrectionProblem: Error, Hashable, Sendable {
  /// The line is of no form that is known.
  case unreadable(String)
  /// A sentence stands before the first rung.
  case beforeFirstRung
  /// The text has no sentence of this number, from 1.
  case noSuchSentence(Int, in: Side, count: Int)
  /// A sentence stands in the file twice.
  case repeated(Int, in: Side, firstLine: Int)
  /// The sentences of one side of a rung do not follow one another.
  case notNeighbours(Int, Int, in: Side)
  /// A sentence reads otherwise than in the text.
  case otherWords(Int, in: Side, expected: String)

  /// One of the two texts.
  public enum Side: String, Sendable, Hashable {
    case source, target
  }
}

extension CorrectionProblem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let line):
      "'\(line)' is neither a rung ('--') nor a sentence ('< 12 …', '> 12 …'). "
        + "Put '#' before what is a remark."
    case .beforeFirstRung: "a sentence stands before the first rung. Put a line '--' before it."
    case .noSuchSentence(let number, let side, let count):
      "there is no \(side.rawValue) sentence \(number); the text has \(count)."
    case .repeated(let number, let side, let line):
      "\(side.rawValue) sentence \(number) stands in line \(line) already. Delete one of the two."
    case .notNeighbours(let first, let second, let side):
      "\(side.rawValue) sentences \(first) and \(second) do not follow one another. "
        + "Bring what is between them into the rung, or split it with a line '--'."
    case .otherWords(let number, let side, let expected):
      "\(side.rawValue) sentence \(number) reads '\(expected)' in the text. "
        + "Correct words in the text itself; if it has changed, write the ladder anew with --edit."
    }
  }
}
