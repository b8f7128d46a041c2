import Bitext
import Foundation
import Testing

@testable import Interchange

/// Files that go on and on in one place are refused before they take the machine with them.
@Suite struct EndlessTests {
  private static let files: [(kind: FileKind, text: String, limit: String)] = [
    (.po, String(repeating: "#. x\n", count: 50_000), "properties"),
    (.po, "msgid \"\"\n" + String(repeating: "\"\"\n", count: 50_000), "properties"),
    (
      .record, "id: a\nkind: other\nnl: x\n" + String(repeating: "+ y\n", count: 600_000), "segment"
    ),
    (.glossaryTable, String(repeating: "c,", count: 20_000) + "\nx\n", "properties"),
    (.pairTable, "nl" + String(repeating: "x", count: 2_000_000) + ",en\n", "segment"),
    (
      .tbx,
      "<tbx><text><body><conceptEntry><langSec xml:lang=\"nl\">"
        + String(repeating: "<termSec><term>x</term></termSec>", count: 20_000), "properties"
    ),
  ]

  @Test(arguments: files.indices)
  func `names the limit that a file goes over`(index: Int) throws {
    let file = Self.files[index]
    do {
      try Fixtures.readAll(Array(file.text.utf8), file.kind)
      Issue.record("was read")
    } catch let error as InterchangeError {
      #expect(error.description.contains("limit '\(file.limit)'"), "\(error)")
    }
  }

  @Test func `refuses a tag of HTML that never ends`() throws {
    let text = "<p " + (0..<200_000).map { "a\($0)=x" }.joined(separator: " ") + ">x"
    do {
      try Fixtures.readAll(Array(text.utf8), .html)
      Issue.record("was read")
    } catch let error as InterchangeError {
      #expect(error.description.contains("a tag or comment is longer"), "\(error)")
    }
  }

  @Test func `tells line and column of what it skips`() throws {
    let text = "<tmx><header/><body>\n  <tu><tuv><seg>a</seg></tuv></tu>\n</body></tmx>"
    var reader = try TMXReader(
      bytes: Array(text.utf8), name: "a.tmx", options: ReadingOptions(keepsGoing: true))
    #expect(try reader.next() == nil)
    #expect(
      reader.skipped.map(\.description)
        == ["a.tmx:2:11: skipped: a <tuv> has no xml:lang. Add it, or read on with --keep-going."])
    var lines = JSONLinesReader(
      text: "{\"nl\":\"a\"}\nno\n", name: "a.jsonl", options: ReadingOptions(keepsGoing: true))
    while try lines.next() != nil {}
    #expect(lines.skipped.map(\.line) == [2] && lines.skipped.map(\.column) == [1])
  }
}
