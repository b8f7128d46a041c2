/// A place where a sentence may end: a mark that ends sentences with the closing marks and the white
/// space after it.
struct Stop {
  /// Where the last of the ending marks begins.
  var mark: Int
  /// Where the ending marks are over.
  var markEnd: Int
  /// Where the closing quotation marks and brackets are over.
  var closeEnd: Int
  /// Where the white space is over: the place of the cut.
  var end: Int
  /// Whether the last ending mark is a full stop, which also ends abbreviations.
  var isFullStop: Bool
  /// What UAX #29 says of the place.
  var verdict: Verdict

  /// The rules of UAX #29 that decide whether a sentence ends.
  enum Verdict: String, Sendable {
    /// A full stop inside a number.
    case beforeNumber = "SB6"
    /// A full stop inside an abbreviation or a name.
    case beforeCapital = "SB7"
    /// A full stop before a small letter.
    case beforeSmallLetter = "SB8"
    /// A mark that continues the sentence follows.
    case continues = "SB8a"
    /// The sentence ends.
    case ends = "SB11"
    /// An ellipsis or semicolon, which UAX #29 does not count among the ends of sentences.
    case weak = "SB998"

    /// Whether the text is cut.
    var cuts: Bool { self == .ends }
  }

  /// Whether white space follows the marks.
  var hasSpace: Bool { end > closeEnd }
  /// Whether closing marks follow the ending ones.
  var hasClosing: Bool { closeEnd > markEnd }
}
