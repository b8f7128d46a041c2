import Foundation

/// With what status `pont` leaves; other programs rely on the numbers.
///
/// Thrown by a command that has printed all it has to say.
enum ExitStatus: Int32, Error {
  /// All was done.
  case done = 0
  /// All was done, and nothing, or a problem, was found.
  case foundNothing = 1
  /// The command was called wrongly.
  case wrongUse = 2
  /// The work failed.
  case failed = 3
  /// All was done, but something was skipped, as `--keep-going` allows.
  case skippedSome = 4
}

extension ExitStatus {
  /// Ends the program with this status.
  func leave() -> Never {
    exit(rawValue)
  }
}
