import Bitext
import Foundation
import TestSupport
import Testing

@testable import Interchange

@Suite struct LosslessTests {
  @Test func `gives every TMX back with all that it held`() throws {
    for fixture in try Fixtures.all() where fixture.kind == .tmx {
      let (header, units) = try read(fixture.bytes)
      let written = try write(header, units)
      let (headerAgain, unitsAgain) = try read(written)
      #expect(headerAgain.annotations == header.annotations, "\(fixture.name)")
      for attribute in header.attributes {
        #expect(headerAgain.attributes.contains(attribute), "\(fixture.name)")
      }
      #expect(unitsAgain == units, "\(fixture.name)")
      #expect(try write(headerAgain, unitsAgain) == written, "\(fixture.name)")
    }
  }

  /// Files that hold what is kept and no DTD knows.
  private static let beyondTheDTD: Set<String> = [
    "tmx-foreign-elements.tmx", "tmx-empty.tmx", "tmx-white-space-kept.tmx",
    "tmx-name-spaces.tmx", "tmx-elements-in-codes.tmx", "tmx-codes-of-xliff.tmx",
    "tmx-codes-without-partner.tmx", "tmx-old-and-new-lang.tmx",
  ]

  @Test(.enabled(if: Schema.canValidate))
  func `writes TMX that is valid`() throws {
    let folder = try TemporaryFolder()
    var paths: [String] = []
    for fixture in try Fixtures.all() where [.tmx, .xliff, .po, .pairTable].contains(fixture.kind) {
      if Self.beyondTheDTD.contains(fixture.name) { continue }
      let input = try folder.file(fixture.name, Data(fixture.bytes))
      paths.append(folder.path(fixture.name + ".out.tmx"))
      var reader = try UnitReader(path: input)
      var writer = try UnitWriter(path: paths[paths.count - 1], header: reader.header)
      while var unit = try reader.next() {
        unit.annotations.removeAll { if case .foreign = $0 { true } else { false } }
        try writer.write(unit)
      }
      try writer.finish()
    }
    #expect(paths.count > 30)
    #expect(try Schema.tmx.faults(in: paths) == "")
  }

  @Test func `writes codes of XLIFF as codes of TMX`() throws {
    let xliff = """
      <xliff version="1.2"><file source-language="nl" target-language="en"><body>
      <trans-unit id="1"><source>a <g id="1">b</g><x id="2"/><bx id="3"/></source></trans-unit>
      </body></file></xliff>
      """
    var reader = try XLIFFReader(bytes: Array(xliff.utf8), name: "a")
    let unit = try #require(try reader.next())
    let text = String(decoding: try write(Header(), [unit]), as: UTF8.self)
    #expect(
      text.contains(
        "<seg>a <bpt i=\"~1\">&lt;g id=\"1\"&gt;</bpt>b<ept i=\"~1\">&lt;/g&gt;</ept>"
          + "<ph>&lt;x id=\"2\"/&gt;</ph><bpt i=\"3\">&lt;bx id=\"3\"&gt;</bpt></seg>"), "\(text)")
  }

  private func read(_ bytes: [UInt8]) throws -> (Header, [TranslationUnit]) {
    var reader = try TMXReader(bytes: bytes, name: "f")
    var units: [TranslationUnit] = []
    while let unit = try reader.next() { units.append(unit) }
    return (reader.header, units)
  }

  private func write(_ header: Header, _ units: [TranslationUnit]) throws -> [UInt8] {
    var writer = TMXWriter(header: header)
    for unit in units { try writer.write(unit) }
    return writer.takeBytes()
  }
}
