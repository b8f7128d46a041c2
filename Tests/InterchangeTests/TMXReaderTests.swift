import Bitext
import Foundation
import TestSupport
import Testing

@testable import Interchange

@Suite struct TMXReaderTests {
  private static let whole = """
    <?xml version="1.0"?>
    <!DOCTYPE tmx SYSTEM "tmx14.dtd">
    <tmx version="1.4">
      <header creationtool="Kist" creationtoolversion="2" segtype="sentence" o-tmf="K"
        adminlang="en" srclang="*all*" datatype="html">
        <note>Oud</note>
        <ude name="Mac" base="Macintosh"><map unicode="#xF8FF" code="#xF0" ent="Apple"/></ude>
        <prop type="x-p" xml:lang="nl">w</prop>
      </header>
      <body>
        <tu tuid="1" changeid="A" my="1"><note>n</note><prop type="t">v</prop><mine a="1">z</mine>
          <tuv xml:lang="nl-NL" creationid="B"><prop type="x">y</prop><seg>Druk
    <bpt i="1" x="1">&lt;a title="<sub datatype="txt">Een <ph x="2">&lt;br></ph>titel</sub>"></bpt>nu\
    <ept i="1">&lt;/a></ept> <hi type="b">hier <it pos="begin">q</it></hi>.<ut>u</ut></seg></tuv>
          <tuv xml:lang="EN_us"><seg/></tuv><tuv lang="*?*x-klingon"><seg>Qapla'</seg></tuv>
        </tu>
      </body>
    </tmx>
    """

  @Test func `keeps all that a file holds`() throws {
    var reader = try TMXReader(bytes: Array(Self.whole.utf8), name: "t.tmx")
    #expect(reader.header.attributes.value(named: "datatype") == "html")
    #expect(reader.header.annotations.count == 3)
    #expect(reader.header.annotations.notes == ["Oud"])
    let unit = try #require(try reader.next())
    #expect(unit.id == "1")
    #expect(unit.attributes.map(\.name) == ["changeid", "my"])
    #expect(unit.annotations.last == .foreign("<mine a=\"1\">z</mine>"))
    #expect(unit.variants.map(\.language.text) == ["nl-NL", "en-US", "und-x-klingon"])
    #expect(unit.variants[0].content.plainText == "Druk\nnu hier .")
    #expect(
      unit.variants[0].content.codes.map(\.element) == ["bpt", "ept", "hi", "it", "hi", "ut"])
    #expect(unit.variants[1].attributes.value(named: "xml:lang") == "EN_us")
    #expect(reader.remarks.map(\.line) == [14])
    #expect(try reader.next() == nil)
    #expect(try reader.next() == nil)
  }

  @Test func `gives back what it read, and the same bytes each time`() throws {
    let first = try copy(Array(Self.whole.utf8))
    #expect(try copy(first) == first)
    var before = try TMXReader(bytes: Array(Self.whole.utf8), name: "t.tmx")
    var after = try TMXReader(bytes: first, name: "t.tmx")
    #expect(before.header == after.header)
    #expect(try before.next() == after.next())
  }

  @Test(arguments: 0..<150)
  func `reads back any unit it wrote`(seed: Int) throws {
    var random = Seeded(seed)
    let units = (0..<5).map { _ in random.unit() }
    var writer = TMXWriter(header: Header())
    for unit in units { try writer.write(unit) }
    let bytes = writer.takeBytes()
    var reader = try TMXReader(bytes: bytes, name: "t.tmx")
    for unit in units { #expect(try reader.next() == unit) }
    #expect(try reader.next() == nil)
    #expect(try copy(bytes) == bytes)
  }

  @Test(arguments: [
    ("<tu/>", "3:4: a <tu> has no <tuv>"),
    ("<tu><tuv><seg/></tuv></tu>", "3:9: a <tuv> has no xml:lang"),
    ("<tu><tuv xml:lang='nl'/></tu>", "3:23: a <tuv> has no <seg>"),
    ("<tu><tuv xml:lang='nl'><seg/><seg/></tuv></tu>", "3:34: <seg> does not belong"),
    ("<tu><tuv xml:lang='--'><seg/></tuv></tu>", "3:23: xml:lang is '--'"),
  ])
  func `says what a unit lacks, and reads on`(unit: String, expected: String) throws {
    let xml = """
      <tmx version="1.1"><header/><body>
      <tu><tuv lang="nl"><seg>a</seg></tuv></tu>
      \(unit)
      <tu><tuv lang="nl"><seg>b</seg></tuv></tu></body></tmx>
      """
    var strict = try TMXReader(bytes: Array(xml.utf8), name: "t.tmx")
    #expect(try strict.next()?.variants.first?.content == "a")
    let error = #expect(throws: InterchangeError.self) { _ = try strict.next() }
    #expect(
      error?.description.hasPrefix("t.tmx:" + expected) == true, "\(String(describing: error))")
    #expect(try strict.next()?.variants.first?.content == "b")
    #expect(try strict.next() == nil)

    var lenient = try TMXReader(
      bytes: Array(xml.utf8), name: "t.tmx", options: ReadingOptions(keepsGoing: true))
    #expect(try lenient.next()?.variants.first?.content == "a")
    #expect(try lenient.next()?.variants.first?.content == "b")
    #expect(try lenient.next() == nil)
    #expect(lenient.skipped.map(\.line) == [3])
  }

  @Test(arguments: ["<b>", "R&D", "\u{1}", "</tuv>", "&nbsp;", "<tuv", "<a b=c>"])
  func `goes on at the next unit after broken XML`(broken: String) throws {
    func tu(_ text: String) -> String {
      "<tu><tuv xml:lang='nl'><seg>\(text)</seg></tuv></tu>"
    }
    let xml = """
      <tmx version="1.4"><header/><body>
      \(tu("a"))
      \(tu(broken))\(tu("b"))
      \(tu(broken))
      <tu>\n\(tu("c"))</body></tmx>
      """
    var reader = try TMXReader(
      bytes: Array(xml.utf8), name: "t.tmx", options: ReadingOptions(keepsGoing: true))
    var texts: [String] = []
    while let unit = try reader.next() { texts += unit.variants.map(\.content.plainText) }
    #expect(texts.prefix(2) == ["a", "b"])
    #expect(reader.skipped.prefix(2).map(\.line) == [3, 4])
    #expect(reader.skipped.count < 5)
  }

  @Test(arguments: [
    String(repeating: "<hi>", count: 2000), String(repeating: "y", count: 3 << 20),
    String(repeating: "y<ph/>", count: 400_000), "a\0b", "&#xD800;",
  ])
  func `skips a hostile unit once, and takes those around it`(content: String) throws {
    let unit = { (text: String) in "<tu><tuv xml:lang='nl'><seg>\(text)</seg></tuv></tu>\n" }
    let text = "<tmx><header/><body>" + unit("a") + unit(content) + unit("b") + "</body></tmx>"
    var reader = try TMXReader(
      bytes: Array(text.utf8), name: "t.tmx", options: ReadingOptions(keepsGoing: true))
    var read: [String] = []
    while let unit = try reader.next() { read.append(unit.variants[0].content.plainText) }
    #expect(read == ["a", "b"])
    #expect(reader.skipped.count == 1)
    #expect(FileKind.kind(of: Array(text.utf8), name: "x") == .tmx)
  }

  @Test func `refuses what is no TMX`() {
    #expect(throws: InterchangeError.self) {
      _ = try TMXReader(bytes: Array("<xliff/>".utf8), name: "t")
    }
    #expect(throws: InterchangeError.self) {
      _ = try TMXReader(bytes: Array("<tmx/>".utf8), name: "t")
    }
    #expect(throws: InterchangeError.self) { _ = try TMXReader(bytes: [], name: "t") }
  }

  @Test func `keeps the elements of other tools where they stand before units and the body`() throws
  {
    let xml = """
      <tmx version="1.4"><header/><o:set xmlns:o="urn:o"><o:a b="&lt;"/></o:set>
      <body><x n="1">een <y/></x><z/><tu><tuv xml:lang="nl"><seg>a</seg></tuv></tu>
      los &lt;<tu>stray<tuv xml:lang="nl">R&amp;D<seg>b</seg></tuv></tu>eind<last/></body><after/></tmx>
      """
    let copied = try copy(Array(xml.utf8))
    let text = String(decoding: copied, as: UTF8.self)
    #expect(text.contains("<o:set xmlns:o=\"urn:o\"><o:a b=\"&lt;\"/></o:set>\n  <body>"))
    #expect(text.contains("<x n=\"1\">een <y/></x><z/>\n    <tu>"))
    #expect(try copy(copied) == copied)
    #expect(text.contains("\n    los &lt;\n    <tu>\n      stray\n      <tuv xml:lang=\"nl\">"))
    #expect(text.contains("R&amp;D\n        <seg>b</seg>"))
    #expect(text.contains("</tu>\n    eind<last/>\n  </body>\n  <after/>\n</tmx>"))
  }

  @Test func `limits the length of a segment made of many pieces`() throws {
    var options = ReadingOptions()
    options.limits.segment = 1000
    let seg = String(repeating: "abc<ph/>", count: 100)
    let xml = "<tmx><header/><body><tu><tuv xml:lang='nl'><seg>\(seg)</seg></tuv></tu></body></tmx>"
    var reader = try TMXReader(bytes: Array(xml.utf8), name: "t.tmx", options: options)
    #expect(
      throws: InterchangeError.overLimit(
        path: "t.tmx", line: 1, column: 48, name: "segment", limit: 1000)
    ) {
      _ = try reader.next()
    }
  }

  @Test func `leaves no file behind that is not finished`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("out.tmx", "before")
    do {
      var writer = try TMXWriter(path: path, header: Header())
      try writer.write(TranslationUnit(variants: []))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "before")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["out.tmx"])
    var writer = try TMXWriter(path: path, header: Header())
    try writer.finish()
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("<?xml"))
  }

  private func copy(_ bytes: [UInt8]) throws -> [UInt8] {
    var reader = try TMXReader(bytes: bytes, name: "t.tmx")
    var writer = TMXWriter(header: reader.header)
    while let unit = try reader.next() { try writer.write(unit) }
    return writer.takeBytes()
  }
}
