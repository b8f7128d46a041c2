public import ICU

/// Why the room could not do its work.
public enum TerminologyError: Error, Hashable {
  /// ICU, which knows the scripts and the names of places, could not be used.
  case icu(ICUError)
}

extension TerminologyError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .icu(let error): "names and places could not be looked up: \(error)"
    }
  }
}
