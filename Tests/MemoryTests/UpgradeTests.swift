import Bitext
import Foundation
import GRDB
import Matching
import Memory
import TestSupport
import Testing

/// Memories that older versions wrote, kept as SQL.
@Suite struct UpgradeTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func memory(ofFormat format: Int, _ name: String = "") throws -> String {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/memory-v\(format)\(name).sql")
    let path = folder.path("v\(format).pont")
    let database = try DatabaseQueue(path: path)
    try database.writeWithoutTransaction { database in
      try database.execute(sql: try String(contentsOf: fixture, encoding: .utf8))
    }
    try database.close()
    return path
  }

  @Test(arguments: [1, 2, 3, 4, 5])
  func `brings a memory up to date that is only to be read`(format: Int) throws {
    let memory = try MemoryStore(path: memory(ofFormat: format), mode: .readOnly)
    let query = MatchQuery("Het regent al vier dagen.", from: tag("nl"), to: tag("en"))
    #expect(try memory.matches(for: query).count == 1)
  }

  @Test func `lists words with an iota below a letter anew`() throws {
    let memory = try MemoryStore(path: memory(ofFormat: 4, "-greek"), mode: .readWrite)
    #expect(try memory.check() == [])
    let query = MatchQuery("Ο άδης κείται μακράν τη γη.", from: tag("el"), to: tag("en"))
    #expect(try memory.matches(for: query).map(\.penalties) == [[.accents]])
    #expect(try memory.concordance(of: "αδης κειται", in: tag("el")).count == 1)
  }

  @Test(arguments: [1, 2, 3, 4, 5])
  func `brings a memory of an older format up to date, with all it holds`(format: Int) throws {
    let memory = try MemoryStore(path: memory(ofFormat: format), mode: .readWrite)
    #expect(try memory.check() == [])
    var units: [StoredUnit] = []
    var reader = try memory.units()
    while let unit = try reader.next() { units.append(unit) }
    #expect(units.map(\.unit.id) == ["1", "2", "3", "31"])
    #expect(units.map(\.origin) == ["v1.tmx", "v1.tmx", "v1.tmx", "v1b.tmx"])
    #expect(
      units[1].unit.variants.map(\.content.plainText) == ["Druk op .", "Press .", "Drücken Sie."])
    #expect(units[0].unit.annotations.properties(named: "domain") == ["weer"])
    #expect(units[0].unit.variants[0].previous == "Wat een weer.")
    #expect(units[3].unit.variants[1].next == "After that.")
    #expect(try memory.concepts().count == 2)
    #expect(
      try memory.isRejected("Kiev", in: tag("nl"), as: "Kieff", in: tag("en")) == (format >= 3))
    let query = MatchQuery("Het regent al vier dagen.", from: tag("nl"), to: tag("en"))
    #expect(try memory.matches(for: query).count == 1)

    try memory.add(unit(["nl": "nieuw", "en": "new"]), origin: Origin(name: "x"))
    try memory.removeUnits([3])
    try memory.undo()
    #expect(try memory.unit(3).count == 2)
    #expect(try memory.check() == [])
  }
}
