import Bitext
import Foundation
import TestSupport
import Testing

@testable import Interchange

/// Formats of one source and one target: what is written is read again.
@Suite struct BilingualTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let texts = [
    "Ja", "a\tb", "regel\nregel", "\"zo\" \\n & <b>", "é漢😀", "&'41; &tA; =1+1", " ruimte ", "~~~",
  ]

  private func write(
    _ units: [TranslationUnit], as kind: FileKind, _ name: String
  ) throws -> String {
    let path = folder.path(name)
    var writer = try UnitWriter(path: path, kind: kind, languages: [.dutch, .english])
    for unit in units { try writer.write(unit) }
    try writer.finish()
    return path
  }

  private func read(_ path: String, _ kind: FileKind? = nil) throws -> [TranslationUnit] {
    var options = ReadingOptions()
    options.languages = [.dutch, .english]
    var reader = try UnitReader(path: path, kind: kind, options: options)
    var units: [TranslationUnit] = []
    while let unit = try reader.next() { units.append(unit) }
    return units
  }

  private func unit(_ source: Content, _ target: Content) -> TranslationUnit {
    TranslationUnit(variants: [
      Variant(language: .dutch, content: source), Variant(language: .english, content: target),
    ])
  }

  @Test(arguments: [FileKind.xliff, .xliff12, .po, .weblate, .jsonLines, .wordfast])
  func `reads back every text that it wrote, and tells the kind itself`(kind: FileKind) throws {
    let units = Self.texts.enumerated().map { unit(Content("\($0) \($1)"), Content($1)) }
    let read = try read(write(units, as: kind, "f.\(kind.rawValue)"))
    for (came, went) in zip(read, units) {
      #expect(came.variant(for: .dutch)?.content == went.variants[0].content)
      #expect(came.variant(for: .english)?.content == went.variants[1].content)
    }
    #expect(read.count == units.count)
  }

  @Test(arguments: [FileKind.moses, .ladder])
  func `writes texts line by line`(kind: FileKind) throws {
    let units = [unit("Ja, zeker.", "Yes."), unit("twee\nregels", "two\tcells")]
    let read = try read(write(units, as: kind, "corpus"), kind)
    #expect(read.map { $0.variants[0].content.plainText } == ["Ja, zeker.", "twee regels"])
    #expect(
      read.map { $0.variants[1].content.plainText }
        == ["Yes.", kind == .moses ? "two\tcells" : "two cells"])
  }

  @Test(arguments: [FileKind.xliff, .xliff12])
  func `carries codes of TMX through a new XLIFF`(kind: FileKind) throws {
    let code = { (role: InlineCode.Role, element: String, i: String?, markup: String) in
      InlineCode(
        role, element: element, pairing: i,
        attributes: i.map { [Attribute(name: "i", value: $0)] } ?? [], data: [.markup(markup)])
    }
    let source = Content([
      .text("a "), .code(code(.opening, "bpt", "7", "<b>")), .text("b"),
      .code(code(.closing, "ept", "7", "</b>")), .code(code(.standalone, "ph", nil, "<br/>")),
    ])
    let target = Content([
      .code(code(.standalone, "ph", nil, "<br/>")), .code(code(.opening, "bpt", "1", "<b>")),
      .text("c"), .code(code(.closing, "ept", "1", "</b>")),
    ])
    let path = try write([unit(source, target)], as: kind, "f.xlf")
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    #expect(kind == .xliff12 || text.contains("<sc id=\"1\" dataRef=\"d1\"/>b<ec startRef=\"1\""))
    #expect(
      kind == .xliff || text.contains("<bpt id=\"1\" rid=\"1\">&lt;b&gt;</bpt>b<ept id=\"2\""))
    let read = try #require(try read(path).first)
    var writer = TMXWriter(header: Header())
    try writer.write(read)
    let tmx = String(decoding: writer.takeBytes(), as: UTF8.self)
    #expect(
      tmx.contains(
        "<seg>a <bpt i=\"7\">&lt;b&gt;</bpt>b<ept i=\"7\">&lt;/b&gt;</ept><ph>&lt;br/&gt;</ph>"),
      "\(tmx)")
    #expect(
      tmx.contains("<seg><ph>&lt;br/&gt;</ph><bpt i=\"1\">&lt;b&gt;</bpt>c<ept i=\"1\">"), "\(tmx)")
  }

  @Test func `keeps contexts, flags and comments of PO, and tells what it leaves out`() throws {
    let po = """
      msgid ""
      msgstr "Language: nl\\n"

      #. to be seen
      #: a.c:1
      #, fuzzy, c-format
      #| msgid "Old"
      msgctxt "menu"
      msgid "New %s"
      msgstr "Nieuw %s"

      """
    let input = try folder.file("a.po", po)
    var reader = try UnitReader(path: input)
    var writer = try UnitWriter(path: folder.path("b.po"), languages: [.english, .dutch])
    while let unit = try reader.next() {
      for _ in 0..<2 { try writer.write(unit) }
    }
    try writer.finish()
    let written = try String(contentsOf: URL(filePath: folder.path("b.po")), encoding: .utf8)
    #expect(written.hasSuffix(po.dropFirst(po.distance(of: "#. to be seen"))))
    #expect(writer.remarks.map(\.message).first?.hasPrefix("further translations") == true)
  }

  @Test func `gives UTX back with status and comment`() throws {
    var concept = Concept(
      id: "7", kind: .other,
      terms: [
        Term("raad", language: .dutch), Term("council", language: .english),
        Term("counsel", language: .english, status: .forbidden),
      ])
    concept.annotations = [.note("let op", attributes: [])]
    let path = folder.path("g.utx")
    var writer = try ConceptWriter(path: path, languages: [.dutch, .english])
    try writer.write(concept)
    try writer.finish()
    var reader = try ConceptReader(path: path)
    let first = try #require(try reader.next())
    let second = try #require(try reader.next())
    #expect(first.terms.map(\.text) == ["raad", "council"])
    #expect(first.annotations.notes == ["let op"])
    #expect(second.terms.map(\.text) == ["raad", "counsel"])
    #expect(second.terms.map(\.status) == [.preferred, .forbidden])
  }

  @Test func `reads a memory of Wordfast with its dates and codes`() throws {
    let line = "20200131~134500\tJN\t3\tNL-NL\tDruk op &tA;.&'0A;Nu\tEN-GB\tPress &tA;.\tLE\n"
    let text = "%20200101~120000\t%JN\t%TU=1\t%NL-NL\t%Wordfast TM v.5\t%EN-GB\t%\n" + line
    let units = try read(folder.file("a.txt", text))
    #expect(units.count == 1)
    #expect(units[0].variants[0].content.plainText == "Druk op .\nNu")
    #expect(units[0].variants[1].content.codes.first?.data == [.markup("&tA;")])
    #expect(
      units[0].attributes.map(\.value) == ["20200131T134500Z", "JN", "3"])
    let path = try write(units, as: .wordfast, "b.txt")
    #expect(try read(path) == units)
  }

  @Test func `makes units of a document for XLIFF`() throws {
    let page = try folder.file("a.html", "<html><p>Ja <b>en</b></p><p>nee</p></html>")
    let units = try read(page)
    #expect(units.map { $0.variants[0].content.plainText } == ["Ja en", "nee"])
    #expect(throws: InterchangeError.unsaidLanguages(path: page)) {
      _ = try UnitReader(path: page).kind
    }
  }
}

extension String {
  fileprivate func distance(of text: String) -> Int {
    ranges(of: text).first.map { distance(from: startIndex, to: $0.lowerBound) } ?? 0
  }
}
