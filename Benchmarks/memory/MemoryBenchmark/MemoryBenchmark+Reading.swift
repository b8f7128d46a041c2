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

  /// Patterns made of the words of queries, kind by kind, each after a few that warm up.
  static func concord(_ path: String, in memoryPath: String) throws {
    let memory = try MemoryStore(path: memoryPath, mode: .readOnly)
    var patterns: [(name: String, patterns: [ConcordancePattern])] = []
    let words = try lines(path).prefix(320).map { line in
      line[0].split(separator: " ").filter { $0.allSatisfy(\.isLetter) }
    }.filter { $0.count > 4 }
    for kind in ConcordancePattern.Kind.allCases {
      let texts = words.map { words in
        switch kind {
        case .phrase, .words: words[1...2].joined(separator: " ")
        case .wildcards: "\(words[1]) \(words[2].prefix(3))*"
        case .expression: "\(words[1])[a-z]* +\(words[2])"
        }
      }
      patterns.append(("\(kind)", try texts.map { try ConcordancePattern($0, as: kind) }))
    }
    let parts = words.compactMap { words in words.max { $0.count < $1.count } }
      .filter { $0.count > 4 }.map { String($0.dropFirst().dropLast()) }
    patterns.append(("part of a word", try parts.map { try ConcordancePattern($0) }))
    for (name, patterns) in patterns {
      var figures = Figures("concordance, \(name)")
      for (number, pattern) in patterns.enumerated() {
        try figures.measure(counts: number >= 20) {
          _ = try memory.concordance(of: pattern, in: english, limit: 50)
        }
      }
      figures.print()
    }
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
