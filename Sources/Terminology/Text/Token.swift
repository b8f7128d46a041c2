/// A word of a text: letters and digits in a row, with what stands before it.
struct Token: Hashable, Sendable {
  /// How the letters of a word are written.
  enum Shape: UInt8, Sendable {
    /// Digits only, or a script without case.
    case none
    /// *mali*
    case lower
    /// *Mali*; a single capital too.
    case title
    /// *MALI*, at least two letters.
    case upper
    /// *GROe*, *McDonald*, *iPad*
    case mixed
  }

  /// What stands between a word and the one before it.
  enum Gap: UInt8, Sendable {
    /// Nothing: ideographs side by side.
    case none
    /// White space, with one line end at most.
    case space
    /// One hyphen without white space.
    case hyphen
    /// One apostrophe without white space.
    case apostrophe
    /// A full stop, with or without white space after it.
    case stop
    /// Other marks.
    case other
    /// An empty line, or the start of the text.
    case paragraph
  }

  /// Where it begins, in UTF-8 bytes.
  var start: Int
  /// Where it ends, in UTF-8 bytes.
  var end: Int
  /// A hash of the folded word without its ending: equal for the inflected forms of a word.
  var stem: UInt64
  /// The number of folded bytes, double letters counted once.
  var length: UInt16
  /// How the letters are written.
  var shape: Shape
  /// What stands before it.
  var gap: Gap
  /// Whether folding took more off it than capitals: an accent, a hidden hyphen.
  var hasMarks: Bool

  /// Where it stands, in UTF-8 bytes.
  var range: Range<Int> { start..<max(start, end) }
}
