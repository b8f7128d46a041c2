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

  private static let isAskedToEnd = Atomic(false)

  /// Lets Ctrl-C, and a polite kill, end the work at its next step instead of at once.
  static func deferEnding() {
    isAskedToEnd.store(false, ordering: .relaxed)
    // Who starts the program may have left the signals blocked.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] {
      _ = signal(number) { _ in Signals.isAskedToEnd.store(true, ordering: .relaxed) }
      unsafe sigaddset(&signals, number)
    }
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Whether the user has asked for an end since `deferEnding()`.
  static var wantsEnd: Bool { isAskedToEnd.load(ordering: .relaxed) }

  /// Lets a long work end where it leaves everything whole when the user presses Ctrl-C; a second
  /// time ends the program at once.
  static func catchInterruption() {
    _ = signal(SIGINT) { _ in
      if Signals.interruptions.add(1, ordering: .relaxed).newValue > 1 { _exit(130) }
    }
  }

  /// Whether the user has pressed Ctrl-C.
  static var isInterrupted: Bool { interruptions.load(ordering: .relaxed) > 0 }
}
