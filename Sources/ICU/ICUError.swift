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

extension ICUError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .failed(let status):
      "ICU failed with \(status). Check that the libicu packages are whole."
    case .tooLong(let bytes):
      "a text of \(bytes) bytes is too long for ICU, which counts to 2147483647. Split it."
    }
  }
}
