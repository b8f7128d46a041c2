import Foundation

/// How the program takes signals.
enum Signals {
  /// A closed pipe is told by the write that fails, not by a signal that kills.
  static func prepare() {
    _ = signal(SIGPIPE, SIG_IGN)
  }
}
