import Bitext
import Foundation
import Testing

@testable import Interchange

/// Files as other programs write them, by hand after what their makers say of them.
@Suite struct DialectTests {
  private func bytes(_ name: String) throws -> [UInt8] {
    try #require(try Fixtures.all().first { $0.name == name }).bytes
  }

  private func units(_ name: String) throws -> [TranslationUnit] {
    let fixture = try #require(try Fixtures.all().first { $0.name == name })
    var units: [TranslationUnit] = []
    if fixture.kind == .tmx {
      var reader = try TMXReader(bytes: fixture.bytes, name: name)
      while let unit = try reader.next() { units.append(unit) }
    } else {
      var reader = try XLIFFReader(bytes: fixture.bytes, name: name)
      while let unit = try reader.next() { units.append(unit) }
    }
    return units
  }

  private func concepts(_ name: String) throws -> [Concept] {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/\(name)").path
    var reader = try ConceptReader(path: path)
    var concepts: [Concept] = []
    while let concept = try reader.next() { concepts.append(concept) }
    return concepts
  }

  @Test(arguments: [
    ("tmx-trados.tmx", "Druk op <b>Start</b>."), ("tmx-memoq.tmx", "De raad zegt ja."),
    ("tmx-omegat-level-1.tmx", "De <f0>raad</f0>."), ("tmx-omegat-level-2.tmx", "De raad."),
    ("tmx-dejavu.tmx", "Een raad"),
  ])
  func `reads the memories of other tools`(name: String, dutch: String) throws {
    let unit = try #require(try units(name).first)
    let language = try #require(LanguageTag("nl"))
    #expect(unit.variant(for: language)?.content.plainText == dutch)
  }

  @Test func `reads the segments of Studio, Phrase, MateCat and Okapi`() throws {
    let studio = try units("xliff-1-studio.sdlxliff")
    #expect(
      studio.suffix(2).map { $0.variants.map(\.content.plainText) }
        == [["De raad zegt.", "The council says."], ["Dat is goed."]])
    #expect(try units("xliff-1-phrase.mxliff").map(\.variants.count) == [1])
    #expect(
      try units("xliff-1-matecat.xlf").map { $0.variants.map(\.content.plainText) }
        == [["De raad zegt."]])
    let okapi = try #require(try units("xliff-1-okapi.xlf").first)
    #expect(okapi.variants.map(\.content.plainText) == ["De raad.", "The council."])
    #expect(okapi.annotations.properties(named: "x-alt-trans").count == 1)
  }

  @Test func `reads UTX 1.11 and 1.20, where a status is that of the translation`() throws {
    for name in ["glossary-1.11.utx", "glossary-1.20.utx"] {
      let read = try concepts(name)
      #expect(read.map { $0.terms.map(\.text) } == [["raad", "council"], ["raad", "counsel"]])
      let last: Term.Status = name.contains("1.11") ? .forbidden : .admitted
      #expect(
        read.map { $0.terms.map(\.status) } == [[.preferred, .preferred], [.preferred, last]])
    }
  }

  @Test func `reads tables that spreadsheets save`() throws {
    let excel = try concepts("glossary-separator-line.csv")
    #expect(excel.map { $0.terms.map(\.text) } == [["raad; de", "council"], ["=1+1", "a \"b\""]])
    #expect(excel[0].annotations.notes == ["twee\r\nregels"])
    let wide = try concepts("glossary-utf16.tsv")
    #expect(wide.map { $0.terms.map(\.text) } == [["raad", "council"], ["wet \"x\"", "act"]])
  }
}
