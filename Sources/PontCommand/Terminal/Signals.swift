import Foundation
import Synchronization

/// How the program takes signals.
enum Signals {
  private static let interruptions = Atomic<Int>(0)

  /// A closed pipe is told by the write that fails, not by a signal that kills.
  static func prepare() {
    _ = signal(SIGPIPE, SIG_IGN)
    // A file that grows beyond a limit is told by the write that fails, too.
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Lets a long work end where it leaves everything whole when the user presses Ctrl-C, or the
  /// program is asked to terminate; a second time ends it at once.
  static func catchInterruption() {
    // Who starts the program may have left the signals blocked.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] {
      _ = signal(number) { _ in
        if Signals.interruptions.add(1, ordering: .relaxed).newValue > 1 { _exit(130) }
      }
      unsafe sigaddset(&signals, number)
    }
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Whether the user has pressed Ctrl-C, or the program is to terminate.
  static var isInterrupted: Bool { interruptions.load(ordering: .relaxed) > 0 }

  /// Throws where the user has pressed Ctrl-C, for works that leave nothing half done then.
  static func endIfInterrupted() throws {
    if isInterrupted { throw Failure(description: "stopped; nothing was written.") }
  }
}
