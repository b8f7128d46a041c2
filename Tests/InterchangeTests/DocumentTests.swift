import Archive
import Bitext
import Foundation
import TestSupport
import Testing

@testable import Interchange

@Suite struct DocumentTests {
  private static let expected: [(String, [String])] = [
    (
      "document.docx",
      [
        "h1 Een kop", "Dit is vetter en gewoon. Nieuw.", "een link erna.", "- eerste", "- tweede",
        "| cel 1", "| cel 2", "^ Foto 1: De brug.", "In het vak.", "Rond het vak.",
        "Regel een⏎regel twee\tx\u{2011}y", "* Noot één.",
      ]
    ),
    (
      "document.odt",
      [
        "h2 Een kop", "Dit is vet   en\tgewoon.", "* De noot.", "- eerste", "| cel",
        "^ Foto 1: brug", "Na⏎regel",
      ]
    ),
    (
      "document.html",
      [
        "h1 Kop & zo", "Dit is vet en een link.⏎Nieuwe regel.", "Alinea.", "- een", "- twee",
        "- alinea in item", "^ Tabel", "| kop", "| cel é", "^ Foto", "a⏎  b", "vet blok", "na",
      ]
    ),
    ("document-latin2.html", ["łódź"]),
    (
      "document.md",
      [
        "h1 Kop een",
        "Dit is vet, schuin en code, een link en beeld. Vervolg snake_case_naam 234 *ster* & html."
          + "⏎Nieuwe regel http://a.b.",
        "h2 Tweede kop", "- item een vervolg", "- taak", "- genest", "citaat verder", "| A", "| B",
        "| c | d", "| e|f", "Slot met ref link.", "De noot.",
      ]
    ),
    ("document.srt", ["^ Dit is één zin.", "^ - Wie?", "^ - Ik & jij.", "^ a < b"]),
    ("document.vtt", ["^ Hallo daar", "^ Twee"]),
  ]

  @Test func `gives the blocks of each kind of document in order`() throws {
    let fixtures = try Fixtures.all()
    for (name, lines) in Self.expected {
      let fixture = try #require(fixtures.first { $0.name == name })
      var reader = try DocumentReader(bytes: fixture.bytes, name: name)
      var blocks: [String] = []
      while let block = try reader.next() {
        let text = block.content.plainText.split(separator: "\n", omittingEmptySubsequences: false)
        blocks.append(Self.mark(block.kind) + text.joined(separator: "⏎"))
      }
      #expect(blocks == lines, "\(name)")
    }
  }

  @Test(arguments: [
    (
      "De stukken:\na. het een;\nb. het ander; en\nmeer;\nc. de rest.\n\nNiets.",
      ["De stukken:", "- a. het een;", "- b. het ander; en meer;", "- c. de rest.", "Niets."]
    ),
    ("A) een\nB) twee", ["- A) een", "- B) twee"]),
    ("Zij zag\na. niets\nen meer.", ["Zij zag a. niets en meer."]),
    ("Hij is\nb. nog niet\nc. al hier", ["Hij is b. nog niet c. al hier"]),
  ])
  func `takes the lines of a list by letters apart`(text: String, expected: [String]) throws {
    var reader = try DocumentReader(bytes: Array(text.utf8), name: "a.md")
    var blocks: [String] = []
    while let block = try reader.next() {
      blocks.append(Self.mark(block.kind) + block.content.plainText)
    }
    #expect(blocks == expected)
  }

  @Test func `keeps formatting and links as codes of TMX`() throws {
    let html = "<p>a <b>b <i>c</b></i><img src='x'> <a href='?a&amp;b'>d</a></p>"
    var reader = try DocumentReader(bytes: Array(html.utf8), name: "a.html")
    let content = try #require(try reader.next()?.content)
    var writer = TMXWriter(header: Header())
    try writer.write(
      TranslationUnit(variants: [Variant(language: LanguageTag.dutch, content: content)]))
    let text = String(decoding: writer.takeBytes(), as: UTF8.self)
    #expect(
      text.contains(
        "<seg>a <bpt i=\"1\">&lt;b&gt;</bpt>b <bpt i=\"2\">&lt;i&gt;</bpt>c"
          + "<ept i=\"2\">&lt;/i&gt;</ept><ept i=\"1\">&lt;/b&gt;</ept>"
          + "<ph>&lt;img src=\"x\"&gt;</ph> <bpt i=\"3\">&lt;a href=\"?a&amp;amp;b\"&gt;</bpt>d"
          + "<ept i=\"3\">&lt;/a&gt;</ept></seg>"), "\(text)")
  }

  @Test func `tells documents from other archives, and broken ones from whole`() throws {
    let odt = try #require(try Fixtures.all().first { $0.name == "document.odt" }).bytes
    #expect(FileKind.kind(ofWhole: odt, name: "brief") == .odt)
    let folder = try TemporaryFolder()
    let zip = try folder.file("a.docx", Data(ZipFile.packed([("a.docx", odt)])))
    #expect(try FileKind.of(zip) == .archive)
    #expect(throws: InterchangeError.noDocument(path: zip)) { try TextFile(path: zip) }
    for count in [10, 100, odt.count / 2, odt.count - 1] {
      #expect(throws: InterchangeError.self) {
        try TextFile(bytes: Array(odt[..<count]), name: "b.odt")
      }
    }
  }

  @Test func `refuses a bomb`() throws {
    var zip = ZipFile()
    zip.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
    zip.addZeros("content.xml", count: 4 << 20)
    var options = ReadingOptions()
    options.limits.zipRatio = 100
    #expect(
      throws: InterchangeError.archive(.ratio(path: "b.odt", name: "content.xml", limit: 100))
    ) {
      try TextFile(bytes: zip.finished(), name: "b.odt", options: options)
    }
  }

  @Test(arguments: ["<b>", "<div>", "[", "*a ", "`a` `", "<i", "<i>x\n", "![](", "&", "| a\n|-\n"])
  func `takes a time that grows with the text, whatever it repeats`(piece: String) throws {
    let text = String(repeating: piece, count: 20_000 / piece.utf8.count)
    for name in ["a.html", "a.md", "a.srt"] {
      let whole = name == "a.srt" ? "1\n00:00:01,000 --> 00:00:02,000\n" + text : text
      let bytes = Array((name == "a.html" ? "<html>" + whole : whole).utf8)
      do { _ = try TextFile(bytes: bytes, name: name) } catch {}
    }
  }

  private static func mark(_ kind: DocumentBlock.Kind) -> String {
    switch kind {
    case .heading(let level): "h\(level) "
    case .paragraph: ""
    case .listItem: "- "
    case .tableCell: "| "
    case .caption: "^ "
    case .note: "* "
    }
  }
}
