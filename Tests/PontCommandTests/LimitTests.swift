import Foundation
import TestSupport
import Testing

/// The limits that errors name, on every command that reads documents.
@Suite struct LimitTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let commands = [
    ["segment"], ["segment", "--explain"],
    ["terms", "--from", "nl", "--to", "en", "--glossary", Samples.path("terms.tsv")],
    ["suggest", "--from", "nl", "--to", "en", "--glossary", Samples.path("terms.tsv")],
    ["align", "--from", "nl", "--to", "en"],
  ]

  @Test(arguments: commands)
  func `goes over the limit of a packed document where it is told to`(words: [String]) throws {
    var zip = ZipFile()
    zip.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
    zip.addZeros("content.xml", count: 4 << 20)
    let bomb = try folder.file("b.odt", Data(zip.finished()))
    let arguments = words + [bomb] + (words[0] == "align" ? [bomb] : [])
    let refused = try Command.run(arguments + ["--max-zip-ratio", "100"])
    #expect(refused.status == 3 && refused.errors.contains("--max-zip-ratio"))
    let allowed = try Command.run(arguments)
    #expect(allowed.status == 3 && !allowed.errors.contains("--max-zip-ratio"))
  }

  @Test(arguments: ["a.html", "a.md"])
  func `refuses a document that is too large before it is read`(name: String) throws {
    let begin = name.hasSuffix("html") ? "<p>" : ""
    let file = try folder.file(name, begin + String(repeating: "word\n", count: 40_000))
    let refused = try Command.run(["segment", "--max-document", "100000", file])
    #expect(refused.status == 3)
    #expect(refused.errors.contains("limit 'document' of 100000. Raise it with --max-document"))
    #expect(try Command.run(["segment", file]).status == 0)
  }

  @Test func `refuses a text of one endless line`() throws {
    let file = try folder.file("a.txt", String(repeating: "word ", count: 40_000))
    let refused = try Command.run([
      "terms", "--from", "nl", "--to", "en", "--max-line", "9999", file,
    ])
    #expect(refused.status == 3 && refused.errors.contains("limit 'line' of 9999"))
  }
}
