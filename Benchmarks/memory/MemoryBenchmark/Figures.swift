import Foundation

/// Times of one kind of work, in milliseconds.
struct Figures {
  private let name: String
  private var times: [Double] = []
  private var cpuTimes: [Double] = []

  init(_ name: String) {
    self.name = name
  }

  /// Runs a work and keeps how long it took.
  mutating func measure(counts: Bool = true, _ work: () throws -> Void) rethrows {
    let start = Stopwatch()
    try work()
    guard counts else { return }
    times.append(start.milliseconds)
    cpuTimes.append(start.cpuMilliseconds)
  }

  /// Prints median, mean and 95th percentile, by the clock and by processor time: on a busy machine
  /// only the latter means something.
  func print() {
    guard !times.isEmpty else { return }
    let figures = [times, cpuTimes].flatMap { times in
      let sorted = times.sorted()
      let mean = times.reduce(0, +) / Double(times.count)
      return [sorted[sorted.count / 2], mean, sorted[sorted.count * 95 / 100]]
    }
    Swift.print(([name] + figures.map { String(format: "%.4f", $0) }).joined(separator: "\t"))
  }

  /// Prints a single figure.
  static func print(_ name: String, _ figure: Double) {
    Swift.print("\(name)\t\(String(format: figure < 100 ? "%.3f" : "%.0f", figure))")
  }

  /// The most memory that this process has taken.
  static var peakMegabytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
  }
}

/// How much time has passed, on the clock and on the processor.
struct Stopwatch {
  private let start = ContinuousClock.now
  private let cpuStart = Stopwatch.cpu

  var milliseconds: Double { (ContinuousClock.now - start) / .milliseconds(1) }

  var cpuMilliseconds: Double { Stopwatch.cpu - cpuStart }

  private static var cpu: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
}
