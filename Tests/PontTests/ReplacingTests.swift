import Bitext
import Foundation
import Pont
import TestSupport
import Testing

@Suite struct ReplacingTests {
  private static func unit(_ content: Content) throws -> TranslationUnit {
    TranslationUnit(
      variants: [Variant(language: .dutch, content: content)],
      attributes: [Attribute(name: "changeid", value: "anna")],
      annotations: [
        .property("x-domain", value: "Oud", attributes: []), .note("oud", attributes: []),
      ])
  }

  private static func options(
    _ isExpression: Bool = false, matchesCase: Bool = true, findsWords: Bool = false
  ) -> TextReplacement.Options {
    var options = TextReplacement.Options()
    options.isExpression = isExpression
    options.matchesCase = matchesCase
    options.findsWords = findsWords
    return options
  }

  @Test(arguments: [
    ("Kiev", "Kyiv", false, "In Kiev en kiev.", "In Kyiv en kiev."),
    ("a.b*", "x", false, "a.b* ab", "x ab"), ("é😀", "e", false, "café😀 é", "cafe é"),
    ("(\\d+) %", "$1%", true, "3 % en 17 %", "3% en 17%"),
    ("(a)|(b)", "[$2$1]\\$", true, "ab", "[a]$[b]$"), ("x*", "-", true, "ab", "-a-b-"),
    ("^|$", "\"", true, "ja", "\"ja\""), ("raad", "", false, "de raad", "de "),
    ("(a)", "$10", true, "ab", "a0b"),
    ("漢", "汉", false, "漢字", "汉字"),
  ])
  func `replaces what it finds`(
    pattern: String, text: String, isExpression: Bool, before: String, after: String
  ) throws {
    let replacement = try TextReplacement(pattern, by: text, Self.options(isExpression))
    let applied = try replacement.applied(to: Self.unit(Content(before)))
    #expect(applied?.unit.variants[0].content.plainText == after)
  }

  @Test func `finds whole words and any case when asked`() throws {
    let words = try TextReplacement(
      "raad", by: "X", Self.options(matchesCase: false, findsWords: true))
    let applied = try words.applied(to: Self.unit("De Raad, raadzaal en raad."))
    #expect(applied?.unit.variants[0].content == "De X, raadzaal en X.")
    #expect(try words.applied(to: Self.unit("raadzaal")) == nil)
  }

  @Test func `keeps inline codes in their places`() throws {
    let code = InlineCode(.standalone, element: "ph")
    let content = Content([.text("een tw"), .code(code), .text("ee drie")])
    func replaced(_ pattern: String, _ text: String) throws -> [Content.Run]? {
      try TextReplacement(pattern, by: text).applied(to: Self.unit(content))?
        .unit.variants[0].content.runs
    }
    #expect(try replaced("twee", "2") == [.text("een 2"), .code(code), .text(" drie")])
    #expect(try replaced("drie", "3") == [.text("een tw"), .code(code), .text("ee 3")])
    #expect(try replaced("een tw", "") == [.code(code), .text("ee drie")])
    #expect(try replaced("een twee drie", "x") == [.text("x"), .code(code)])
  }

  @Test func `replaces in properties, attributes and notes`() throws {
    func changed(_ field: TextReplacement.Field, _ pattern: String) throws -> TranslationUnit? {
      try TextReplacement(pattern, by: "nieuw", in: field).applied(to: Self.unit("Oud"))?.unit
    }
    #expect(
      try changed(.named("Domain"), "Oud")?.annotations.properties(named: "x-domain") == ["nieuw"])
    #expect(try changed(.named("changeid"), "anna")?.attributes[0].value == "nieuw")
    #expect(try changed(.note, "oud")?.annotations.notes == ["nieuw"])
    #expect(try changed(.text(.english), "Oud") == nil)
  }

  @Test(arguments: [("", "x", false), ("(", "x", true), ("a", "$", true), ("a", "\\", true)])
  func `refuses what it cannot understand`(pattern: String, text: String, isExpression: Bool) {
    #expect(throws: PontError.self) {
      try TextReplacement(pattern, by: text, Self.options(isExpression))
    }
  }

  @Test func `changes a memory whole or not at all, and can be undone`() throws {
    let folder = try TemporaryFolder()
    let memory = try MemoryStore(path: folder.path("m.pont"), mode: .create)
    for number in 0..<5 {
      try memory.add(Self.unit(Content("Kiev \(number)")), origin: Origin(name: "a"))
    }
    let long = String(repeating: "a", count: 60)
    try memory.add(Self.unit(Content(long)), origin: Origin(name: "a"))
    func export() throws -> String {
      let path = folder.path("out.tmx")
      _ = try memory.export(to: path)
      return try String(contentsOfFile: path, encoding: .utf8)
    }
    let before = try export()
    let endless = try TextReplacement("(a+)+[bc]|Kiev", by: "x", Self.options(true))
    #expect(throws: PontError.self) { try memory.replace(endless) }
    #expect(try export() == before)
    let replacement = try TextReplacement("Kiev", by: "Kyiv")
    var seen: [Int64] = []
    try memory.previewReplacing(replacement) { seen.append($0.number) }
    #expect(seen == [1, 2, 3, 4, 5])
    #expect(try memory.replace(replacement) == 5)
    let query = MatchQuery("Kyiv 3", from: .dutch, to: .dutch)
    #expect(try memory.concordance(of: "Kyiv", in: .dutch).count == 5)
    #expect(try memory.matches(for: query).isEmpty)
    #expect(try memory.check() == [])
    try memory.undo()
    #expect(try export() == before)
    #expect(try memory.check() == [])
  }
}
