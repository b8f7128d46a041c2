import Bitext
import Foundation
import TestSupport
import Testing

@testable import Interchange

@Suite struct XLIFFTests {
  private static let first = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:my="urn:my">
    <file original="a.html" source-language="nl" target-language="en" datatype="html">
    <header><skl><internal-file><![CDATA[<html>%%1%%</html>]]></internal-file></skl></header>
    <body><!-- keep --><group id="g"><trans-unit id="1" my:x="y"><source>Dag <g id="1">wereld</g>.\
    <x id="2"/></source><note>let op</note></trans-unit>
    <trans-unit id="2"><source>Een. Twee.</source><seg-source><mrk mtype="seg" mid="0">Een.</mrk> \
    <mrk mtype="seg" mid="1">Twee.</mrk></seg-source><target><mrk mtype="seg" mid="0">One.</mrk> \
    <mrk mtype="seg" mid="1"/></target></trans-unit>
    <trans-unit id="3" translate="no"><source>Pont</source></trans-unit>
    <trans-unit id="4"><source>Ja</source><target state="final">Yes</target></trans-unit>
    </group></body></file></xliff>
    """

  private static let second = """
    <xliff version="2.0" srcLang="nl" xmlns="urn:oasis:names:tc:xliff:document:2.0">
    <file id="f"><skeleton>%%</skeleton><unit id="u"><notes><note>let op</note></notes>
    <originalData><data id="d">&lt;br></data></originalData>
    <segment id="s1"><source>Dag <pc id="1">wereld</pc>.<cp hex="001B"/></source></segment>
    <ignorable><source> </source></ignorable>
    <segment id="s2" state="translated"><source>Ja<ph id="2" dataRef="d"/></source>\
    <target>Yes<ph id="2" dataRef="d"/></target></segment></unit></file></xliff>
    """

  private let languages = ["nl", "en"].compactMap { LanguageTag($0) }

  @Test func `reads the segments of XLIFF 1`() throws {
    var reader = try XLIFFReader(bytes: Array(Self.first.utf8), name: "a.xlf")
    var units: [TranslationUnit] = []
    while let unit = try reader.next() { units.append(unit) }
    #expect(units.map(\.id) == ["1", "2/0", "2/1", "3", "4"])
    #expect(units[0].variants.map(\.content.plainText) == ["Dag wereld."])
    #expect(units[0].variants[0].content.codes.map(\.element) == ["g", "g", "x"])
    #expect(units[0].annotations.notes == ["let op"])
    #expect(units[1].variants.map(\.content.plainText) == ["Een.", "One."])
    #expect(units[2].variants.map(\.content.plainText) == ["Twee."])
    #expect(units[4].annotations.properties(named: "x-state") == ["final"])
  }

  @Test func `reads the segments of XLIFF 2`() throws {
    var reader = try XLIFFReader(
      bytes: Array(Self.second.utf8), name: "a.xlf", languages: languages)
    let unit = try #require(try reader.next())
    #expect(unit.id == "u/s1")
    #expect(unit.variants.map(\.content.plainText) == ["Dag wereld.\u{1B}"])
    #expect(try reader.next()?.variants.map(\.content.plainText) == ["Ja", "Yes"])
    #expect(try reader.next() == nil)
  }

  @Test func `fills XLIFF 1 and keeps the rest`() throws {
    let filled = try fill(Self.first, "a.xlf") { request in
      switch request.source.plainText {
      case "Dag wereld.": Filling(target: "Hello world.", quality: 87)
      case "Twee.": Filling(target: "Two.", quality: 100)
      default: nil
      }
    }
    #expect(filled.report.segments == 5)
    #expect(filled.report.translated == 3)
    #expect(filled.report.exact == 1 && filled.report.fuzzy == 1)
    let text = filled.text
    #expect(text.contains("<internal-file><![CDATA[<html>%%1%%</html>]]></internal-file>"))
    #expect(text.contains("<!-- keep -->"))
    #expect(
      text.contains(
        "</source><target state=\"needs-review-translation\" state-qualifier=\"fuzzy-match\">"
          + "Hello world.<g id=\"1\"/><x id=\"2\"/></target><alt-trans match-quality=\"87%\""),
      "\(text)")
    #expect(text.contains("<mrk mtype=\"seg\" mid=\"1\">Two.</mrk></target>"))
    #expect(text.contains("<target state=\"final\">Yes</target>"))
    var reader = try XLIFFReader(bytes: Array(text.utf8), name: "a.xlf")
    var count = 0
    while try reader.next() != nil { count += 1 }
    #expect(count == 5)
  }

  @Test func `fills XLIFF 2 and keeps the rest`() throws {
    let filled = try fill(Self.second, "a.xlf") { _ in Filling(target: "Hello.", quality: 75) }
    #expect(filled.text.contains("trgLang=\"en\""))
    #expect(filled.text.contains("<mtc:match ref=\"#s1\" matchQuality=\"75.0\""))
    #expect(
      filled.text.contains(
        "<segment id=\"s1\" state=\"initial\" subState=\"pont:needs-review\"><source>Dag "))
    #expect(filled.text.contains("</source><target>Hello.<pc id=\"1\"/></target></segment>"))
    #expect(filled.text.contains("<cp hex=\"001B\"/>"))
    #expect(filled.text.contains("<segment id=\"s2\" state=\"translated\">"))
    #expect(filled.report.fuzzy == 1)
  }

  @Test func `changes nothing where there is nothing to fill`() throws {
    let once = try fill(Self.first, "a.xlf") { _ in nil }.text
    #expect(try fill(once, "a.xlf") { _ in nil }.text == once)
  }

  private func fill(
    _ text: String, _ name: String, _ translate: @escaping (FillRequest) throws -> Filling?
  ) throws -> (text: String, report: FillReport) {
    let folder = try TemporaryFolder()
    let (input, output) = (try folder.file(name, text), folder.path("out.xlf"))
    let report = try FileFiller.fill(input, into: output, languages: languages) {
      try $0.map(translate)
    }
    return (try String(contentsOfFile: output, encoding: .utf8), report)
  }
}
