import Bitext
import Memory
import TestSupport
import Testing

@Suite struct HistoryTests {
  let folder: TemporaryFolder
  let memory: MemoryStore

  init() throws {
    folder = try TemporaryFolder()
    memory = try MemoryStore(path: folder.path("m.pont"), mode: .create)
  }

  @Test func `tells what was done, and undoes it`() throws {
    try memory.add(unit(["nl": "ja", "en": "yes"]), origin: Origin(name: "hand"))
    try memory.removeUnits([1])
    let operations = try memory.operations()
    #expect(operations.map(\.name) == ["delete", "add"])
    #expect(operations.map(\.note) == [nil, "hand"])
    let change = try #require(try memory.changes(of: 2).first)
    #expect(change.thing == .unit)
    #expect(change.before?.map(\.text) == ["ja", "yes"])
    #expect(change.now == nil)
    let undo = try memory.undo()
    #expect(undo.undoes == 2)
    #expect(try memory.unit(1).first?.unit == unit(["nl": "ja", "en": "yes"]))
    #expect(try memory.operation(2).undoneBy == 3)
    try memory.undo(3)
    #expect(try memory.unit(1).isEmpty)
    #expect(try memory.operation(2).undoneBy == nil)
    #expect(try memory.check() == [])
  }

  @Test func `keeps an import of new units in one row`() throws {
    var session = memory.importSession(origin: Origin(name: "a.tmx"))
    for number in 0..<20 {
      try session.add(unit(["nl": "zin \(number)", "en": "x"]))
      if number == 9 { try session.store() }
    }
    _ = try session.finish()
    #expect(try memory.changes(of: 1).map(\.numbers) == [1...20, 1...1])
    try memory.undo()
    #expect(try memory.info().units == 0)
  }

  @Test func `leaves a unit that came from elsewhere too`() throws {
    try memory.add(unit(["nl": "ja", "en": "yes"], id: "a"), origin: Origin(name: "a"))
    try memory.add(unit(["nl": "ja", "en": "yes"], id: "b"), origin: Origin(name: "b"))
    try memory.undo(1)
    #expect(try memory.unit(1).map(\.origin) == ["b"])
    try memory.undo(3)
    #expect(try memory.unit(1).map(\.origin) == ["a", "b"])
    #expect(try memory.check() == [])
  }

  @Test func `refuses to undo what was changed again since, or undone, or forgotten`() throws {
    try memory.add(unit(["nl": "ja", "en": "yes"]), origin: Origin(name: "a"))
    try memory.removeUnits([1])
    #expect(throws: MemoryError.self) { try memory.undo(1) }
    try memory.undo(2)
    try memory.undo(1)
    #expect(throws: MemoryError.self) { try memory.undo(1) }
    #expect(throws: MemoryError.self) { try memory.undo() }
    #expect(throws: MemoryError.self) { try memory.undo(17) }
    #expect(try memory.forgetHistory() == 4)
    #expect(throws: MemoryError.self) { try memory.undo(4) }
  }

  @Test func `undoes an earlier operation that no later one has touched`() throws {
    for number in 0..<6 {
      try memory.add(unit(["nl": "zin \(number)"]), origin: Origin(name: "a"))
    }
    try memory.removeUnits([2, 4])
    try memory.removeUnits([3])
    try memory.undo(5)
    try memory.undo(7)
    #expect(throws: MemoryError.self) { try memory.undo(3) }
    #expect(try memory.info().units == 4)
    try memory.undo(8)
    try memory.undo(3)
    #expect(try RandomChanges(memory: memory).state().units.map(\.number) == [1, 2, 4, 6])
    #expect(try memory.check() == [])
  }

  @Test func `keeps the history of suggestions that were turned down`() throws {
    try memory.reject("Kyiv", in: tag("nl"), as: "Kiew", in: tag("de"))
    try memory.reject("Kyiv", in: tag("nl"), as: "Kiew", in: tag("de"))
    #expect(try memory.operations().map(\.note) == ["Kyiv → Kiew"])
    #expect(try memory.changes(of: 1).first?.now?.map(\.text) == ["Kyiv", "Kiew"])
    try memory.undo()
    #expect(try !memory.isRejected("Kyiv", in: tag("nl"), as: "Kiew", in: tag("de")))
    try memory.undo(2)
    #expect(try memory.isRejected("Kyiv", in: tag("nl"), as: "Kiew", in: tag("de")))
  }

  @Test func `keeps the history of concepts`() throws {
    let origin = Origin(name: "g")
    let one = Concept(kind: .other, terms: [Term("vrede", language: tag("nl"))])
    let two = Concept(kind: .event, terms: [Term("bestand", language: tag("nl"))])
    try memory.add([one], origin: origin)
    try memory.changeConcepts(as: "edit", note: "vrede") { editor in
      try editor.replace(1, with: two)
      try editor.add(one, origin: origin)
    }
    #expect(try memory.concepts().map(\.concept) == [two, one])
    let change = try #require(try memory.changes(of: 2).first)
    #expect(change.before?.map(\.text) == ["vrede"] && change.after?.map(\.text) == ["bestand"])
    #expect(change.fields.map(\.name) == ["kind"] && change.fields.first?.after == "event")
    let addition = try memory.changes(of: 1).first { $0.thing == .concept }
    #expect(addition?.after?.map(\.text) == ["vrede"])
    #expect(throws: MemoryError.self) {
      try memory.changeConcepts(as: "edit") { editor in
        try editor.remove(1)
        try editor.replace(9, with: one)
      }
    }
    #expect(try memory.concepts().count == 2)
    try memory.undo()
    #expect(try memory.concepts().map(\.concept) == [one])
    try memory.undo(3)
    #expect(try memory.concepts().map(\.concept) == [two, one])
    #expect(try memory.concepts().map(\.origin) == ["g", "g"])
  }

  @Test func `finds a unit again that was edited or restored, in a program that goes on`() throws {
    for number in 0..<6 {
      let text = "zin nummer \(number) over de brug"
      try memory.add(unit(["nl": text, "en": "\(number)"]), origin: Origin(name: "a"))
    }
    let other = try MemoryStore(path: memory.path, mode: .readOnly)
    func found(_ text: String) throws -> Int {
      try other.matches(
        for: MatchQuery(Content(text), from: tag("nl"), to: tag("en"), threshold: 1)
      ).count
    }
    for _ in 0..<5 { #expect(try found("zin nummer 2 over de brug") == 1) }
    try memory.removeUnits([3])
    try memory.reindex()
    #expect(try found("zin nummer 2 over de brug") == 0)
    try memory.undo()
    #expect(try found("zin nummer 2 over de brug") == 1)
    #expect(try memory.check() == [])
  }

  @Test(arguments: 0..<12)
  func `brings back just what was there, whatever was done`(seed: Int) throws {
    var random = Seeded(seed)
    var changes = RandomChanges(memory: memory)
    var states = [try changes.state()]
    for _ in 0..<8 {
      try changes.change(&random)
      states.append(try changes.state())
    }
    #expect(try memory.check() == [])
    // Back to the start, step by step; some steps forth and back again on the way.
    for state in states.dropLast().reversed() {
      let undo = try memory.undo()
      #expect(try changes.state() == state)
      if Bool.random(using: &random) {
        let redo = try memory.undo(undo.number)
        try memory.undo(redo.number)
        #expect(try changes.state() == state)
      }
    }
    #expect(try memory.check() == [])
  }
}
