/// Why a text cannot be cut, or the rules for it cannot be read.
public enum SegmentationError: Error, Hashable {
  /// The file of rules cannot be read.
  case unreadable(path: String, reason: String)
  /// The rules are no SRX 2.0 from this line on.
  case notSRX(path: String, line: Int, reason: String)
  /// A rule is no regular expression as ICU reads them.
  case badPattern(place: RulePlace, pattern: String, reason: String)
  /// A rule took too long at one place of the text, or too much memory.
  case ruleTooCostly(place: RulePlace, reason: String)
  /// A line of an abbreviation list is neither an abbreviation nor the name of a class.
  case badAbbreviation(place: RulePlace, line: String)
  /// The text is not UTF-8 from this byte on.
  case notUTF8(path: String, offset: Int)
  /// ICU failed.
  case icu(String)
}

extension SegmentationError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "\(path): cannot be read: \(reason). Check the name and that you may read it."
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
    case .notUTF8(let path, let offset):
      "\(path): is not UTF-8 at byte \(offset). Convert it, for example with iconv."
    case .icu(let message):
      message
    }
  }
}
