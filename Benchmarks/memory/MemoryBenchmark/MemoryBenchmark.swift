import Foundation
import Pont

/// Measures one thing about a memory and prints it as a line of names and numbers.
@main struct MemoryBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    switch (arguments.dropFirst().first, arguments.count) {
    case ("import", 4): try importFile(arguments[2], into: arguments[3])
    case ("lookup", 6):
      try lookUp(
        arguments[2], in: arguments[3], threshold: Double(arguments[4]) ?? 0.7,
        writing: arguments[5])
    case ("exact", 4): try lookUpExactly(arguments[2], in: arguments[3])
    case ("concordance", 4): try concord(arguments[2], in: arguments[3])
    case ("add", 3): try addOne(arguments[2])
    default:
      print("import TMX MEMORY | lookup QUERIES MEMORY THRESHOLD OUT | exact PAIRS MEMORY")
      print("concordance QUERIES MEMORY | add MEMORY")
    }
  }
}

/// The languages of the corpus.
let english = LanguageTag("en")!
let dutch = LanguageTag("nl")!

extension MemoryBenchmark {
  private static func lines(_ path: String) throws -> [[Substring]] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }

  /// Imports a TMX as `pont import` does, index included.
  private static func importFile(_ path: String, into memoryPath: String) throws {
    let start = cpuSeconds()
    let clock = ContinuousClock.now
    let memory = try MemoryStore(path: memoryPath, mode: .create)
    let counts = try memory.importFile(at: path, named: path).counts
    let seconds = cpuSeconds() - start
    let wall = ContinuousClock.now - clock
    try memory.close()
    let size = try FileManager.default.attributesOfItem(atPath: memoryPath)[.size] as? Int ?? 0
    print("import: units", counts.units, "added", counts.added, "wall", wall)
    print("import: units a CPU second", Int(Double(counts.units) / seconds))
    print("import: file MB", Double(size) / 1e6, "peak MB", peakMegabytes())
  }

  private static func lookUp(
    _ path: String, in memoryPath: String, threshold: Double, writing output: String
  ) throws {
    let opening = ContinuousClock.now
    let memory = try MemoryStore(path: memoryPath, mode: .readOnly)
    let queries = try lines(path).map { Content(String($0[0])) }
    var times: [Double] = []
    var best = ""
    for (number, query) in ([queries[0]] + Array(queries.prefix(10)) + queries).enumerated() {
      let start = ContinuousClock.now
      let matches = try memory.matches(
        for: MatchQuery(query, from: english, to: dutch, threshold: threshold, limit: 5))
      let time = milliseconds(since: start)
      if number == 0 {
        print("first answer, in ms with opening:", milliseconds(since: opening), "query", time)
      }
      if number > 10 {
        times.append(time)
        best += "\(matches.first?.score.rawValue ?? 0)\n"
      }
    }
    try best.write(toFile: output, atomically: true, encoding: .utf8)
    report("fuzzy \(threshold)", times)
    print("peak MB", peakMegabytes())
  }

  private static func lookUpExactly(_ path: String, in memoryPath: String) throws {
    let memory = try MemoryStore(path: memoryPath, mode: .readOnly)
    var times: [Double] = []
    for pair in try lines(path).shuffled().prefix(2000) {
      let query = MatchQuery(
        Content(String(pair[0])), from: english, to: dutch, threshold: 1, limit: 5)
      let start = ContinuousClock.now
      let matches = try memory.matches(for: query)
      times.append(milliseconds(since: start))
      if matches.isEmpty { print("LOST", pair[0]) }
    }
    report("exact", Array(times.dropFirst(20)))
  }

  private static func concord(_ path: String, in memoryPath: String) throws {
    let memory = try MemoryStore(path: memoryPath, mode: .readOnly)
    var phrases: [Double] = []
    var parts: [Double] = []
    for line in try lines(path).prefix(200) {
      let words = line[0].split(separator: " ")
      guard words.count > 4 else { continue }
      var start = ContinuousClock.now
      _ = try memory.concordance(of: words[1...2].joined(separator: " "), in: english, limit: 50)
      phrases.append(milliseconds(since: start))
      let part = words.max { $0.count < $1.count }.map { String($0.dropFirst().dropLast()) } ?? ""
      start = ContinuousClock.now
      _ = try memory.concordance(of: part, in: english, limit: 50)
      parts.append(milliseconds(since: start))
    }
    report("concordance, two words", phrases)
    report("concordance, part of a word", parts)
  }

  private static func addOne(_ memoryPath: String) throws {
    let memory = try MemoryStore(path: memoryPath, mode: .readWrite)
    var times: [Double] = []
    for number in 0..<3000 {
      let unit = TranslationUnit(variants: [
        Variant(language: english, content: Content("A sentence that is new: number \(number).")),
        Variant(language: dutch, content: Content("Een zin die nieuw is: nummer \(number).")),
      ])
      let start = ContinuousClock.now
      try memory.add(unit, origin: Origin(name: "benchmark"))
      times.append(milliseconds(since: start))
    }
    report("adding one", times)
  }

  private static func report(_ name: String, _ times: [Double]) {
    let sorted = times.sorted()
    guard !sorted.isEmpty else { return }
    let mean = times.reduce(0, +) / Double(times.count)
    print(
      name, "median ms", sorted[sorted.count / 2], "mean", mean, "p95",
      sorted[sorted.count * 95 / 100], "max", sorted[sorted.count - 1])
  }

  private static func milliseconds(since start: ContinuousClock.Instant) -> Double {
    let time = (ContinuousClock.now - start).components
    return Double(time.seconds) * 1000 + Double(time.attoseconds) / 1e15
  }

  private static func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func peakMegabytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
  }
}
