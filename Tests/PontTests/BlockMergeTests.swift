import Foundation
import Pont
import TestSupport
import Testing

/// PO and XLIFF of two versions made one: what nobody changed stays byte for byte.
@Suite struct BlockMergeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func merge(
    _ base: String, _ ours: String, _ theirs: String, _ name: String,
    preferring: ItemMerge.Preference = .none
  ) throws -> (text: String, merge: ItemMerge) {
    let out = folder.path("out-" + name)
    let merge = try ItemMerge.merge(
      base: folder.file("base-" + name, base), ours: folder.file("ours-" + name, ours),
      theirs: folder.file("theirs-" + name, theirs), into: out, preferring: preferring)
    return (try String(contentsOfFile: out, encoding: .utf8), merge)
  }

  private static let header = """
    # Copyright
    msgid ""
    msgstr ""
    "PO-Revision-Date: 2020-01-01\\n"
    "Last-Translator: A\\n"
    "Language: nl\\n"


    """

  private static func message(_ id: String, _ text: String, line: Int = 1) -> String {
    "#: a.c:\(line)\nmsgid \"\(id)\"\nmsgstr \"\(text)\"\n\n"
  }

  @Test func `merges messages, their references and the fields of the header`() throws {
    let base =
      Self.header + Self.message("One", "") + Self.message("Two", "Twee")
      + Self.message("Old", "Oud")
    let ours =
      Self.header.replacing("2020-01-01", with: "2020-03-01").replacing(": A", with: ": B")
      + Self.message("One", "Een") + Self.message("Two", "Twee", line: 7)
      + Self.message("Old", "Oud")
    let theirs =
      Self.header.replacing("2020-01-01", with: "2020-02-01")
      + Self.message("One", "") + Self.message("Two", "Tweede") + Self.message("Three", "Drie")
    let (text, merge) = try merge(base, ours, theirs, "a.po")
    #expect(merge.conflicts.isEmpty)
    #expect(
      text == Self.header.replacing("2020-01-01", with: "2020-03-01").replacing(": A", with: ": B")
        + Self.message("One", "Een") + Self.message("Two", "Tweede", line: 7)
        + Self.message("Three", "Drie"))
  }

  @Test func `lists what both translated differently, and keeps ours`() throws {
    let texts = ["", "Een", "Eén"].map { Self.header + Self.message("One", $0) }
    let (text, found) = try merge(texts[0], texts[1], texts[2], "a.po")
    #expect(text == texts[1] && found.conflicts.map(\.parts) == [["message"]])
    #expect(found.conflicts.first?.theirs?.title() == "One")
    #expect(try merge(texts[0], texts[1], texts[2], "a.po", preferring: .theirs).text == texts[2])
  }

  private static func xliff(_ units: [(String, String)], note: String = "") -> String {
    let body = units.map { id, target in
      "    <trans-unit id='\(id)'><source>\(id)</source>\(target)</trans-unit>"
    }
    return "<?xml version=\"1.0\"?>\n<xliff version='1.2'><file original='a' source-language='nl' "
      + "target-language='en' datatype='x'>\(note)<body>\n" + body.joined(separator: "\n")
      + "\n</body></file></xliff>\n"
  }

  @Test func `merges units of XLIFF where they stand`() throws {
    let base = Self.xliff([("a", ""), ("b", ""), ("c", "")])
    let ours = Self.xliff([("a", "<target>A</target>"), ("b", ""), ("c", "")])
    let theirs = Self.xliff(
      [("a", ""), ("b", "<target state='final'>B</target>"), ("new", ""), ("c", "")],
      note: "<header/>")
    let (text, found) = try merge(base, ours, theirs, "a.xlf")
    #expect(found.conflicts.isEmpty && found.count == 4)
    #expect(
      text
        == Self.xliff(
          [
            ("a", "<target>A</target>"), ("b", "<target state='final'>B</target>"), ("new", ""),
            ("c", ""),
          ],
          note: "<header/>"))
    let gone = try merge(base, Self.xliff([("a", ""), ("c", "")]), base, "b.xlf")
    #expect(!gone.text.contains("id='b'") && gone.merge.conflicts.isEmpty)
    let both = try merge(base, Self.xliff([("a", ""), ("c", "")]), theirs, "c.xlf")
    #expect(both.merge.conflicts.count == 1 && both.text.contains("id='b'"))
  }

  @Test func `merges segments of one unit that two translated, and their notes`() throws {
    func segments(_ first: String, _ second: String, note: String = "") -> String {
      let sources = "<mrk mtype='seg' mid='1'>Een.</mrk> <mrk mtype='seg' mid='2'>Twee.</mrk>"
      return "<seg-source>\(sources)</seg-source><target><mrk mtype='seg' mid='1'>\(first)</mrk> "
        + "<mrk mtype='seg' mid='2'>\(second)</mrk></target>\(note)"
    }
    let (text, found) = try merge(
      Self.xliff([("a", segments("", ""))]), Self.xliff([("a", segments("One.", ""))]),
      Self.xliff([("a", segments("", "Two.", note: "<note>x</note>"))]), "a.xlf")
    #expect(found.conflicts.isEmpty)
    #expect(text == Self.xliff([("a", segments("One.", "Two.", note: "<note>x</note>"))]))
    let (kept, both) = try merge(
      Self.xliff([("a", segments("", ""))]), Self.xliff([("a", segments("One.", ""))]),
      Self.xliff([("a", segments("1.", "Two."))]), "a.xlf")
    #expect(both.conflicts.map(\.parts) == [["mrk 1"]] && kept.contains("One."))
  }

  @Test func `puts together no unit whose elements would not close`() throws {
    let base = Self.xliff([("a", "<target><mrk mtype='seg' mid='1'>x</mrk></target>")])
    let ours = Self.xliff([("a", "<target><mrk mtype='seg' mid='1'>one</mrk></target>")])
    let theirs = Self.xliff([("a", "<target/>")])
    let (text, found) = try merge(base, ours, theirs, "a.xlf")
    #expect(found.conflicts.count == 1 && text == ours)
  }

  @Test func `merges segments of XLIFF 2`() throws {
    func file(_ first: String, _ second: String) -> String {
      "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang='nl' trgLang='en'>"
        + "<file id='f'><unit id='u'>\n <segment id='1'><source>Een.</source>\(first)</segment>\n "
        + "<segment id='2'><source>Twee.</source>\(second)</segment>\n</unit></file></xliff>\n"
    }
    let (text, found) = try merge(
      file("", ""), file("<target>One.</target>", ""), file("", "<target>Two.</target>"), "a.xlf")
    #expect(found.conflicts.isEmpty)
    #expect(text == file("<target>One.</target>", "<target>Two.</target>"))
  }
}
