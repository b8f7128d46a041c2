import Foundation
import TestSupport
import Testing

@Suite struct CheckCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Checks without the shipped glossaries, which none of these texts has a word of.
  private func check(_ arguments: String..., input: String = "") throws -> Command.Outcome {
    _ = try folder.file("terms.tsv", "nl\ten\nopslagvat\tstorage tank\n")
    return try Command.run(
      ["check", "--glossary", "terms.tsv"] + arguments, in: folder.url, input: Data(input.utf8),
      environment: ["PONT_MEMORY": folder.path("none.pont")])
  }

  @Test func `tells the place, the offsets and the evidence of what it finds`() throws {
    _ = try folder.file(
      "pairs.tsv", "nl\ten\nHet opslagvat is vol.\tThe  vessel is full.\nDe zon.\tThe sun.\n")
    let outcome = try check("--kind", "pairTable", "--format", "json", "pairs.tsv")
    #expect(outcome.status == 1)
    let objects = try outcome.objects()
    #expect(objects.map { $0["kind"] as? String } == ["term-not-used", "space"])
    let term = try #require(objects.first)
    #expect(term["where"] as? String == "pairs.tsv:2" && term["line"] as? Int == 2)
    #expect(term["side"] as? String == "source" && term["text"] as? String == "opslagvat")
    #expect(term["startUTF8"] as? Int == 4 && term["endUTF16"] as? Int == 13)
    #expect(term["evidence"] as? String == "glossary: opslagvat = storage tank")
    #expect(term["severity"] as? String == "warning")
  }

  @Test func `reads standard input and says nothing of what is well`() throws {
    let table = "nl\ten\nEr zijn 3 landen.\tThere are three countries.\n"
    let outcome = try check("--kind", "pairTable", "-", input: table)
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    #expect(outcome.errors == "1 pair checked, nothing found\n")
  }

  @Test func `says where nothing stands in the languages asked for`() throws {
    let table = "nl\ten\nEr zijn 3 landen.\tThere are three countries.\n"
    let path = try folder.file("pairs.tsv", table)
    let outcome = try check("--kind", "pairTable", "--from", "de", "--to", "fr", path)
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("pairs.tsv: nothing in it is in the languages asked for"))
  }

  @Test func `leaves out what is asked to be left out`() throws {
    let table = "nl\ten\nEr zijn 3 landen.\tThere are 4  countries , now.\n"
    let all = try check("--kind", "pairTable", "-", input: table)
    #expect(all.errors.contains("3 found: 1 number, 2 space"))
    let some = try check(
      "--kind", "pairTable", "--severity", "warning", "--ignore", "number", "-", input: table)
    #expect(some.errors.contains("1 found: 1 space"))
    let none = try check(
      "--kind", "pairTable", "--severity", "error", "--ignore", "number", "-",
      input: table)
    #expect(none.status == 0)
  }

  @Test func `asks for the translations that XLIFF and PO lack`() throws {
    let po = """
      msgid ""
      msgstr "Language: nl\\n"

      msgid "Open %s"
      msgstr "Openen"

      msgid "Close"
      msgstr ""
      """
    _ = try folder.file("a.po", po)
    let objects = try check("--format", "json", "a.po").objects()
    #expect(objects.map { $0["kind"] as? String } == ["code", "untranslated"])
    #expect(objects.map { $0["line"] as? Int } == [4, 7])
  }

  @Test func `makes one page that needs nothing else`() throws {
    let table = "nl\ten\n31 < 32 leden\t30 < 32 members\n"
    let outcome = try check("--kind", "pairTable", "--format", "html", "-", input: table)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("<mark>31</mark> &lt; 32 leden"))
    #expect(outcome.output.contains("id=\"show-number\" checked"))
    #expect(!outcome.output.contains("http"))
    #expect(outcome.output.hasPrefix("<!DOCTYPE html>") && outcome.output.hasSuffix("</html>\n"))
  }

  @Test func `checks a memory, and says when there is none`() throws {
    _ = try folder.file("a.tsv", "nl\ten\nDat is zo.\tIt is so.\nDat is zo.\tIndeed.\n")
    let memory = folder.path("a.pont")
    #expect(
      try Command.run(
        "import", "--memory", memory, "--kind", "pairTable", folder.path("a.tsv")
      ).status == 0)
    let outcome = try check("--memory", memory, "--from", "nl", "--to", "en", "--format", "json")
    let object = try #require(try outcome.objects().first)
    #expect(object["kind"] as? String == "inconsistent" && outcome.status == 1)
    #expect(object["evidence"] as? String == "unit 1")
    let none = try check()
    #expect(none.status == 3 && none.errors.contains("is no memory yet"))
  }
}
