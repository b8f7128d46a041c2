import Bitext
import Foundation
import TestSupport
import Testing

@testable import Interchange

@Suite struct FillingTests {
  private let folder: TemporaryFolder
  private let languages = ["nl", "en"].compactMap { LanguageTag($0) }

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Fills a file with translations by source; the quality is 100 but where one is given.
  private func fill(
    _ data: Data, named name: String, with translations: [String: String], quality: Int = 100,
    overwrites: Bool = false, options: ReadingOptions = ReadingOptions(),
    languages: [LanguageTag]? = nil
  ) throws -> (data: Data, report: FillReport, requests: [FillRequest]) {
    let (input, output) = (try folder.file(name, data), folder.path("filled-" + name))
    var requests: [FillRequest] = []
    let report = try FileFiller.fill(
      input, into: output, languages: languages ?? self.languages, options: options,
      overwrites: overwrites
    ) { batch in
      requests += batch
      return batch.map { request in
        translations[request.source.plainText].map {
          Filling(target: Content($0), source: request.source, quality: quality)
        }
      }
    }
    return (try Data(contentsOf: URL(filePath: output)), report, requests)
  }

  private func fill(
    _ text: String, named name: String, with translations: [String: String], quality: Int = 100,
    overwrites: Bool = false, options: ReadingOptions = ReadingOptions(),
    languages: [LanguageTag]? = nil
  ) throws -> (text: String, report: FillReport, requests: [FillRequest]) {
    let filled = try fill(
      Data(text.utf8), named: name, with: translations, quality: quality, overwrites: overwrites,
      options: options, languages: languages)
    return (String(decoding: filled.data, as: UTF8.self), filled.report, filled.requests)
  }

  private static func xliff(_ body: String, attributes: String = "") -> String {
    "<?xml version='1.0'?>\r\n<!DOCTYPE xliff [ <!-- > ' --> ]>\r\n<xliff  version=\"1.2\" >"
      + "<file original='a' source-language=\"nl\" target-language=\"en\" datatype=\"x\"\(attributes)>"
      + "<body>\(body)</body></file></xliff\t>\r\n<!-- end -->\r\n"
  }

  @Test func `changes only the place of the translation in a file of odd spelling`() throws {
    let text = Self.xliff(
      "<group  a = 'x&gt;y' ><!-- <trans-unit> --><trans-unit id='1' >\n\t<source >Ja&#33;</source>"
        + "\n\t<note/></trans-unit><?pi a?b?></group>")
    let filled = try fill(text, named: "a.xlf", with: ["Ja!": "Yes!"])
    let expected = text.replacing(
      "</source>\n",
      with:
        "</source>\n\t<target state=\"translated\" state-qualifier=\"exact-match\">Yes!</target>"
        + "\n\t<alt-trans match-quality=\"100%\" origin=\"Pont\"><source>Ja!</source>"
        + "<target>Yes!</target></alt-trans>\n")
    #expect(filled.text == expected)
  }

  @Test func `keeps every byte of each fixture in which nothing is filled`() throws {
    for file in try Fixtures.all() where FileFiller.fills(file.kind) {
      // Those that break a rule of their format are refused, and not the matter here.
      guard (try? Fixtures.readAll(file.bytes, file.kind)) != nil else { continue }
      let path = try folder.file(file.name, Data(file.bytes))
      let output = folder.path("out")
      _ = try? FileManager.default.removeItem(atPath: output)
      _ = try FileFiller.fill(path, into: output, kind: file.kind, languages: languages) {
        $0.map { _ in nil }
      }
      let written = try Data(contentsOf: URL(filePath: output))
      var expected = Data(file.bytes)
      if file.kind == .xliff { expected = Self.withTarget(expected, written) }
      #expect(written == expected, "\(file.name)")
    }
  }

  /// A file that does not say its target language gets it.
  private static func withTarget(_ data: Data, _ written: Data) -> Data {
    var text = String(decoding: data, as: UTF8.self)
    let result = String(decoding: written, as: UTF8.self)
    for name in [" trgLang=\"en\"", " target-language=\"en\""]
    where result.contains(name) && !text.contains(name) {
      guard let range = result.range(of: name) else { continue }
      let place = result.distance(from: result.startIndex, to: range.lowerBound)
      text.insert(contentsOf: name, at: text.index(text.startIndex, offsetBy: place))
    }
    return Data(text.utf8)
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func `writes UTF-16 as it came`(encoding: String.Encoding) throws {
    let text =
      "\u{FEFF}"
      + Self.xliff("<trans-unit id=\"1\"><source>Ja 😀</source></trans-unit>")
      .replacing("version='1.0'", with: "version='1.0' encoding='UTF-16'")
    let data = try #require(text.data(using: encoding))
    let filled = try fill(data, named: "a.xlf", with: ["Ja 😀": "Yes 😀é"])
    let result = try #require(String(data: filled.data, encoding: encoding))
    #expect(result.contains("exact-match\">Yes 😀é</target>"))
    #expect(result.hasPrefix("\u{FEFF}<?xml") && filled.report.exact == 1)
  }

  @Test func `writes what a code page lacks as a reference`() throws {
    let text = Self.xliff("<trans-unit id=\"1\"><source>Café</source></trans-unit>")
      .replacing("version='1.0'", with: "version='1.0' encoding='ISO-8859-1'")
    let data = try #require(text.data(using: .isoLatin1))
    let filled = try fill(data, named: "a.xlf", with: ["Café": "Кафе é"])
    let result = try #require(String(data: filled.data, encoding: .isoLatin1))
    #expect(result.contains("<source>Café</source><target"))
    #expect(result.contains(">&#1050;&#1072;&#1092;&#1077; &#233;</target>"))
  }

  @Test func `leaves alone what is locked, approved, translated or of other languages`() throws {
    let body = """
      <group translate="no"><trans-unit id="1"><source>Ja</source></trans-unit>
      <group translate="yes"><trans-unit id="2"><source>Ja</source></trans-unit></group></group>
      <trans-unit id="3" approved="yes"><source>Ja</source><target>Yeah</target></trans-unit>
      <trans-unit id="4"><source>Ja</source><target>Yeah</target></trans-unit>
      <trans-unit id="5"><source>Ja</source><target state="needs-review-translation">Y</target>
      </trans-unit><trans-unit id="6" m:locked="true"><source>Ja</source></trans-unit>
      <trans-unit id="7"><source>Ja</source><target state="new">Ja</target></trans-unit>
      </body></file><file original="b" source-language="nl" target-language="de" datatype="x"><body>
      <trans-unit id="8"><source>Ja</source></trans-unit>
      """
    let standings: [FillRequest.Standing] = [
      .locked, .open, .locked, .translated, .draft, .locked, .open, .locked,
    ]
    let filled = try fill(Self.xliff(body), named: "a.xlf", with: ["Ja": "Yes"])
    #expect(filled.requests.map(\.standing) == standings)
    #expect(filled.report.exact == 3 && filled.report.translated == 5)
    let over = try fill(Self.xliff(body), named: "a.xlf", with: ["Ja": "Yes"], overwrites: true)
    #expect(over.report.exact == 4 && over.text.contains("<target>Yeah</target>"))
    let fuzzy = try fill(Self.xliff(body), named: "a.xlf", with: ["Ja": "Yes"], quality: 80)
    #expect(fuzzy.report.fuzzy == 2, "a draft is worth more than a fuzzy match")
  }

  @Test func `gives neighbours within a document and across batches`() throws {
    let units = (0..<1200).map {
      "<trans-unit id=\"\($0)\"><source>Zin \($0)</source></trans-unit>"
    }
    let text = Self.xliff(units[..<700].joined())
      .replacing(
        "</body></file>",
        with: "</body></file><file original='b' source-language='nl' target-language='en'><body>"
          + units[700...].joined() + "</body></file>")
    let requests = try fill(text, named: "a.xlf", with: [:]).requests
    #expect(requests.count == 1200)
    for (index, request) in requests.enumerated() {
      let (isFirst, isLast) = ([0, 700].contains(index), [699, 1199].contains(index))
      #expect(request.previous == (isFirst ? nil : "Zin \(index - 1)"))
      #expect(request.next == (isLast ? nil : "Zin \(index + 1)"))
    }
  }

  @Test func `fills each segment of XLIFF 2 and names it for its candidate`() throws {
    let text = """
      <xliff version="2.1" srcLang="nl" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0">
      <file id="f"><group id="g" translate="no"><unit id="n"><segment><source>Ja</source></segment>\
      </unit></group><unit id="u"><segment><source>Ja</source></segment><segment id="s1" \
      state="final"><source>Ja</source><target>Y</target></segment><segment id='b'   state='initial'>
        <source>Ja</source>
        <target xml:space="preserve"/></segment></unit></file></xliff>
      """
    let filled = try fill(text, named: "a.xlf", with: ["Ja": "Yes"])
    #expect(filled.report.exact == 2 && filled.report.translated == 2)
    #expect(filled.text.contains("<segment id=\"s2\" state=\"translated\"><source>"))
    #expect(filled.text.contains("<segment id='b'   state='translated'>\n"))
    #expect(filled.text.contains("<target xml:space=\"preserve\">Yes</target></segment>"))
    #expect(filled.text.contains("<mtc:match ref=\"#s2\" matchQuality=\"100.0\" origin=\"Pont\">"))
    #expect(filled.text.contains("<unit id=\"n\"><segment><source>Ja</source></segment></unit>"))
    let again = try fill(filled.text, named: "b.xlf", with: ["Ja": "Yes"])
    #expect(again.text == filled.text, "what is translated stays as it is")
  }

  @Test func `skips a unit without source only where it is told to go on`() throws {
    let body =
      "<trans-unit id=\"1\"><note>x</note></trans-unit>"
      + "<trans-unit id=\"2\"><source/></trans-unit>"
      + "<trans-unit id=\"3\"><source>Ja</source></trans-unit>"
    #expect(throws: InterchangeError.self) {
      try fill(Self.xliff(body), named: "a.xlf", with: ["Ja": "Yes"])
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("filled-a.xlf")))
    let options = ReadingOptions(keepsGoing: true)
    let filled = try fill(Self.xliff(body), named: "a.xlf", with: ["Ja": "Yes"], options: options)
    #expect(filled.report.exact == 1 && filled.report.remarks.count == 1)
    #expect(filled.text.contains("<trans-unit id=\"1\"><note>x</note></trans-unit>"))
  }

  @Test func `adds a variant to units of TMX`() throws {
    let text = """
      <?xml version="1.0"?>
      <tmx version="1.4"><header srclang="nl" /><body>
        <tu tuid='1'>
          <tuv xml:lang="nl"><seg>Ja</seg></tuv>
        </tu>
        <tu><tuv xml:lang="nl"><seg>Ja</seg></tuv><tuv xml:lang="en"><seg></seg></tuv></tu>
        <tu><tuv xml:lang="nl"><seg>Ja</seg></tuv><tuv xml:lang="en"><seg>Aye</seg></tuv></tu>
        <tu><tuv xml:lang="de"><seg>Ja</seg></tuv></tu>
      </body></tmx>
      """
    let filled = try fill(text, named: "a.tmx", with: ["Ja": "Yes"], quality: 90)
    let variant = "<tuv xml:lang=\"en\"><prop type=\"x-pont-quality\">90</prop><seg>Yes</seg></tuv>"
    let expected =
      text
      .replacing("</tuv>\n  </tu>", with: "</tuv>\n    \(variant)\n  </tu>")
      .replacing("<tuv xml:lang=\"en\"><seg></seg></tuv>", with: variant)
    #expect(filled.text == expected)
    #expect(filled.report.fuzzy == 2 && filled.report.translated == 1)
  }

  @Test func `fills empty cells of a table, and marks fuzzy ones where it has a column for them`()
    throws
  {
    let text = "nl;en;opm\r\nJa;;\"a;b\"\r\nNee;No; c \r\nWel; ;\r\n"
    let filled = try fill(text, named: "a.csv", with: ["Ja": "Yes", "Wel": "Do \"so\""])
    #expect(
      filled.text == "nl;en;opm\r\nJa;Yes;\"a;b\"\r\nNee;No; c \r\nWel;\"Do \"\"so\"\"\";\r\n")
    #expect(try fill(text, named: "a.csv", with: ["Ja": "Yes"], quality: 90).text == text)
    let marked = try fill(
      "nl\ten\tmatch\nJa\t\t\nNee\n", named: "a.tsv", with: ["Ja": "Yes", "Nee": "No"],
      quality: 90, languages: [])
    #expect(marked.text == "nl\ten\tmatch\nJa\tYes\t90\nNee\tNo\t90\n")
  }

  @Test func `keeps the line ends of PO, notes the old source and knows plural forms`() throws {
    let text = """
      msgid ""
      msgstr "Language: pl\\nPlural-Forms: nplurals=3; plural=n;\\n"

      #: a.c:1
      #, c-format
      msgctxt "menu"
      msgid "Open %s"
      msgstr ""

      msgid "one"
      msgid_plural "many"
      msgstr[0] ""
      msgstr[1] ""
      msgstr[2] ""
      """.replacing("\n", with: "\r\n")
    let (input, output) = (try folder.file("a.po", text), folder.path("b.po"))
    var keys: [String?] = []
    _ = try FileFiller.fill(input, into: output) { requests in
      keys = requests.map(\.key)
      return requests.map {
        Filling(target: Content("x " + $0.source.plainText), source: "Close %s", quality: 80)
      }
    }
    let expected =
      text
      .replacing("#, c-format\r\n", with: "#, fuzzy, c-format\r\n#| msgid \"Close %s\"\r\n")
      .replacing("%s\"\r\nmsgstr \"\"", with: "%s\"\r\nmsgstr \"x Open %s\"")
      .replacing(
        "msgid \"one\"",
        with: "#, fuzzy\r\n#| msgid \"Close %s\"\r\n#| msgid_plural \"Close %s\"\r\nmsgid \"one\""
      )
      .replacing("msgstr[0] \"\"", with: "msgstr[0] \"x one\"")
      .replacing("msgstr[1] \"\"", with: "msgstr[1] \"x many\"")
      .replacing("msgstr[2] \"\"", with: "msgstr[2] \"x many\"")
    #expect(try String(contentsOfFile: output, encoding: .utf8) == expected)
    #expect(keys == ["menu", nil, nil])
  }

  @Test func `divides long lines of PO after spaces`() {
    let text = String(repeating: "woord ", count: 20) + "eind"
    let lines = POText.lines("msgstr", text, width: 79)
    #expect(lines.first == "msgstr \"\"" && lines.allSatisfy { $0.count <= 79 })
    #expect(lines.dropFirst().map { $0.dropFirst().dropLast() }.joined() == text)
    #expect(POText.lines("msgstr", "kort", width: 79) == ["msgstr \"kort\""])
  }

  @Test(arguments: 0..<60)
  func `survives mutated files and writes none that is broken`(seed: Int) throws {
    let files = try Fixtures.all().filter { [.xliff, .tmx, .po, .pairTable].contains($0.kind) }
    var random = Seeded(seed)
    let file = files[seed % files.count]
    for round in 0..<20 {
      let bytes = random.mutation(
        of: file.bytes, with: ["<target>", "</unit>", "\r\n", "msgstr", "\"", "&"])
      let path = try folder.file("\(round)", Data(bytes))
      let output = folder.path("out")
      do {
        _ = try FileFiller.fill(path, into: output, kind: file.kind, languages: languages) {
          $0.map { Filling(target: Content("x " + $0.source.plainText), quality: 100) }
        }
        let written = [UInt8](try Data(contentsOf: URL(filePath: output)))
        try Fixtures.readAll(written, file.kind)
      } catch is InterchangeError {}
    }
  }
}
