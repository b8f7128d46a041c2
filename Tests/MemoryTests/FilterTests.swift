import Bitext
import Matching
import Memory
import TestSupport
import Testing

@Suite struct FilterTests {
  let folder: TemporaryFolder
  let memory: MemoryStore

  init() throws {
    folder = try TemporaryFolder()
    memory = try MemoryStore(path: folder.path("m.pont"), mode: .create)
    var politics = unit(["nl": "De raad stemt.", "en": "The council votes."], id: "p1")
    politics.attributes = [
      Attribute(name: "creationdate", value: "20230510T101500Z"),
      Attribute(name: "changedate", value: "20240301T080000Z"),
      Attribute(name: "changeid", value: "Anna"), Attribute(name: "usagecount", value: "12"),
    ]
    politics.annotations = [
      .property("x-Domain:SingleString", value: "Politiek", attributes: []),
      .note("nog nakijken", attributes: []),
    ]
    var sport = unit(["nl-BE": "De ploeg wint.", "de": "Die Mannschaft siegt."])
    sport.attributes = [Attribute(name: "creationdate", value: "20210101T000000Z")]
    sport.variants[0].annotations = [.property("client", value: "O'Neill & Co", attributes: [])]
    try memory.add(politics, origin: Origin(name: "files/a.tmx"))
    try memory.add(sport, origin: Origin(name: "b.tmx"))
    try memory.add(unit(["nl": "ja", "en": "yes"]), origin: Origin(name: "a.tmx"))
    try memory.add(unit(["nl": "ja", "en": "yes"]), origin: Origin(name: "c.tmx"))
  }

  private func units(_ filter: UnitFilter) throws -> [Int64] {
    var numbers: [Int64] = []
    var reader = try memory.units(where: filter)
    while let unit = try reader.next() { numbers.append(unit.number) }
    return numbers
  }

  @Test(arguments: [
    ("domain = politiek", [1]), ("DOMAIN=POLITIEK", [1]), ("domain != politiek", [2, 3]),
    ("domain = ''", [2, 3]), ("not domain = ''", [1]), ("client = 'o''neill & co'", [2]),
    ("client ~ neill", [2]), ("client !~ neill", [1, 3]), ("user=anna", [1]), ("user < nan", [1]),
    ("date >= 2024", [1, 3]), ("date < 2022", [2]), ("created <= 2023-05", [1, 2]),
    ("created = 2023-05-10", [1]), ("changed > 2024-03", []), ("usagecount > 9", [1]),
    ("usagecount < 9", []), ("text ~ ploeg", [2]), ("text.en ~ ploeg or text.nl ~ STEMT", [1]),
    ("text.nl ~ ploeg", [2]), ("language = de", [2]), ("id = p1", [1]), ("unit >= 2", [2, 3]),
    ("origin = c.tmx", [3]), ("origin ~ a.tmx and not id=p1", [3]), ("note ~ nakijken", [1]),
    ("(unit = 1 or unit = 2) and (domain ~ pol)", [1]), ("unit=1 or unit=2 and unit=3", [1]),
  ])
  func `admits the units that are meant`(expression: String, expected: [Int64]) throws {
    #expect(try units(UnitFilter(expression)) == expected)
  }

  @Test func `knows files with and without their folders, and spans of time`() throws {
    #expect(try units(.origin("a.tmx")) == [1, 3])
    #expect(try units(.all([.origin("a.tmx"), .since("2024-01-01"), .until("2024")])) == [1])
    #expect(try units(.all([])) == [1, 2, 3])
  }

  @Test(arguments: [
    ("", 1), ("domain", 7), ("domain politics", 8), ("domain =", 9), ("domain = 'x", 10),
    ("(unit=1", 8), ("unit=1 unit=2", 8), ("unit=1 and", 11), ("text.1 = x", 1), ("= x", 1),
  ])
  func `points at what it does not understand`(expression: String, column: Int) {
    #expect {
      try UnitFilter(expression)
    } throws: { error in
      guard case .badFilter(expression, let found, _)? = error as? MemoryError else { return false }
      return found == column
    }
  }

  @Test func `refuses what is no date`() {
    for text in ["gisteren", "2024-13", "20", "2024-01-40", ""] {
      #expect(throws: MemoryError.self) { try UnitFilter.since(text) }
    }
  }

  @Test func `loses no match to units that are not meant`() throws {
    for number in 0..<30 {
      try memory.add(unit(["nl": "De raad stemt.", "en": "\(number)"]), origin: Origin(name: "d"))
    }
    var query = MatchQuery("De raad stemt.", from: tag("nl"), to: tag("en"), limit: 2)
    query.filter = try UnitFilter("unit >= 30")
    #expect(try memory.matches(for: query).map(\.unit) == [30, 31])
    query.filter = try UnitFilter("domain = politiek")
    #expect(try memory.matches(for: query).map(\.unit) == [1])
    let hits = try memory.concordance(
      of: "raad", in: tag("nl"), where: UnitFilter("unit > 31"), limit: 2)
    #expect(hits.map(\.unit) == [32, 33])
  }

  @Test func `looks up in any direction, and in other varieties with a penalty`() throws {
    try memory.add(
      unit(["en-GB": "The colour of money.", "fr": "La couleur.", "nl-BE": "De kleur."]),
      origin: Origin(name: "e"))
    func found(_ text: Content, _ source: String, _ target: String) throws -> [String] {
      try memory.matches(for: MatchQuery(text, from: tag(source), to: tag(target))).map {
        "\($0.target.content.plainText) \($0.score.rawValue) \($0.penalties.map(\.rawValue))"
      }
    }
    #expect(try found("The colour of money.", "en-US", "nl") == ["De kleur. 990 [\"language\"]"])
    #expect(try found("The colour of money.", "en", "nl-NL") == ["De kleur. 990 [\"language\"]"])
    #expect(try found("De kleur.", "nl", "fr-BE") == ["La couleur. 990 [\"language\"]"])
    #expect(try found("La couleur.", "fr", "en-GB") == ["The colour of money. 1000 []"])
    #expect(try found("La couleur.", "fr", "de") == [])
  }
}
