import Foundation
import TestSupport
import Testing

@Suite struct SegmentCommandTests {
  @Test(arguments: [
    ("news-summit", "nl"), ("news-summit", "en"), ("news-summit", "de"), ("news-summit", "fr"),
    ("news-new", "nl"), ("notice", "nl"), ("notice", "en"), ("culture-sport", "nl"),
    ("parliamentary-letter", "nl"), ("museum", "en"),
  ])
  func `cuts the samples as their readers did`(name: String, language: String) throws {
    let outcome = try Command.run(
      "segment", "--language", language, Samples.path("\(name).\(language).txt"))
    #expect(outcome.status == 0)
    #expect(outcome.output == (try Samples.text("\(name).\(language).gold")))
  }

  @Test func `names offsets in both units`() throws {
    let text = "Eén é… Ja. Nee 👩‍🚀!\n\n‘Nee’, zei dhr. Bos.\n"
    let outcome = try Command.run("segment", "--format", "json", input: text)
    let objects = try outcome.objects()
    #expect(objects.count == 4)
    for object in objects {
      let shown = try #require(object["text"] as? String)
      let bytes = try range(object, "UTF8")
      #expect(String(decoding: Array(text.utf8)[bytes], as: UTF8.self) == shown)
      let units = try range(object, "UTF16")
      #expect(String(decoding: Array(text.utf16)[units], as: UTF16.self) == shown)
    }
    #expect(objects.map { $0["paragraph"] as? Int } == [0, 0, 0, 1])
  }

  @Test func `reads the language from the name of each file`() throws {
    let named = try Command.run("segment", Samples.path("news-summit.en.txt"))
    #expect(named.output == (try Samples.text("news-summit.en.gold")))
  }

  @Test func `gives the text back with its white space`() throws {
    let text = try Samples.text("news-summit.nl.txt") + "\r\n\r\n  laatste. regel  "
    let outcome = try Command.run("segment", "--keep-whitespace", input: text)
    #expect(outcome.output == text)
  }

  @Test func `says what decided`() throws {
    let outcome = try Command.run("segment", "--explain", input: "Dhr. Bos kwam. Zij ging.")
    #expect(outcome.status == 0)
    #expect(outcome.lines.contains { $0.contains("'dhr'") || $0.contains("Dhr") })
    #expect(outcome.lines.contains { $0.contains("ICU") })
  }

  @Test func `learns the abbreviations of a text`() throws {
    let folder = try TemporaryFolder()
    let own = folder.url.appending(path: "own.txt")
    let lines = (1...300).map { "Wij zagen de xyt. zaak nr \($0) van dichtbij en dat was alles." }
    try Data(lines.joined(separator: "\n").utf8).write(to: own)
    let text = "Zo is de xyt. zaak van gisteren."
    #expect(try Command.run("segment", input: text).lines.count == 3)
    let learned = try Command.run("segment", "--learn-from", own.path, input: text)
    #expect(learned.lines == [text, ""])
  }

  private func range(_ object: [String: Any], _ unit: String) throws -> Range<Int> {
    let start = try #require(object["start\(unit)"] as? Int)
    let end = try #require(object["end\(unit)"] as? Int)
    return start..<end
  }
}
