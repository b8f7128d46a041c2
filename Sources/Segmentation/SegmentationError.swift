public import XML

/// Why a text cannot be cut, or the rules for it cannot be read.
public enum SegmentationError: Error, Hashable {
  /// The text or the file of rules cannot be read, or is no well-formed XML.
  case file(XMLError)
  /// The rules are no SRX 2.0 from this line on.
  case notSRX(path: String, line: Int, reason: String)
  /// A rule is no regular expression as ICU reads them.
  case badPattern(place: RulePlace, pattern: String, reason: String)
  /// A rule took too long at one place of the text, or too much memory.
  case ruleTooCostly(place: RulePlace, reason: String)
  /// A line of an abbreviation list is neither an abbreviation nor the name of a class.
  case badAbbreviation(place: RulePlace, line: String)
  /// The text is not UTF-8 from this place on; columns count bytes from 1.
  case notUTF8(path: String, line: Int, column: Int)
  /// A text that its byte order mark calls UTF-16, and that is none from this byte on.
  case notUTF16(path: String, offset: Int)
  /// ICU failed.
  case icu(String)
}

extension SegmentationError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .notSRX(let path, let line, let reason):
      "\(path):\(line): \(reason). Compare the file with the SRX 2.0 specification."
    case .badPattern(let place, let pattern, let reason):
      "\(place): '\(pattern)' is no regular expression: \(reason). Mend the rule."
    case .ruleTooCostly(let place, let reason):
      "\(place): the rule was stopped at one place of the text (\(reason)). "
        + "Write it without repetitions inside repetitions, such as (a+)+."
    case .badAbbreviation(let place, let line):
      "\(place): '\(line)' is no abbreviation. Write one a line, or the name of a class such as "
        + "[never], [starter], [capital] or [number]."
    case .notUTF8(let path, let line, let column):
      "\(path):\(line):\(column): not UTF-8. Convert the file, for example with iconv."
    case .notUTF16(let path, let offset):
      "\(path): half a character of UTF-16 at byte \(offset). Save the file as UTF-8."
    case .icu(let message):
      message
    }
  }
}
