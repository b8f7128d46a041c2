internal import CICU

/// Why ICU could not do what was asked.
public enum ICUError: Error, Hashable {
  /// ICU failed with a status of its own, such as `U_MEMORY_ALLOCATION_ERROR`.
  case failed(String)
  /// The text is longer than ICU can count, 2 GiB.
  case tooLong(bytes: Int)

  /// Throws where a call into ICU has failed.
  static func check(_ status: cicu_status) throws(ICUError) {
    if cicu_failed(status) { throw .failed(unsafe String(cString: cicu_error_name(status))) }
  }
}

extension ICUError {
  /// What is wrong with a regular expression, where that is the matter.
  public var faultOfExpression: String? {
    guard case .failed(let status) = self else { return nil }
    return switch status {
    case "U_REGEX_TIME_OUT", "U_REGEX_STACK_OVERFLOW":
      "it can match one of the texts in too many ways. Avoid a repetition inside another, as in (a+)+"
    case "U_REGEX_MISSING_CLOSE_BRACKET": "a '[' has no ']'. Write \\[ for the character itself"
    case "U_REGEX_MISMATCHED_PAREN":
      "a parenthesis has no counterpart. Write \\( or \\) for the character itself"
    case "U_REGEX_MAX_LT_MIN": "in {least,most} the first number is the greater"
    case "U_REGEX_BAD_INTERVAL", "U_REGEX_NUMBER_TOO_BIG":
      "what stands in { } is no number of times. Write \\{ for the character itself"
    case "U_REGEX_PROPERTY_SYNTAX": "a class such as \\p{…} or [:…:] is not known"
    case "U_REGEX_BAD_ESCAPE_SEQUENCE": "what follows a backslash is no escape"
    case "U_REGEX_INVALID_BACK_REF": "there is no group of that number or name"
    case "U_REGEX_INVALID_CAPTURE_GROUP_NAME": "the name of a group is not closed or not allowed"
    case "U_REGEX_INVALID_RANGE": "in [a-b] the first character comes after the second"
    case "U_REGEX_LOOK_BEHIND_LIMIT": "what is looked for behind may be of any length"
    case let other where other.hasPrefix("U_REGEX"): "it is not understood (\(other))"
    default: nil
    }
  }
}

extension ICUError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .failed where faultOfExpression != nil: faultOfExpression ?? ""
    case .failed(let status):
      "ICU failed with \(status). Check that the libicu packages are whole."
    case .tooLong(let bytes):
      "a text of \(bytes) bytes is too long for ICU, which counts to 2147483647. Split it."
    }
  }
}
