import Bitext
import TestSupport
import Testing

@testable import Interchange

@Suite struct FacadeTests {
  @Test(arguments: ["a.tmx", "a.tsv", "a.csv", "a.jsonl"])
  func `writes units by the name of the file and reads them by its content`(name: String) throws {
    let tags = ["en", "nl"].compactMap { LanguageTag($0) }
    let unit = TranslationUnit(
      variants: zip(tags, ["Dag, wereld.", "Hello, world."]).map {
        Variant(language: $0, content: Content($1))
      })
    let folder = try TemporaryFolder()
    let path = folder.path(name)
    var writer = try UnitWriter(path: path, languages: tags)
    try writer.write(unit)
    try writer.finish()
    var reader = try UnitReader(path: path)
    #expect(try reader.next() == unit)
    #expect(try reader.next() == nil)
    #expect(reader.bytesRead == reader.totalBytes)
    #expect(reader.remarks == [])
  }

  @Test(arguments: ["a.rec", "a.tsv", "a.csv"])
  func `writes concepts by the name of the file and reads them by its content`(
    name: String
  ) throws {
    var random = Seeded(7)
    var concept = random.concept()
    concept.terms = concept.terms.filter { $0.status == .preferred }
    let folder = try TemporaryFolder()
    let path = folder.path(name)
    var writer = try ConceptWriter(path: path)
    try writer.write(concept)
    try writer.finish()
    var reader = try ConceptReader(path: path)
    let read = try #require(try reader.next())
    #expect(read.id == concept.id && Set(read.terms) == Set(concept.terms))
    #expect(try reader.next() == nil)
  }

  @Test func `says of what kind it cannot read or write`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.txt", "Een zin.")
    #expect(throws: InterchangeError.unknownKind(path: path)) { _ = try UnitReader(path: path) }
    #expect(throws: InterchangeError.unknownKind(path: path)) { _ = try ConceptWriter(path: path) }
  }
}
