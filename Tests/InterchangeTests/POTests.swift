import Bitext
import Foundation
import TestSupport
import Testing

@testable import Interchange

@Suite struct POTests {
  private static let text = """
    # Translation of a program.
    msgid ""
    msgstr ""
    "Language: nl_BE\\n"
    "Plural-Forms: nplurals=2; plural=(n != 1);\\n"

    # for translators
    #. from the program
    #: a.c:1
    #, fuzzy, c-format
    #| msgid "Old %s"
    msgctxt "menu"
    msgid "New %s\\n"
    msgstr "Nieuw %s\\n"

    msgid ""
    "two "
    "\\"lines\\"\\t\\303\\251"
    msgstr ""
    msgid "one file"
    msgid_plural "%d files"
    msgstr[0] ""
    msgstr[1] ""

    #~ msgid "gone"
    #~ msgstr "weg"

    """

  @Test func `reads messages, plurals, contexts and comments`() throws {
    var reader = try POReader(text: Self.text, name: "a.po")
    #expect(reader.target.text == "nl-BE")
    var units: [TranslationUnit] = []
    while let unit = try reader.next() { units.append(unit) }
    #expect(
      units.map { $0.variants[0].content.plainText } == [
        "New %s\n", "two \"lines\"\té", "one file", "%d files",
      ])
    #expect(units[0].variants[1].content == "Nieuw %s\n")
    #expect(units[0].annotations.properties(named: "msgctxt") == ["menu"])
    #expect(units[0].annotations.properties(named: "flags") == ["fuzzy, c-format"])
    #expect(units[0].annotations.properties(named: "previous") == ["Old %s"])
    #expect(units[0].annotations.notes == ["for translators", "from the program"])
    #expect(units[1].variants.count == 1)
  }

  @Test func `fills what is not translated and leaves the other lines`() throws {
    let folder = try TemporaryFolder()
    let (input, output) = (try folder.file("a.po", Self.text), folder.path("b.po"))
    let translations = [
      "New %s\n": "Nieuwe %s\n", "one file": "één bestand", "%d files": "%d bestanden",
    ]
    let report = try FileFiller.fill(input, into: output) { requests in
      requests.map { request in
        translations[request.source.plainText].map {
          Filling(target: Content($0), quality: request.source.plainText == "New %s\n" ? 100 : 90)
        }
      }
    }
    #expect(report.exact == 1 && report.fuzzy == 2 && report.segments == 4)
    let expected = Self.text
      .replacing("#, fuzzy, c-format\n#| msgid \"Old %s\"\n", with: "#, c-format\n")
      .replacing("Nieuw %s", with: "Nieuwe %s")
      .replacing("msgid \"one file\"", with: "#, fuzzy\nmsgid \"one file\"")
      .replacing(
        "msgstr[0] \"\"\nmsgstr[1] \"\"",
        with: "msgstr[0] \"één bestand\"\nmsgstr[1] \"%d bestanden\"")
    #expect(try String(contentsOfFile: output, encoding: .utf8) == expected)
  }

  @Test func `copies a file in which nothing is filled byte for byte`() throws {
    let folder = try TemporaryFolder()
    let (input, output) = (try folder.file("a.po", Self.text), folder.path("b.po"))
    _ = try FileFiller.fill(input, into: output) { $0.map { _ in nil } }
    #expect(try String(contentsOfFile: output, encoding: .utf8) == Self.text)
  }

  @Test(arguments: [
    ("msgid \"a\nmsgstr \"\"\n", 1), ("msgid \"a\"\nmsgstr[0] \"b\"\n", 2), ("msgstr \"b\"\n", 1),
    ("msgid \"a\"\nmsgid \"b\"\n", 2), ("nonsense\n", 1),
  ])
  func `names the line that is wrong`(text: String, line: Int) throws {
    let error = #expect(throws: InterchangeError.self) {
      var reader = try POReader(text: text, name: "a.po")
      while try reader.next() != nil {}
    }
    #expect(error?.description.hasPrefix("a.po:\(line): ") == true, "\(String(describing: error))")
  }
}
