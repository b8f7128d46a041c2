import Foundation
import TestSupport
import Testing

@Suite struct SuggestCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.file(
      "a.nl.txt", "Minister Nadezjda Koelidzjanova kwam. Zij sprak met Pjotr Fjodorin.\n")
    _ = try folder.file(
      "a.en.txt", "Minister Nadezhda Kulidzhanova came. She spoke to Pyotr Fyodorin.\n")
  }

  /// Suggests without the shipped glossaries, unless they are asked for.
  private func suggest(_ arguments: String..., input: String = "") throws -> Command.Outcome {
    try Command.run(
      ["suggest", "--from", "nl", "--to", "en", "--glossary", Samples.path("terms.tsv")]
        + arguments, in: folder.url,
      input: Data(input.utf8), environment: ["PONT_MEMORY": folder.path("a.pont")])
  }

  private func search(_ text: String) throws -> [[String: Any]] {
    try Command.run(
      ["glossary", "search", text, "--format", "json"], in: folder.url,
      environment: ["PONT_MEMORY": folder.path("a.pont")]
    ).objects()
  }

  @Test func `reviews through a pipe, and takes it up again where it was left`() throws {
    let first = try suggest("--review", "a.nl.txt", "a.en.txt", input: "?\ny\nq\n")
    #expect(first.status == 0)
    #expect(first.output.contains("1 accepted, 0 rejected, 1 left for later"))
    let second = try suggest("--review", "a.nl.txt", "a.en.txt", input: "n\n")
    #expect(second.output.contains("[1/1]"))
    #expect(second.output.contains("0 accepted, 1 rejected, 0 left for later"))
    #expect(try suggest("a.nl.txt", "a.en.txt").status == 1)
  }

  @Test func `proposes what is sure and asks about it afterwards`() throws {
    let proposed = try suggest("--accept-above", "0.3", "a.nl.txt", "a.en.txt")
    #expect(proposed.errors.contains("2 concepts proposed"))
    let found = try search("Kulidzhanova").first?["terms"] as? [[String: Any]]
    #expect(found?.first?["status"] as? String == "proposed")
    let review = try suggest("--review", input: "e\nNadezhda K.\ny\n")
    #expect(review.output.contains("2 accepted"))
    #expect(try search("Nadezhda K.").first?["score"] as? Double == 1)
    #expect(try suggest("--review").status == 1)
  }

  @Test func `joins an acronym with its body, and turns both down`() throws {
    _ = try folder.file(
      "b.nl.txt", "Het Centraal Instituut voor Gletsjeronderzoek (CIGO) zweeg. Het CIGO meet.\n")
    _ = try folder.file(
      "b.en.txt", "The Central Institute for Glacier Research (CIGO) was silent. CIGO measures.\n")
    let found = try suggest("--format", "json", "b.nl.txt", "b.en.txt").objects()
    #expect(found.count == 1)
    #expect((found.first?["variants"] as? [[String: Any]])?.count == 1)
    _ = try suggest("--review", "b.nl.txt", "b.en.txt", input: "n\n")
    #expect(try suggest("b.nl.txt", "b.en.txt").status == 1)
  }

  @Test func `makes no memory to review one that is not there`() throws {
    let outcome = try suggest("--review")
    #expect(outcome.status == 3 && outcome.errors.contains("there is no such memory"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("a.pont")))
  }

  @Test func `writes suggestions as tables and TBX`() throws {
    let csv = try suggest("--format", "csv", "a.nl.txt", "a.en.txt")
    #expect(csv.lines.first?.hasPrefix("kind,") == true && csv.lines.count == 3)
    #expect(csv.output.contains("Pjotr Fjodorin") && csv.output.contains("Pyotr Fyodorin"))
    let tbx = try suggest("--format", "tbx", "a.nl.txt", "a.en.txt")
    #expect(tbx.output.contains("<tbx") || tbx.output.contains("<martif"))
  }

  @Test func `lists all names of a text with those that are known`() throws {
    let text = "De Duitse minister Pjotr Fjodorin kwam naar Moskou.\n"
    let all = try suggest(
      "--shipped", "--known", "--format", "json", "-", input: text
    ).objects()
    let pairs = all.compactMap { $0["source"] as? String }
    #expect(Set(pairs).isSuperset(of: ["Duitse", "Pjotr Fjodorin", "Moskou"]))
    #expect(try !suggest("--shipped", "-", input: text).output.contains("Moskou"))
  }

  @Test(arguments: [
    ["--review", "--format", "json", "a.nl.txt"],
    ["--review", "--accept-above", "0.9", "a.nl.txt"],
    ["--known", "--learn"], ["--known", "--review", "a.nl.txt"], ["--learn", "a.nl.txt"],
    ["--review", "-"], ["--accept-above", "2", "x"],
  ])
  func `says what does not go together`(arguments: [String]) throws {
    let outcome = try Command.run(
      ["suggest", "--from", "nl", "--to", "en"] + arguments, in: folder.url)
    #expect(outcome.status == 2)
  }
}
