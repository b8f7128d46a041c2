internal import CICU

/// What a scalar is to the end of a sentence: the property Sentence_Break of UAX #29.
public enum SentenceBreak: UInt8, Sendable {
  /// None of the others.
  case other
  /// A full stop, which also marks abbreviations.
  case aTerm
  /// A closing or opening quotation mark or bracket.
  case close
  /// A format character, which counts as part of what stands before it.
  case format
  /// A small letter.
  case lower
  /// A digit.
  case numeric
  /// A letter without case.
  case oLetter
  /// A separator of lines or paragraphs other than CR and LF.
  case sep
  /// White space.
  case sp
  /// A mark that ends a sentence, such as `!`, `?`, `。` or `।`.
  case sTerm
  /// A capital.
  case upper
  /// Carriage return.
  case cr
  /// A combining mark, which counts as part of what stands before it.
  case extend
  /// Line feed.
  case lf
  /// A mark after which a sentence goes on, such as a comma.
  case sContinue

  /// The property of a scalar, as ICU knows it.
  public init(_ scalar: Unicode.Scalar) {
    let value = Int(scalar.value)
    self =
      value < Self.plane.count
      ? Self.plane[value] : SentenceBreak(rawValue: Self.raw(scalar.value)) ?? .other
  }

  /// The values of the basic multilingual plane, which are asked for at every letter that is not
  /// ASCII.
  private static let plane = (0..<0x10000).map { SentenceBreak(rawValue: raw($0)) ?? .other }

  private static func raw(_ value: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: cicu_sentence_break(Int32(bitPattern: value)))
  }
}
