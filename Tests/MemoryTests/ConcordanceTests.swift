import Bitext
import Foundation
import Matching
import Memory
import TestSupport
import Testing

/// Concordance by the index against holding every segment against the pattern.
@Suite struct ConcordanceTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let words = [
    "de", "De", "raad", "Raad", "komt", "bijeen", "café", "cafe", "3", "1.200", "A4", "op", "mei",
    "Navo-lidstaten", "lid", "staat", "U.S.", "can't", "10\u{202F}000", "foo\u{202F}bar", "漢字",
    "かな", "ไทย", "—", ".", ",", "e\u{301}e\u{301}n", "lid\u{AD}staat", "STRASSE", "Straße", "ﬁets",
    "\u{1F600}", "x_y",
  ]

  private func sentence(_ random: inout Seeded) -> String {
    if Int.random(in: 0..<8, using: &random) == 0 { return random.text(upTo: 40) }
    return (0..<Int.random(in: 0...9, using: &random)).map { _ in
      (Self.words.randomElement(using: &random) ?? "")
        + (Bool.random(using: &random) ? " " : ["", "\u{A0}", "-", ". "][Int(random.next() % 4)])
    }.joined()
  }

  /// A piece of a text, most often cut anywhere.
  private func piece(of text: String, _ random: inout Seeded) -> String {
    let scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty else { return "de" }
    let start = Int.random(in: 0..<scalars.count, using: &random)
    let end = Int.random(in: start..<min(scalars.count, start + 12), using: &random)
    var piece = String.UnicodeScalarView()
    piece.append(contentsOf: scalars[start...end])
    return String(piece)
  }

  private func pattern(
    _ kind: ConcordancePattern.Kind, _ texts: [String], _ random: inout Seeded
  ) throws -> ConcordancePattern {
    var text = piece(of: texts.randomElement(using: &random) ?? "", &random)
    switch kind {
    case .phrase, .words: break
    case .wildcards:
      let places = text.unicodeScalars.indices
      if let place = places.randomElement(using: &random) {
        let wild: Unicode.Scalar = Bool.random(using: &random) ? "*" : "?"
        text.unicodeScalars.replaceSubrange(place...place, with: [wild])
      }
    case .expression:
      text =
        [
          "raad|bijeen", "(De|de) +Raad", "ra+d", "caf[eé]", "\\bli?d", "[0-9]+", "1.200",
          "(?i)NAVO",
          "komt?", "mei{1,2}", "(?:op|mei)+ ", "x_y", "l(i|x)d", "(?=mei)m", "A4", "2?00", "\\x6d",
          "fi",
        ].randomElement(using: &random) ?? "de"
    }
    return try ConcordancePattern(text, as: kind)
  }

  @Test(arguments: 0..<5)
  func `finds all that a look at every segment finds`(seed: Int) throws {
    var random = Seeded(seed)
    let memory = try MemoryStore(path: folder.path("m.pont"), mode: .create)
    // Enough for a block of the index in one of the cases.
    let texts = (0..<(seed == 0 ? 4200 : 150)).map { _ in sentence(&random) }
    var session = memory.importSession(origin: Origin(name: "o"))
    for (number, text) in texts.enumerated() {
      try session.add(unit(["nl": text, "en": "\(number)"]))
    }
    _ = try session.finish()
    for round in 0..<(seed == 0 ? 12 : 60) {
      let kind = ConcordancePattern.Kind.allCases[round % 4]
      let pattern = try pattern(kind, texts, &random)
      var matcher = try ConcordanceMatcher(pattern)
      var expected: [[Range<Int>]] = []
      if !pattern.isEmpty {
        for text in texts {
          let ranges = try matcher.ranges(in: text)
          if !ranges.isEmpty { expected.append(ranges) }
        }
      }
      let hits = try memory.concordance(of: pattern, in: tag("nl"), limit: .max)
      #expect(hits.map(\.ranges) == expected, "\(kind) \(pattern.text.debugDescription)")
      let few = try memory.concordance(of: pattern, in: tag("nl"), limit: 3)
      #expect(few == Array(hits.prefix(3)), "\(kind) \(pattern.text.debugDescription)")
    }
  }

  @Test(arguments: 0..<3)
  func `names the origin of each unit, whatever is changed meanwhile`(seed: Int) throws {
    var random = Seeded(seed)
    var changes = RandomChanges(
      memory: try MemoryStore(path: folder.path("m.pont"), mode: .create))
    let reader = try MemoryStore(path: folder.path("m.pont"), mode: .readOnly)
    let all = try ConcordancePattern("[\\s\\S]", as: .expression)
    for round in 0..<80 {
      try changes.change(&random)
      if round % 5 == 4 { try changes.memory.undo() }
      let languages = Set(try changes.state().units.flatMap { $0.unit.variants.map(\.language) })
      for language in languages {
        for memory in [changes.memory, reader] {
          for hit in try memory.concordance(of: all, in: language, limit: .max) {
            let first = try changes.memory.unit(hit.unit).first
            #expect(hit.origin == first?.origin, "round \(round), unit \(hit.unit)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    (ConcordancePattern.Kind.phrase, "lidst", ["De Navo-[lidst]aten."]),
    (.words, "lidst", []), (.words, "navo", ["De [Navo]-lidstaten."]),
    (.wildcards, "lid*", ["De Navo-[lidstaten].", "Een [lid]."]),
    (.wildcards, "n?vo lid*", ["De [Navo-lidstaten]."]),
    (.expression, "[A-Z]a", ["De [Na]vo-lidstaten."]),
    (.expression, "(?i)LID\\b", ["Een [lid]."]),
  ])
  func `knows phrases, whole words, wildcards and expressions`(
    kind: ConcordancePattern.Kind, text: String, expected: [String]
  ) throws {
    let memory = try MemoryStore(path: folder.path("m.pont"), mode: .create)
    for text in ["De Navo-lidstaten.", "Een lid.", "Niets."] {
      try memory.add(unit(["nl": text, "en": "x"]), origin: Origin(name: "o"))
    }
    let hits = try memory.concordance(
      of: ConcordancePattern(text, as: kind), in: tag("nl"), to: tag("en"))
    let marked = hits.map { hit in
      var bytes = Array(hit.source.content.plainText.utf8)
      for range in hit.ranges.reversed() {
        bytes.insert(UInt8(ascii: "]"), at: range.upperBound)
        bytes.insert(UInt8(ascii: "["), at: range.lowerBound)
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(marked == expected)
  }

  @Test func `refuses what is no expression`() {
    #expect(throws: (any Error).self) { try ConcordancePattern("[a", as: .expression) }
  }

  @Test func `says of an expression that it matches in too many ways`() throws {
    let memory = try MemoryStore(path: folder.path("m.pont"), mode: .create)
    let text = String(repeating: "a", count: 100_000)
    try memory.add(unit(["nl": text, "en": "x"]), origin: Origin(name: "o"))
    let pattern = try ConcordancePattern("(a|aa)+$b", as: .expression)
    let error = #expect(throws: MemoryError.self) {
      try memory.concordance(of: pattern, in: tag("nl"))
    }
    #expect(error.map { "\($0)".contains("too many ways") } == true)
  }

  @Test func `finds nothing for an empty text of any kind`() throws {
    let memory = try MemoryStore(path: folder.path("m.pont"), mode: .create)
    try memory.add(unit(["nl": "Een lid.", "en": "x"]), origin: Origin(name: "o"))
    for kind in ConcordancePattern.Kind.allCases {
      let pattern = try ConcordancePattern("", as: kind)
      #expect(try memory.concordance(of: pattern, in: tag("nl")).isEmpty)
    }
  }

  @Test func `reads nothing once it is closed`() throws {
    let memory = try MemoryStore(path: folder.path("m.pont"), mode: .create)
    try memory.add(unit(["nl": "Een lid.", "en": "x"]), origin: Origin(name: "o"))
    #expect(try memory.concordance(of: "lid", in: tag("nl")).count == 1)
    try memory.close()
    #expect(throws: MemoryError.self) { try memory.concordance(of: "lid", in: tag("nl")) }
    #expect(!FileManager.default.fileExists(atPath: folder.path("m.pont-wal")))
  }

  @Test(arguments: [
    ("date", ["b", "d", "a", "c"]), ("client", ["d", "a", "b", "c"]),
    ("uses", ["c", "a", "b", "d"]),
    ("origin", ["a", "b", "c", "d"]),
  ])
  func `gives hits in the order of a field, before the limit`(
    field: String, expected: [String]
  ) throws {
    let folder = try TemporaryFolder()
    let memory = try MemoryStore(path: folder.path("m.pont"), mode: .create)
    let facts = [
      ("a", "20210101T000000Z", "Élan"), ("b", "2999-03-01", "zon"), ("c", "1999", nil),
      ("d", "20240101", "dam"),
    ]
    for (name, date, client) in facts {
      var new = unit(["nl": "de raad \(name)", "en": name])
      new.attributes = [Attribute(name: "changedate", value: date)]
      if let client {
        new.annotations = [.property("x-client", value: client, attributes: [])]
      }
      try memory.add(new, origin: Origin(name: "one"))
      if name == "c" { try memory.add(new, origin: Origin(name: "one")) }
    }
    let order = try #require(UnitOrder(by: field))
    let pattern = try ConcordancePattern("raad")
    for limit in 1...5 {
      let hits = try memory.concordance(
        of: pattern, in: tag("nl"), sortedBy: order, limit: limit)
      #expect(hits.map { $0.target?.content.plainText } == expected.prefix(limit).map(\.self))
    }
  }
}
