import Foundation

/// A line on a terminal that tells how far a long work is; nothing where stderr is no terminal.
struct ProgressBar {
  private let label: String
  private let isShown = isatty(STDERR_FILENO) == 1
  private let clock = ContinuousClock()
  private let begin: ContinuousClock.Instant
  private var drawn: ContinuousClock.Instant

  /// Begins to tell about a work, named as in *Importing old.tmx*.
  init(_ label: String) {
    self.label = label
    begin = clock.now
    drawn = begin
  }

  /// Tells how much of the whole is done, ten times a second at most.
  ///
  /// - Parameters:
  ///   - done: what is done, in any unit.
  ///   - total: the whole in the same unit; `nil` where it is not known.
  ///   - count: what was counted on the way, such as units; `nil` to say nothing.
  mutating func show(_ done: Int, of total: Int?, count: Int? = nil) {
    guard isShown else { return }
    let now = clock.now
    guard now - drawn > .milliseconds(100) else { return }
    drawn = now
    var line = label
    if let total, total > 0 {
      let share = min(1, Double(done) / Double(total))
      line += " \(Self.bar(share)) \(Int(share * 100)) %\(timeLeft(share, at: now))"
    }
    if let count { line += ", \(count)\(rate(count, at: now))" }
    StandardError.write("\r\u{1B}[2K\(line)")
  }

  /// Takes the line away.
  func end() {
    if isShown { StandardError.write("\r\u{1B}[2K") }
  }

  private func timeLeft(_ share: Double, at now: ContinuousClock.Instant) -> String {
    let elapsed = Double((now - begin).components.seconds)
    guard share > 0.02, elapsed >= 2 else { return "" }
    return ", \(Int(elapsed * (1 - share) / share)) s left"
  }

  private func rate(_ count: Int, at now: ContinuousClock.Instant) -> String {
    let elapsed = (now - begin) / .seconds(1)
    return elapsed < 1 ? "" : " (\(Int(Double(count) / elapsed)) a second)"
  }

  private static func bar(_ share: Double) -> String {
    let width = 24
    let full = Int(share * Double(width))
    return String(repeating: "━", count: full) + String(repeating: "─", count: width - full)
  }
}
