import Bitext
import GRDB
import Memory
import TestSupport
import Testing

@Suite struct CareTests {
  let folder: TemporaryFolder
  let memory: MemoryStore

  init() throws {
    folder = try TemporaryFolder()
    memory = try MemoryStore(path: folder.path("m.pont"), mode: .create)
  }

  private func add(_ units: [TranslationUnit], from origin: String = "a") throws {
    var session = memory.importSession(origin: Origin(name: origin))
    for unit in units { try session.add(unit) }
    _ = try session.finish()
  }

  @Test func `finds texts with several translations both ways, whatever their numbers`() throws {
    let code = InlineCode(.standalone, element: "ph")
    var coded = unit(["nl": "Op 3 mei.", "en": ""])
    coded.variants[1].content = Content([.text("On 3 "), .code(code), .text("May.")])
    try add([
      unit(["nl": "De raad stemt.", "en": "The council votes."]),
      unit(["nl": "De raad stemt.", "en": "The board votes."]),
      unit(["nl": "De  raad stemt.", "en": "The board votes.", "de": "Der Rat stimmt ab."]),
      unit(["nl": "Het bestuur stemt.", "en": "The board votes."]),
      unit(["nl": "Op 7 mei.", "en": "On 7 May."]), coded,
      unit(["nl": "Op 1.200 punten.", "en": "At 1,200 points."]),
      unit(["nl": "Op 5 punten.", "en": "In 5 places."]),
    ])
    var found: [String] = []
    func look(from: String?, to: String?) throws {
      found = []
      try memory.forEachInconsistency(from: from.map(tag), to: to.map(tag)) { one in
        let others = one.translations.map { "\($0.text) \($0.units)" }
        found.append(
          "\(one.kind) \(one.language): \(one.text) = \(others.joined(separator: " | "))")
      }
    }
    try look(from: "nl", to: "en")
    #expect(
      found == [
        "source nl: De raad stemt. = The board votes. [2, 3] | The council votes. [1]",
        "target en: The board votes. = De raad stemt. [2, 3] | Het bestuur stemt. [4]",
        "source nl: Op 1.200 punten. = At 1,200 points. [7] | In 5 places. [8]",
      ])
    try look(from: "en", to: "nl")
    #expect(found.map { $0.prefix(9) } == ["target nl", "source en", "target nl"])
    try look(from: nil, to: nil)
    #expect(found.count == 3)
    try look(from: "nl", to: "de")
    #expect(found.isEmpty)
  }

  @Test func `makes one unit of duplicates and keeps every way they came in`() throws {
    var named = unit(["en": "Yes", "nl": "Ja"], id: "n")
    named.variants[1].next = "daarna"
    try add([unit(["nl": "ja", "en": "yes"], id: "1"), unit(["nl": "x", "en": "y"]), named])
    try add([unit(["en": "yes", "nl": " ja "], id: "2")], from: "b")
    func groups(_ likeness: TextLikeness) throws -> [[Int64]] {
      var groups: [[Int64]] = []
      try memory.forEachDuplicate(likeness) { groups.append($0.units) }
      return groups
    }
    #expect(try groups([]) == [])
    #expect(try groups(.ignoringSpace) == [[1, 4]])
    #expect(try groups([.ignoringSpace, .ignoringCase]) == [[1, 3, 4]])
    let before = try RandomChanges(memory: memory).state()
    #expect(try memory.joinDuplicates([.ignoringSpace, .ignoringCase]) == 2)
    let ways = try memory.unit(1)
    #expect(ways.map(\.unit.id) == ["1", "n", "2"])
    #expect(ways.map(\.origin) == ["a", "a", "b"])
    #expect(ways[1].unit.variants.map(\.language) == [tag("en"), tag("nl")])
    #expect(ways[1].unit.variants[1].next == "daarna")
    #expect(try memory.check() == [])
    try memory.undo()
    #expect(try RandomChanges(memory: memory).state() == before)
    #expect(try memory.check() == [])
  }

  @Test func `finds what is not translated`() throws {
    try add([
      unit(["nl": "alleen"]), unit(["nl": "leeg", "en": " "]), unit(["nl": "Navo", "en": "Navo"]),
      unit(["nl": "12", "en": "12"]), unit(["nl": "ja", "en-GB": "yes"]), unit(["de": "nein"]),
    ])
    var found: [String] = []
    try memory.forEachUntranslated(from: tag("nl"), to: tag("en")) {
      found.append("\($0.unit) \($0.reason)")
    }
    #expect(found == ["1 missing", "2 empty", "3 same"])
  }

  @Test func `deletes units, or only the ways that are meant`() throws {
    try add([unit(["nl": "ja", "en": "yes"]), unit(["nl": "nee", "en": "no"])])
    try add([unit(["nl": "ja", "en": "yes"], id: "b")], from: "b")
    let before = try RandomChanges(memory: memory).state()
    #expect(try memory.removeUnits(where: .origin("a")) == 2)
    #expect(try memory.unit(1).map(\.origin) == ["b"])
    #expect(try memory.unit(2).isEmpty)
    try memory.undo()
    #expect(try RandomChanges(memory: memory).state() == before)
    #expect(try memory.removeUnits(where: .numbers([2, 9])) == 1)
    #expect(try memory.removeUnits(where: .holding("JA")) == 1)
    #expect(try memory.info().units == 0)
    #expect(try memory.check() == [])
  }

  @Test func `lets a new translation take the place of the others, when asked`() throws {
    try add([
      unit(["nl": "ja", "en": "yes"]), unit(["nl": "ja", "en": "yeah"]),
      unit(["nl": "ja", "de": "ja"]),
    ])
    let before = try RandomChanges(memory: memory).state()
    var session = memory.importSession(origin: Origin(name: "b"), replacing: true)
    try session.add(unit(["nl": "ja", "en": "aye"]))
    try session.add(unit(["nl": "nieuw", "en": "new"]))
    try session.add(unit(["nl": "nieuw", "en": "fresh"]))
    let counts = try session.finish()
    #expect(counts.replaced == 2 && counts.added == 1)
    let units = try RandomChanges(memory: memory).state().units
    #expect(units.map { $0.unit.variants[1].content } == ["aye", "ja", "fresh"])
    #expect(units[0].origin == "b")
    let query = MatchQuery("ja", from: tag("nl"), to: tag("en"))
    #expect(try memory.matches(for: query).map(\.target.content) == ["aye"])
    #expect(try memory.changes(of: 2).first?.before?.map(\.text) == ["ja", "yes"])
    #expect(try memory.check() == [])
    try memory.undo()
    #expect(try RandomChanges(memory: memory).state() == before)
    #expect(try memory.matches(for: query).count == 2)
    #expect(try memory.check() == [])
  }

  @Test func `takes in another memory with all that it knows`() throws {
    let other = try MemoryStore(path: folder.path("other.pont"), mode: .create)
    let header = Header(attributes: [Attribute(name: "srclang", value: "nl")])
    let concept = Concept(kind: .other, terms: [Term("vrede", language: tag("nl"))])
    try other.add(unit(["nl": "ja", "en": "yes"]), origin: Origin(name: "x"))
    try other.add(unit(["nl": "ja", "en": "yes"]), origin: Origin(name: "y", header: header))
    try other.add(unit(["fr": "oui", "nl": "jawel"]), origin: Origin(name: "y", header: header))
    try other.add([concept], origin: Origin(name: "g"))
    try other.reject("Kiev", in: tag("nl"), as: "Kieff", in: tag("en"))
    try add([unit(["nl": "ja", "en": "yes"])])
    let before = try RandomChanges(memory: memory).state()
    let expected = try memory.comparison(with: other)
    #expect(expected.added == 1 && expected.known == 1 && expected.concepts == 1)
    let counts = try memory.merge(other)
    #expect(counts.added == 1 && counts.merged == 2 && counts.concepts == 1)
    #expect(try memory.isRejected("Kiev", in: tag("nl"), as: "Kieff", in: tag("en")))
    #expect(try memory.origins().contains(Origin(name: "y", header: header)))
    var origins: [String?] = []
    try memory.forEachUnit { origins += $0.ways.map(\.origin) }
    #expect(origins == ["a", "x", "y", "y"])
    #expect(try memory.check() == [])
    #expect(try memory.merge(other).added == 0)
    try memory.undo()
    #expect(try RandomChanges(memory: memory).state() == before)
    #expect(try !memory.isRejected("Kiev", in: tag("nl"), as: "Kieff", in: tag("en")))
  }

  @Test func `tells how often units were used`() throws {
    for _ in 0..<3 { try memory.add(unit(["nl": "ja", "en": "yes"]), origin: Origin(name: "x")) }
    try memory.add(unit(["nl": "nee", "en": "no"]), origin: Origin(name: "x"))
    let statistics = try memory.statistics()
    #expect(statistics.usedUnits == 1 && statistics.uses == 2)
    let used = try memory.statistics(where: UnitFilter("uses >= 2 and used >= 2020"))
    #expect(used.units == 1 && used.languages.map(\.characters) == [3, 2])
    #expect(try memory.statistics(where: UnitFilter("uses = 0")).units == 1)
    #expect(try memory.statistics(where: UnitFilter("used = ''")).units == 1)
    let matches = try memory.matches(for: MatchQuery("ja", from: tag("nl"), to: tag("en")))
    #expect(matches.first?.use?.count == 2)
  }

  @Test func `gives neighbours the new text where the old is gone`() throws {
    var units = ["een", "twee", "drie"].map { unit(["nl": $0, "en": "x \($0)"]) }
    units[0].variants[0].next = "twee"
    units[2].variants[0].previous = "twee"
    try add(units)
    // The last comes in from elsewhere too, between the same neighbours.
    try memory.add(units[2], origin: Origin(name: "b"))
    let before = try RandomChanges(memory: memory).state()
    func replace(_ old: String, _ new: String, where filter: UnitFilter? = nil) throws {
      try memory.rewriteUnits(as: "replace", where: filter) { unit in
        var unit = unit
        for index in unit.variants.indices where unit.variants[index].content == Content(old) {
          unit.variants[index].content = Content(new)
        }
        return unit
      }
    }
    try replace("twee", "zwei")
    #expect(try memory.unit(1).map { $0.unit.variants[0].next } == ["zwei"])
    var ways: [String?] = []
    try memory.forEachUnit(where: UnitFilter("unit = 3")) {
      ways = $0.ways.map { $0.unit.variants[0].previous }
    }
    #expect(ways == ["zwei", "zwei"])
    #expect(try memory.check() == [])
    // What came in is recognised again.
    units[2].variants[0].previous = "zwei"
    #expect(try memory.add(units[2], origin: Origin(name: "b")).known == 1)
    try memory.undo(3)
    #expect(try RandomChanges(memory: memory).state() == before)
    // A text that is still there may be the neighbour that was meant.
    try add([unit(["nl": "twee", "en": "another"])])
    try replace("twee", "zwei", where: UnitFilter("unit = 2"))
    #expect(try memory.unit(1).map { $0.unit.variants[0].next } == ["twee"])
  }

  @Test func `builds the index anew where it holds what is gone`() throws {
    func known() throws -> Int {
      let database = try DatabaseQueue(path: memory.path)
      return try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM fresh") ?? 0 }
    }
    try add((0..<10).map { unit(["nl": "dit is zin nummer \($0)", "en": "this is it, \($0)"]) })
    try memory.removeUnits([1, 2, 3])
    try memory.undo()
    #expect(try known() == 20)
    try memory.removeUnits([1, 2, 3])
    #expect(try known() == 20)
    try memory.vacuum()
    #expect(try known() == 14)
    #expect(try memory.check() == [])
  }

  @Test func `makes blocks of units that come one by one`() throws {
    for number in 0..<4500 {
      try add([unit(["nl": "dit is zin nummer \(number)"])])
    }
    let database = try DatabaseQueue(path: memory.path)
    let (fresh, blocks) = try database.read {
      (
        try Int.fetchOne($0, sql: "SELECT count(*) FROM fresh") ?? 0,
        try Int.fetchOne($0, sql: "SELECT count(*) FROM block") ?? 0
      )
    }
    #expect(fresh < 4500)
    #expect(blocks > 0)
    #expect(try memory.check() == [])
  }

  @Test func `counts what there is`() throws {
    var unit = unit(["nl": "de raad", "en": "the council"])
    unit.attributes = [
      Attribute(name: "changedate", value: "20240301T080000Z"),
      Attribute(name: "changeid", value: "anna"),
    ]
    try add([unit])
    let statistics = try memory.statistics()
    #expect(statistics.units == 1)
    #expect(statistics.languages.map(\.words) == [2, 2])
    #expect(statistics.languages.map(\.characters) == [11, 7])
    #expect(statistics.pairs.first?.languages == [tag("en"), tag("nl")])
    #expect(statistics.years.first?.name == "2024")
    #expect(statistics.users.first?.name == "anna")
  }
}
