import Bitext
import Matching
import Memory
import TestSupport
import Testing

/// Look-up out of the file against brute force over all units.
@Suite struct LookupTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let words = [
    "de", "De", "raad", "Raad", "komt", "bijeen", "café", "cafe", "3", "1.200", "op", "mei", "Navo",
    "in", "en", "het", "verdrag", "—", ".", ",", "漢字", "ⅷ", "e\u{301}e\u{301}n", "\u{1F600}",
  ]

  private func sentence(_ random: inout Seeded, words: Int) -> String {
    (0..<Int.random(in: 0...words, using: &random)).map { _ in
      Self.words.randomElement(using: &random) ?? ""
    }.joined(separator: " ")
  }

  /// Whether a unit with this source is said to be a machine's, for a point less.
  private static func isMachine(_ source: String) -> Bool { source.utf8.count.isMultiple(of: 3) }

  private struct Reference: ~Copyable {
    var tokenizer: Tokenizer
    var sources: [(text: TokenizedText, points: Int)] = []

    init(_ tokenizer: consuming Tokenizer) {
      self.tokenizer = tokenizer
    }

    mutating func add(_ source: String) throws {
      sources.append(
        (try tokenizer.tokens(of: source), LookupTests.isMachine(source) ? 10 : 0))
    }

    /// The best scores, by holding the query against every source.
    mutating func scores(_ query: String, threshold: Double) throws -> [Int] {
      let asked = try tokenizer.tokens(of: query)
      return sources.map { max(0, Comparison(asked, $0.text).score.rawValue - $0.points) }
        .filter { $0 >= MatchScore(reaching: threshold).rawValue }.sorted(by: >)
    }
  }

  @Test(arguments: [(0, 300, 10), (1, 300, 3), (2, 4500, 9)])
  func `finds all that brute force finds`(seed: Int, count: Int, length: Int) throws {
    var random = Seeded(seed)
    let memory = try MemoryStore(path: folder.path("m.pont"), mode: .create)
    var sources: [String] = []
    for batch in 0..<3 {
      var session = memory.importSession(origin: Origin(name: "\(batch)"))
      for _ in 0..<(count / 3) {
        sources.append(sentence(&random, words: length))
        var added = unit(["nl": sources[sources.count - 1], "en": "\(sources.count)"])
        if Self.isMachine(sources[sources.count - 1]) {
          added.attributes = [Attribute(name: "creationid", value: "MT!")]
        }
        try session.add(added)
      }
      _ = try session.finish()
      try compare(memory, sources, &random)
    }
    let removed = Int64.random(in: 1...Int64(sources.count), using: &random)
    var rest = sources
    for number in stride(from: removed, through: Int64(sources.count), by: 7).reversed() {
      try memory.removeUnits([number])
      rest.remove(at: Int(number) - 1)
    }
    try compare(memory, rest, &random)
    #expect(try memory.check() == [])
    try memory.reindex()
    try compare(memory, rest, &random)
    #expect(try memory.check() == [])
  }

  private func compare(
    _ memory: MemoryStore, _ sources: [String], _ random: inout Seeded
  ) throws {
    var reference = Reference(try Tokenizer())
    for source in sources { try reference.add(source) }
    for threshold in [0.5, 0.65, 0.7, 0.9, 1] {
      for _ in 0..<(sources.count > 1000 ? 1 : 2) {
        var query = sources.randomElement(using: &random) ?? ""
        if Bool.random(using: &random) { query += " " + sentence(&random, words: 2) }
        let matches = try memory.matches(
          for: MatchQuery(
            Content(query), from: tag("nl"), to: tag("en"), threshold: threshold, limit: .max))
        let expected = try reference.scores(query, threshold: threshold)
        #expect(matches.map(\.score.rawValue) == expected, "\(query) at \(threshold)")
      }
    }
  }

  @Test func `takes for context the neighbours that other tools name in properties`() throws {
    let memory = try MemoryStore(path: folder.path("context.pont"), mode: .create)
    let names = [
      ("x-context-pre", "x-context-post"), ("prev", "next"),
      ("x-previous-source-text", "x-next-source-text"),
    ]
    let units = names.enumerated().map { number, names in
      var unit = unit(["nl": "zin \(number)", "en": "sentence \(number)"])
      unit.annotations = [
        .property(names.0, value: "<seg>R &amp; D</seg>", attributes: []),
        .property(names.1, value: "twee", attributes: []),
        .property("next-to", value: "niets", attributes: []),
      ]
      return unit
    }
    for time in 1...2 {
      var session = memory.importSession(origin: Origin(name: "a.tmx"))
      for unit in units { try session.add(unit) }
      let counts = try session.finish()
      #expect(time == 1 ? counts.added == 3 : counts.known == 3)
    }
    for number in units.indices {
      var query = MatchQuery(Content("zin \(number)"), from: tag("nl"), to: tag("en"), limit: 1)
      query.previous = "R & D"
      #expect(try memory.matches(for: query).map(\.score.rawValue) == [1010])
      query.next = "twee"
      #expect(try memory.matches(for: query).map(\.score.rawValue) == [1020])
    }
    var reader = try memory.units()
    var stored: [TranslationUnit] = []
    while let unit = try reader.next() { stored.append(unit.unit) }
    #expect(stored == units)
    #expect(try memory.check() == [])
  }

  @Test(arguments: [
    ("Een. |  | One. | ", "Een."), ("A || B |  | A || B | ", "A | B"), ("|| |  | ", "|"),
    (" |  | One. | ", nil), ("^{1}Een. | AAEC | One. | ", nil), ("Een.", nil), ("", nil),
  ])
  func `takes the segment before from the fields that Studio writes`(
    value: String, previous: String?
  ) throws {
    let memory = try MemoryStore(path: folder.path("studio.pont"), mode: .create)
    var new = unit(["nl": "zin", "en": "sentence"])
    new.annotations = [
      .property("x-Context", value: "3724826454458105209, 0", attributes: []),
      .property("x-ContextContent", value: value, attributes: []),
    ]
    try memory.add(new, origin: Origin(name: "studio.tmx"))
    var query = MatchQuery(Content("zin"), from: tag("nl"), to: tag("en"), limit: 1)
    query.previous = previous ?? value
    let score = try memory.matches(for: query).map(\.score.rawValue)
    #expect(score == [previous == nil ? 1000 : 1010])
    var reader = try memory.units()
    #expect(try reader.next()?.unit == new)
  }
}
