import Foundation
import Pont

extension MemoryBenchmark {
  /// Fuzzy look-ups of the five best, after a few that warm up.
  static func lookUp(_ path: String, in memoryPath: String, threshold: Double) throws {
    let memory = try MemoryStore(path: memoryPath, mode: .readOnly)
    let queries = try lines(path).map {
      MatchQuery(
        Content(String($0[0])), from: english, to: dutch, threshold: threshold, limit: 5)
    }
    for query in queries.prefix(20) { _ = try memory.matches(for: query) }
    var times = Figures("fuzzy, at \(threshold)")
    for query in queries { try times.measure { _ = try memory.matches(for: query) } }
    times.print()
    Figures.print("fuzzy, at \(threshold), peak MB", Double(Figures.peakMegabytes))
  }

  /// Look-ups of stored sources that must be the same.
  static func lookUpExactly(_ path: String, in memoryPath: String) throws {
    let memory = try MemoryStore(path: memoryPath, mode: .readOnly)
    var times = Figures("exact")
    var lost = 0
    for (number, pair) in try lines(path).shuffled().prefix(2020).enumerated() {
      let query = MatchQuery(
        Content(String(pair[0])), from: english, to: dutch, threshold: 1, limit: 5)
      var matches: [Match] = []
      try times.measure(counts: number >= 20) { matches = try memory.matches(for: query) }
      if matches.isEmpty { lost += 1 }
    }
    times.print()
    Figures.print("exact, lost", Double(lost))
  }

  /// Patterns of all kinds made of the words of queries.
  static func concord(_ path: String, in memoryPath: String) throws {
    let memory = try MemoryStore(path: memoryPath, mode: .readOnly)
    var figures = ConcordancePattern.Kind.allCases.map { Figures("concordance, \($0)") }
    var parts = Figures("concordance, part of a word")
    for (number, line) in try lines(path).prefix(320).enumerated() {
      let words = line[0].split(separator: " ").filter { $0.allSatisfy(\.isLetter) }
      guard words.count > 4, let long = words.max(by: { $0.count < $1.count }), long.count > 4
      else { continue }
      let two = words[1...2].joined(separator: " ")
      let texts: [ConcordancePattern.Kind: String] = [
        .phrase: two, .words: two, .wildcards: "\(words[1]) \(words[2].prefix(3))*",
        .expression: "\(words[1])[a-z]* +\(words[2])",
      ]
      for (place, kind) in ConcordancePattern.Kind.allCases.enumerated() {
        let pattern = try ConcordancePattern(texts[kind] ?? two, as: kind)
        try figures[place].measure(counts: number >= 20) {
          _ = try memory.concordance(of: pattern, in: english, limit: 50)
        }
      }
      let part = try ConcordancePattern(String(long.dropFirst().dropLast()))
      try parts.measure(counts: number >= 20) {
        _ = try memory.concordance(of: part, in: english, limit: 50)
      }
    }
    for figure in figures + [parts] { figure.print() }
  }

  /// Many look-ups at once, on all cores, the reading of the index included.
  static func batch(_ path: String, in memoryPath: String) throws {
    let queries = try lines(path).map {
      MatchQuery(Content(String($0[0])), from: english, to: dutch, threshold: 0.7, limit: 5)
    }
    let start = Stopwatch()
    let memory = try MemoryStore(path: memoryPath, mode: .readOnly)
    let found = try memory.matches(for: queries) { _, matches in matches.count }
    Figures.print("batch, segments a second", Double(found.count) / start.milliseconds * 1000)
    Figures.print(
      "batch, segments a CPU second", Double(found.count) / start.cpuMilliseconds * 1000)
  }

  /// How much of what brute force finds is found: the best five, by score.
  static func recall(
    _ pairs: String, _ path: String, in memoryPath: String, count: Int
  ) throws {
    let memory = try MemoryStore(path: memoryPath, mode: .readOnly)
    var tokenizer = try Tokenizer()
    var stored: [TokenizedText] = []
    for pair in try lines(pairs) { stored.append(try tokenizer.tokens(of: String(pair[0]))) }
    for threshold in [0.5, 0.7] {
      var (wanted, found) = (0, 0)
      for line in try lines(path).prefix(count) {
        var comparer = Comparer(try tokenizer.tokens(of: String(line[0])))
        let floor = MatchScore(reaching: threshold)
        let best = stored.lazy.map { comparer.comparison(with: $0).score }
          .filter { $0 >= floor }.sorted(by: >).prefix(5)
        let matches = try memory.matches(
          for: MatchQuery(
            Content(String(line[0])), from: english, to: dutch, threshold: threshold, limit: 5))
        wanted += best.count
        found += zip(best, matches.map(\.score)).filter { $0 == $1 }.count
      }
      Figures.print("recall, at \(threshold), of \(wanted)", Double(found) / Double(max(1, wanted)))
    }
  }
}
