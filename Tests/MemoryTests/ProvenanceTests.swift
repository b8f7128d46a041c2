import Bitext
import Matching
import Memory
import TestSupport
import Testing

/// What look-up takes off for how a unit was made.
@Suite struct ProvenanceTests {
  let folder: TemporaryFolder
  let memory: MemoryStore

  init() throws {
    folder = try TemporaryFolder()
    memory = try MemoryStore(path: folder.path("m.pont"), mode: .create)
  }

  private func add(
    _ attributes: KeyValuePairs<String, String> = [:], source: String = "De raad komt bijeen.",
    target: KeyValuePairs<String, String> = [:], property: (name: String, value: String)? = nil,
    file: String = "a.tmx", sourceLanguage: String? = nil
  ) throws {
    var added = unit(["nl": source, "en": "The council meets."])
    added.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
    added.variants[1].attributes = target.map { Attribute(name: $0.key, value: $0.value) }
    if let property {
      added.annotations = [.property(property.name, value: property.value, attributes: [])]
    }
    let header = Header(
      attributes: sourceLanguage.map { [Attribute(name: "srclang", value: $0)] } ?? [])
    var session = memory.importSession(origin: Origin(name: file, header: header))
    try session.add(added)
    _ = try session.finish()
  }

  private func found(
    threshold: Double = 0.7, olderThan date: String? = nil
  ) throws -> (score: Int, penalties: [Penalty])? {
    let query = MatchQuery(
      Content("De raad komt bijeen."), from: tag("nl"), to: tag("en"), threshold: threshold,
      recent: try date.map { try UnitFilter.notOlder(than: $0) })
    return try memory.matches(for: query).first.map { ($0.score.rawValue, $0.penalties) }
  }

  private func expect(
    _ score: Int, _ penalties: [Penalty], olderThan date: String? = nil,
    _ place: SourceLocation = #_sourceLocation
  ) throws {
    let found = try found(olderThan: date)
    #expect(found?.score == score, sourceLocation: place)
    #expect(found?.penalties == penalties, sourceLocation: place)
  }

  @Test(arguments: ["MT!", "mt!engine"])
  func `a machine that made a unit costs a point`(name: String) throws {
    try add(["creationid": name])
    try expect(990, [.machine])
  }

  @Test func `a person who changed what a machine made takes the mark away`() throws {
    try add(target: ["creationid": "MT!", "changeid": "anna"])
    try expect(1000, [])
  }

  @Test func `the initials of a person are no machine`() throws {
    try add(["creationid": "MT"])
    try expect(1000, [])
  }

  @Test(arguments: [("origin", "mt"), ("x-Origin:SingleString", "NMT"), ("origin", "tm")])
  func `a property may say that a machine made it`(name: String, value: String) throws {
    try add(property: (name, value))
    try expect(value == "tm" ? 1000 : 990, value == "tm" ? [] : [.machine])
  }

  @Test func `a unit that came in from elsewhere without the mark is not doubted`() throws {
    try add(["creationid": "MT!"], sourceLanguage: "en")
    try expect(980, [.machine, .reversed])
    try add(file: "b.tmx", sourceLanguage: "en-GB")
    try expect(990, [.reversed])
    try add(["creationid": "MT!"], file: "c.tmx", sourceLanguage: "nl")
    try expect(1000, [])
  }

  @Test(arguments: [("en", true), ("en-US", true), ("nl", false), ("de", false), ("*all*", false)])
  func `a unit translated from the language wanted costs a point`(
    language: String, isReversed: Bool
  ) throws {
    try add(sourceLanguage: language)
    try expect(isReversed ? 990 : 1000, isReversed ? [.reversed] : [])
  }

  @Test func `the source language of a unit goes before that of its file`() throws {
    try add(["srclang": "nl"], sourceLanguage: "en")
    try expect(1000, [])
  }

  @Test func `points for form, direction and age add up`() throws {
    try add(
      ["creationdate": "20190304T101500Z"], source: "De Raad komt bijeen.", sourceLanguage: "en")
    try expect(980, [.letterCase, .reversed])
    try expect(970, [.letterCase, .reversed, .older], olderThan: "2020")
    try expect(980, [.letterCase, .reversed], olderThan: "2019")
  }

  @Test func `a unit without a date is as old as its import`() throws {
    try add()
    try expect(1000, [], olderThan: "2020-01-01")
    try expect(990, [.older], olderThan: "2999")
  }

  @Test func `the threshold applies to what is shown`() throws {
    try add(["creationid": "MT!"])
    #expect(try found(threshold: 0.99)?.score == 990)
    #expect(try found(threshold: 0.995) == nil)
    #expect(try found(threshold: 1) == nil)
  }

  @Test func `points for machines decide the order`() throws {
    try add(["creationid": "MT!"])
    try add(source: "De raad komt bijeen.  ", file: "b.tmx")
    try add(["creationid": "MT!"], source: "De raad komt bijeen!")
    let query = MatchQuery(Content("De raad komt bijeen!"), from: tag("nl"), to: tag("en"))
    let matches = try memory.matches(for: query)
    #expect(matches.map(\.score.rawValue) == [990, 990, 980])
    #expect(matches.map(\.unit) == [2, 3, 1])
  }
}
