import Foundation
import TestSupport
import Testing

/// The limits that errors name, on every command that reads documents.
@Suite struct LimitTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let commands = [
    ["segment"], ["segment", "--explain"], ["terms", "--from", "nl", "--to", "en"],
    ["suggest", "--from", "nl", "--to", "en"], ["align", "--from", "nl", "--to", "en"],
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
}
