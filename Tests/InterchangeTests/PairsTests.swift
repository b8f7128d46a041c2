import Bitext
import TestSupport
import Testing

@testable import Interchange

@Suite struct PairsTests {
  @Test func `reads objects by language and of Weblate`() throws {
    let text = """
      {"id": 7, "nl": "Ja \\"nu\\"", "en": "Yes\\n", "domain": "x", "list": [1]}

      {"source":"Ja","target":"Oui","source_language":"nl","target_language":"fr","category":1}
      """
    var reader = JSONLinesReader(text: text, name: "a")
    let unit = try #require(try reader.next())
    #expect(unit.id == "7")
    #expect(unit.variants.map(\.content.plainText) == ["Yes\n", "Ja \"nu\""])
    #expect(unit.annotations == [.property("domain", value: "x", attributes: [])])
    #expect(try reader.next()?.variants.map(\.language.text) == ["nl", "fr"])
    #expect(try reader.next() == nil)
  }

  @Test(arguments: ["{", "[]", "{\"x\":1}", "nl"])
  func `names the line that is no object with a text`(line: String) {
    var reader = JSONLinesReader(text: "{\"nl\":\"a\"}\n\(line)", name: "a")
    #expect(throws: Never.self) { _ = try reader.next() }
    let error = #expect(throws: InterchangeError.self) { _ = try reader.next() }
    #expect(error?.description.hasPrefix("a:2: ") == true)
  }

  @Test(arguments: 0..<30)
  func `reads back any text it wrote`(seed: Int) throws {
    var random = Seeded(seed)
    let folder = try TemporaryFolder()
    let path = folder.path("a.jsonl")
    let language = try #require(LanguageTag("nl"))
    let texts = (0..<5).map { _ in "x" + random.text(upTo: 20) }
    var writer = try JSONLinesWriter(path: path)
    for text in texts {
      try writer.write(
        TranslationUnit(variants: [Variant(language: language, content: Content(text))]))
    }
    try writer.finish()
    var reader = try JSONLinesReader(path: path)
    for text in texts {
      let read = try #require(try reader.next()).variants[0].content.plainText
      #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
    }
  }

  @Test func `pairs two texts by their lines`() throws {
    let folder = try TemporaryFolder()
    let (nl, en) = (try folder.file("a.nl", "een\n\ntwee\n"), try folder.file("a.en", "one\n\ntwo"))
    let tags = ["nl", "en"].compactMap { LanguageTag($0) }
    var reader = try LinePairReader(source: nl, in: tags[0], target: en, in: tags[1])
    #expect(try reader.next()?.variants.map(\.content.plainText) == ["een", "one"])
    #expect(try reader.next()?.variants.map(\.content.plainText) == ["twee", "two"])
    #expect(try reader.next() == nil)
    let gap = try folder.file("c.en", "\n\n\ntwo\r\n")
    let rest = try folder.file("c.nl", "een\n\n\ntwee\n")
    var gaps = try LinePairReader(source: rest, in: tags[0], target: gap, in: tags[1])
    #expect(try gaps.next()?.variants.map(\.content.plainText) == ["een", ""])
    #expect(try gaps.next()?.variants.map(\.content.plainText) == ["twee", "two"])
    #expect(try gaps.next() == nil)
    let short = try folder.file("b.en", "one\n")
    var broken = try LinePairReader(source: nl, in: tags[0], target: short, in: tags[1])
    _ = try broken.next()
    #expect(throws: InterchangeError.unequal(path: nl, lines: 3, other: short, otherLines: 1)) {
      while try broken.next() != nil {}
    }
  }
}
