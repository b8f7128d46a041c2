import Bitext
import Matching
import Memory
import TestSupport
import Testing

@Suite struct MemoryStoreTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func memory() throws -> MemoryStore {
    try MemoryStore(path: folder.path("m.pont"), mode: .create)
  }

  @Test func `gives back a unit as it came`() throws {
    let code = InlineCode(
      .opening, element: "bpt", pairing: "1", attributes: [Attribute(name: "i", value: "1")],
      data: [
        .markup("<b a=\"\\\n\u{1}\">"),
        .subflow("kop", attributes: [Attribute(name: "t", value: "é")]),
      ])
    let source = Variant(
      language: tag("nl"), content: Content([.text("Druk "), .code(code), .text("nu\u{0}!")]),
      previous: "ervoor", next: nil, attributes: [Attribute(name: "creationdate", value: "x")],
      annotations: [.note("n", attributes: []), .property("p", value: "v", attributes: [])])
    let target = Variant(language: tag("en-GB"), content: "Press now")
    let whole = TranslationUnit(
      id: "17", variants: [source, target, target],
      attributes: [Attribute(name: "srclang", value: "nl")],
      annotations: [.foreign("<x y='1'/>")])
    let header = Header(
      attributes: [Attribute(name: "srclang", value: "*all*")],
      annotations: [.note("h", attributes: [])])
    let memory = try memory()
    let origin = Origin(name: "a.tmx", header: header)
    try memory.add(whole, origin: origin)
    try memory.add(TranslationUnit(variants: []), origin: origin)

    let reopened = try MemoryStore(path: memory.path, mode: .readOnly)
    var reader = try reopened.units()
    let first = try reader.next()
    #expect(first?.unit == whole)
    #expect(first?.origin == "a.tmx")
    #expect(try reader.next()?.unit == TranslationUnit(variants: []))
    #expect(try reader.next() == nil)
    #expect(try reopened.origins() == [origin])
    #expect(try reopened.check() == [])
  }

  @Test func `keeps one unit of duplicates and every way it came in`() throws {
    let memory = try memory()
    let plain = unit(["nl": "ja", "en": "yes"])
    var named = unit(["en": "yes", "nl": "ja"], id: "2")
    named.variants[0].attributes = [Attribute(name: "changeid", value: "jan")]
    for _ in 0..<2 {
      var session = memory.importSession(origin: Origin(name: "a.tmx"))
      try session.add(plain)
      try session.add(named)
      try session.add(plain)
      _ = try session.finish()
    }
    let counts = try memory.add(plain, origin: Origin(name: "b.tmx"))
    #expect(counts.merged == 1)
    #expect(try memory.info().units == 1)
    let ways = try memory.unit(1)
    #expect(ways.map(\.unit) == [plain, named, plain])
  }

  @Test func `finds exact, context and fuzzy matches, best first`() throws {
    let memory = try memory()
    let origin = Origin(name: "a.tmx")
    var inContext = unit(["nl": "De raad komt bijeen.", "en": "The council meets."])
    inContext.variants[0].previous = "Er is nieuws."
    inContext.variants[0].next = "Het regent."
    try memory.add(inContext, origin: origin)
    try memory.add(
      unit(["nl": "De raad komt bijeen.", "en": "The council convenes."]), origin: origin)
    try memory.add(
      unit(["nl-BE": "De raad komt morgen bijeen.", "en-GB": "The council meets tomorrow."]),
      origin: origin)
    try memory.add(unit(["nl": "Iets anders.", "en": "Something else."]), origin: origin)
    func scores(_ query: MatchQuery) throws -> [Int] {
      try memory.matches(for: query).map(\.score.rawValue)
    }
    var query = MatchQuery("De raad komt bijeen.", from: tag("nl"), to: tag("en"))
    #expect(try scores(query) == [1000, 1000, 800])
    query.previous = "Er is nieuws."
    #expect(try scores(query) == [1010, 1000, 800])
    query.next = "Het regent."
    #expect(try scores(query) == [1020, 1000, 800])
    let best = try memory.matches(for: query).first
    #expect(best?.kind == .context)
    #expect(best?.target.content == "The council meets.")
    #expect(best?.origin == "a.tmx")
    query.threshold = 0.81
    #expect(try scores(query) == [1020, 1000])
    query.threshold = 0.5
    query.source = tag("nl-NL")
    #expect(try scores(query) == [990, 990, 790])
    #expect(try memory.matches(for: query).first?.penalties == [.language, .alternatives])
    query.limit = 1
    #expect(try scores(query).count == 1)
    query.source = tag("de")
    #expect(try scores(query) == [])
  }

  @Test func `finds a text inside segments`() throws {
    let memory = try memory()
    try memory.add(
      unit(["nl": "De Navo-lidstaten.", "en": "The members."]), origin: Origin(name: "a"))
    let hits = try memory.concordance(of: "navo", in: tag("nl"), to: tag("en"))
    #expect(hits.map(\.ranges) == [[3..<7]])
    #expect(hits.first?.target?.content == "The members.")
    #expect(try memory.concordance(of: "lidstaat", in: tag("nl")).isEmpty)
  }

  @Test func `keeps concepts, lexicons and rejections`() throws {
    let memory = try memory()
    let concept = Concept(
      id: "c1", kind: .institution, subject: "defence", definition: "d", source: "s",
      terms: [
        Term("NAVO", language: tag("nl"), part: .acronym, status: .admitted),
        Term("NATO", language: tag("en"), annotations: [.note("n", attributes: [])]),
      ], attributes: [Attribute(name: "a", value: "b")])
    #expect(try memory.add([concept], origin: Origin(name: "g")).concepts == 1)
    #expect(try memory.add([concept], origin: Origin(name: "g")).knownConcepts == 1)
    #expect(try memory.concepts().map(\.concept) == [concept])
    #expect(try memory.removeConcept(1))
    #expect(try memory.concepts().isEmpty)

    try memory.setLexicon([1, 2, 3], from: tag("nl"), to: tag("en"))
    #expect(try memory.lexicon(from: tag("nl"), to: tag("en")) == [1, 2, 3])
    #expect(try memory.lexicon(from: tag("en"), to: tag("nl")) == nil)
    try memory.reject("Kyiv", in: tag("nl"), as: "Kiew", in: tag("de"))
    #expect(try memory.isRejected("Kyiv", in: tag("nl"), as: "Kiew", in: tag("de")))
    #expect(try !memory.isRejected("Kyiv", in: tag("nl"), as: "Kiev", in: tag("de")))
    #expect(try memory.check() == [])
  }
}
