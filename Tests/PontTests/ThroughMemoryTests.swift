import Foundation
import Pont
import TestSupport
import Testing

/// What a memory is given, it gives back.
@Suite struct ThroughMemoryTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let fixtures: [String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "InterchangeTests/Fixtures").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".tmx") }.sorted().map { folder + "/" + $0 }
  }()

  @Test func `gives every TMX back as it came, twice imported too`() throws {
    #expect(Self.fixtures.count > 40)
    for fixture in Self.fixtures {
      let memory = try MemoryStore(path: folder.path("m.pont"), mode: .create)
      for _ in 0..<2 { _ = try memory.importFile(at: fixture, named: fixture) }
      _ = try memory.export(to: folder.path("out.tmx"))
      try expectSame(fixture, folder.path("out.tmx"))
      for file in try FileManager.default.contentsOfDirectory(atPath: folder.url.path) {
        try FileManager.default.removeItem(atPath: folder.path(file))
      }
    }
  }

  @Test(arguments: 0..<40)
  func `gives random units back as they came`(seed: Int) throws {
    var random = Seeded(seed)
    let header = Header(attributes: [Attribute(name: "srclang", value: random.text(upTo: 9))])
    var writer = try UnitWriter(path: folder.path("in.tmx"), header: header)
    var units: [TranslationUnit] = []
    for _ in 0..<20 {
      let isAgain = Int.random(in: 0..<4, using: &random) == 0
      units.append(
        units.randomElement(using: &random).flatMap { isAgain ? $0 : nil } ?? random.unit())
      try writer.write(units[units.count - 1])
    }
    try writer.finish()
    let memory = try MemoryStore(path: folder.path("m.pont"), mode: .create)
    _ = try memory.importFile(at: folder.path("in.tmx"), named: "in.tmx")
    _ = try memory.export(to: folder.path("out.tmx"))
    #expect(
      try Data(contentsOf: URL(filePath: folder.path("out.tmx")))
        == Data(contentsOf: URL(filePath: folder.path("in.tmx"))))
  }

  @Test func `gives what two files share once, and what one repeats as often as it does`() throws {
    let memory = try MemoryStore(path: folder.path("m.pont"), mode: .create)
    let shared = unit("ja")
    for (name, units) in [
      ("a", [shared, unit("nee"), shared]), ("b", [unit("wie"), shared, shared, shared]),
    ] {
      var session = memory.importSession(origin: Origin(name: name))
      for unit in units { try session.add(unit) }
      _ = try session.finish()
    }
    var reader = try memory.units()
    var given: [String] = []
    while let stored = try reader.next() {
      given.append(stored.unit.variants[0].content.plainText)
    }
    #expect(given == ["ja", "nee", "ja", "wie", "ja"])
  }

  private func unit(_ text: String) -> TranslationUnit {
    TranslationUnit(variants: [Variant(language: .dutch, content: Content(text))])
  }

  private func expectSame(_ file: String, _ other: String) throws {
    var left = try UnitReader(path: file, kind: .tmx)
    var right = try UnitReader(path: other, kind: .tmx)
    for attribute in left.header.attributes {
      #expect(right.header.attributes.contains(attribute), "\(file)")
    }
    #expect(left.header.annotations == right.header.annotations, "\(file)")
    while let unit = try left.next() {
      #expect(try right.next() == unit, "\(file)")
    }
    #expect(try right.next() == nil, "\(file)")
  }
}
