/// What decided whether a text is cut at a place.
public enum Decision: Hashable, Sendable {
  /// A paragraph ends there.
  case paragraph
  /// A rule of an SRX file.
  case rule(RulePlace)
  /// An abbreviation of a list.
  case abbreviation(String, AbbreviationClass, RulePlace)
  /// A word that the text itself shows to be an abbreviation.
  case learned(String)
  /// ICU, by a rule of UAX #29 such as `SB8`.
  case icu(String)
  /// The segment would have become longer than `Segmenter.longestSegment`.
  case length
}

extension Decision: CustomStringConvertible {
  public var description: String {
    switch self {
    case .paragraph: "paragraph"
    case .rule(let place): "rule \(place)"
    case .abbreviation(let text, let kind, let place): "'\(text)' [\(kind.rawValue)] \(place)"
    case .learned(let word): "'\(word)' learned from the text"
    case .icu(let rule): "ICU \(rule)"
    case .length: "longest segment"
    }
  }
}
