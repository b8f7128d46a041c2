import Foundation
import TestSupport
import Testing

@Suite struct AlignCommandTests {
  private let folder: TemporaryFolder
  private let source: String
  private let target: String

  init() throws {
    folder = try TemporaryFolder()
    source = try folder.file(
      "a.nl.txt",
      "De trein vertrekt om 9.15 uur.\nIn Utrecht stapt u over.\nKinderen tot 12 jaar reizen gratis.\n"
    )
    target = try folder.file(
      "a.en.txt",
      "The train leaves at 9.15.\nIn Utrecht you change.\nChildren up to 12 travel free.\n")
  }

  private func align(_ arguments: String...) throws -> Command.Outcome {
    try Command.run(
      ["align", "--from", "nl", "--to", "en", source, target] + arguments, in: folder.url)
  }

  @Test(arguments: [
    ("tsv", "De trein vertrekt om 9.15 uur.\tThe train leaves at 9.15.\t0.9"),
    ("beads", "[0]:[0]:0.9"), ("hunalign", "0\t0\t0.9"), ("vecalign", "[0]:[0]:0.0"),
    ("html", "<!DOCTYPE html>"), ("edit", "# A ladder by Pont"),
    ("tmx", "<?xml"), ("xliff", "<?xml"), ("json", "{\"confidence\":0.9"),
  ])
  func `prints in every format`(format: String, start: String) throws {
    let outcome = try align("--format", format)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix(start), "\(outcome.output.prefix(100))")
  }

  @Test func `reads the languages from the names of the files`() throws {
    let outcome = try Command.run("align", source, target, "--format", "tmx")
    #expect(outcome.output.contains("<tuv xml:lang=\"nl\">"), "\(outcome.errors)")
    #expect(outcome.output.contains("<tuv xml:lang=\"en\">"))
    let unnamed = try folder.file("b.txt", "Hello.")
    #expect(try Command.run("align", source, unnamed).status == 2)
  }

  @Test func `says where each bead stands`() throws {
    let object = try #require(try align("--format", "json").objects().dropFirst().first)
    #expect(object["sourceStartUTF8"] as? Int == 31)
    #expect(object["targetEndUTF8"] as? Int == 49)
    #expect(
      try align("--format", "tmx").output.contains("<prop type=\"x-target-utf8\">26-49</prop>"))
  }

  @Test func `prints all of a word that is wider than its column`() throws {
    let word = String(repeating: "lang", count: 60)
    let source = try folder.file("b.nl.txt", word)
    let outcome = try Command.run("align", "--from", "nl", "--to", "en", source, source)
    let cells = outcome.lines.flatMap { $0.split(separator: "│") }.joined()
    #expect(cells.count { $0 == "g" } == 120)
    #expect(outcome.lines.allSatisfy { $0.count <= 100 })
  }

  @Test func `leaves out what is not sure enough`() throws {
    #expect(try align("--format", "tsv", "--min-confidence", "1").output.isEmpty)
  }

  @Test func `takes corrections back, with the line of what is wrong`() throws {
    #expect(try align("--edit", "a.ladder").status == 0)
    #expect(try align("--edit", "a.ladder").status == 3, "a ladder is never written over")
    let path = folder.path("a.ladder")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let joined = text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasSuffix("3 = 3") }.joined(separator: "\n")
    try joined.write(toFile: path, atomically: true, encoding: .utf8)
    let applied = try Command.run(
      "align", "--apply", "a.ladder", "--format", "beads", in: folder.url)
    #expect(applied.lines.last == "[1,2]:[1,2]:1.000")
    try joined.replacing("> 2", with: "> 3").write(toFile: path, atomically: true, encoding: .utf8)
    let broken = try Command.run("align", "--apply", "a.ladder", in: folder.url)
    #expect(broken.status == 3)
    #expect(broken.errors.contains("a.ladder:22: target sentence 3 reads"), "\(broken.errors)")
  }

  @Test func `aligns a folder, and skips what is done`() throws {
    let arguments = [
      "align", "--from", "nl", "--to", "en", "--batch", ".", "--output", "out", "--format", "tsv",
    ]
    let first = try Command.run(arguments, in: folder.url)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("3 beads"))
    #expect(try Command.run(arguments, in: folder.url).output.hasPrefix(" done"))
    #expect(FileManager.default.fileExists(atPath: folder.path("out/a.tsv")))
  }

  @Test(arguments: [
    ["--batch", "."], [".", "a.en.txt", "-o", "x"], ["a.nl.txt"],
    ["a.nl.txt", "a.en.txt", "--pair"],
    ["a.nl.txt", "a.en.txt", "--min-confidence", "2"], ["--batch", ".", "--edit", "x", "-o", "y"],
  ])
  func `refuses what cannot be meant`(arguments: [String]) throws {
    let outcome = try Command.run(
      ["align", "--from", "nl", "--to", "en"] + arguments, in: folder.url)
    #expect(outcome.status == 2)
  }

  @Test func `keeps a lexicon in the memory`() throws {
    let options = ["--memory", "m.pont", "--from", "nl", "--to", "en"]
    let words = try folder.file("w.tsv", "fiets\tbicycle\n")
    let shown = ["lexicon", "show"] + options + ["--format", "json", "fiets"]
    #expect(try Command.run(["lexicon", "import"] + options + [words], in: folder.url).status == 0)
    let entry = try #require(try Command.run(shown, in: folder.url).objects().first)
    let translations = try #require(entry["translations"] as? [[String: Any]])
    #expect(translations.first?["text"] as? String == "bicycl")
    #expect(try Command.run(["lexicon", "learn"] + options, in: folder.url).status == 1)
    #expect(
      try Command.run(["lexicon", "forget"] + options + ["--imported"], in: folder.url).status == 0)
    #expect(try Command.run(shown, in: folder.url).status == 1)
  }

  @Test func `says that two texts do not translate each other, before they are learned`() throws {
    let other = Samples.path("museum.nl.txt")
    let outcome = try Command.run(
      "align", "--from", "nl", "--to", "en", other, Samples.path("notice.en.txt"), "--memory",
      folder.path("m.pont"), "--learn")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("are not translations of each other; nothing was learned"))
  }
}
