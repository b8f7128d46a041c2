import Bitext
import Foundation
import Memory
import TestSupport
import Testing

/// Imports that store all units or none.
@Suite struct ImportingTests {
  private struct Broken: Error {}

  let folder: TemporaryFolder
  let memory: MemoryStore

  init() throws {
    folder = try TemporaryFolder()
    memory = try MemoryStore(path: folder.path("m.pont"), mode: .create)
  }

  /// Imports units that numbers stand for, and fails after the last of them where that is asked.
  @discardableResult
  private func imported(
    _ numbers: some Sequence<Int>, from origin: String = "a.tmx", replacing: Bool = false,
    failing: Bool = false
  ) throws -> ImportOutcome {
    var rest = numbers.makeIterator()
    return try memory.importUnits(origin: Origin(name: origin), replacing: replacing) {
      if let number = rest.next() {
        return unit(["nl": "zin nummer \(number)", "en": "sentence \(number) of \(origin)"])
      }
      if failing { throw Broken() }
      return nil
    }
  }

  private func state() throws -> [StoredUnit] {
    var reader = try memory.units()
    var units: [StoredUnit] = []
    while let unit = try reader.next() { units.append(unit) }
    return units
  }

  @Test func `stores units as they are read, as one operation`() throws {
    let outcome = try imported(0..<3000)
    #expect(outcome.counts.added == 3000)
    #expect(try memory.operations().map(\.number) == [outcome.operation])
    #expect(try memory.check() == [])
    #expect(try imported(0..<3000).counts.known == 3000)
  }

  @Test func `knows what another program stored between its transactions`() throws {
    let other = try MemoryStore(path: memory.path, mode: .readWrite)
    let units = (0..<4500).map { unit(["nl": "zin nummer \($0)", "en": "sentence \($0)"]) }
    var session = memory.importSession(origin: Origin(name: "a.tmx"))
    for unit in units[..<1500] { try session.add(unit) }
    try session.store()
    try other.add(units[2000], origin: Origin(name: "b.tmx"))
    for unit in units[1500..<3000] { try session.add(unit) }
    try session.store()
    // What this import and the other program have stored.
    for unit in units[1000...] { try session.add(unit) }
    #expect(try session.finish().added == 4499)
    #expect(try memory.info().units == 4500)
    #expect(try memory.check() == [])
  }

  @Test func `lets neighbours have the translation that takes the place of another`() throws {
    var first = unit(["nl": "een", "en": "one"])
    var second = unit(["nl": "twee", "en": "two"])
    (first.variants[1].next, second.variants[1].previous) = ("two", "one")
    var rest = [first, second][...]
    _ = try memory.importUnits(origin: Origin(name: "a.tmx")) { rest.popFirst() }
    rest = [unit(["nl": "twee", "en": "a pair"])]
    let outcome = try memory.importUnits(origin: Origin(name: "b.tmx"), replacing: true) {
      rest.popFirst()
    }
    #expect(outcome.counts.replaced == 1)
    #expect(try memory.unit(1).first?.unit.variants[1].next == "a pair")
    try memory.undo()
    #expect(try memory.unit(1).first?.unit.variants[1].next == "two")
    #expect(try memory.check() == [])
  }

  @Test func `takes back what it had stored when reading fails`() throws {
    try imported(0..<50)
    try imported(10..<20, from: "b.tmx")
    let before = try state()
    let history = try memory.operations()
    // More units than one transaction holds.
    #expect(throws: Broken.self) {
      try imported(40..<70_000, from: "c.tmx", replacing: true, failing: true)
    }
    #expect(try state() == before)
    #expect(try memory.operations() == history)
    #expect(try memory.check() == [])
    #expect(try imported(100..<110, from: "c.tmx").counts.added == 10)
    let query = MatchQuery(
      Content("zin nummer 7"), from: tag("nl"), to: tag("en"), threshold: 1)
    #expect(try memory.matches(for: query).map(\.unit) == [8])
  }

  @Test func `takes several imports back as though they had never been`() throws {
    try imported(0..<10)
    let before = try state()
    let one = try imported(5..<15, from: "b.tmx")
    let concept = Concept(kind: .other, terms: [Term("vrede", language: tag("nl"))])
    let two = try memory.importConcepts([concept], origin: Origin(name: "g"))
    let three = try imported(0..<4, from: "b.tmx")
    try memory.takeBack([one, two, three].compactMap(\.operation))
    #expect(try state() == before)
    #expect(try memory.concepts().isEmpty)
    #expect(try memory.operations().count == 1)
    #expect(try memory.check() == [])
  }

  @Test func `does not take back what another operation has changed since`() throws {
    let outcome = try imported(0..<10)
    try memory.removeUnits([3])
    #expect(throws: MemoryError.self) { try memory.takeBack([outcome.operation ?? 0]) }
    #expect(try memory.info().units == 9)
  }

  @Test func `removes a file that nothing came into, and no other`() throws {
    let other = try MemoryStore(path: folder.path("new.pont"), mode: .create)
    let reader = try MemoryStore(path: other.path, mode: .readOnly)
    #expect(try reader.info().units == 0)
    #expect(try other.discardIfEmpty() == false)
    try reader.close()
    let again = try MemoryStore(path: other.path, mode: .readWrite)
    #expect(try again.discardIfEmpty())
    #expect(!FileManager.default.fileExists(atPath: other.path))
    try imported(0..<1)
    #expect(try memory.discardIfEmpty() == false)
    #expect(try memory.info().units == 1)
  }
}
