import Foundation
import TestSupport
import Testing

/// Memories that the command asks as one, in the order in which they are named.
@Suite struct SeveralMemoriesTests {
  private let folder: TemporaryFolder
  private let own: String
  private let client: String

  init() throws {
    folder = try TemporaryFolder()
    own = folder.path("own.pont")
    client = folder.path("client.pont")
    for (memory, pairs) in [
      (own, "De raad komt bijeen.\tThe council meets.\nEen vredesmissie.\tA peace mission.\n"),
      (client, "De raad komt bijeen.\tThe council meets.\nHet regent.\tIt rains.\n"),
    ] {
      let table = try folder.file("\(pairs.count).tsv", "nl\ten\n" + pairs)
      try #require(try Command.run("import", "--memory", memory, table).status == 0)
    }
  }

  private func lookup(_ arguments: String...) throws -> [[String: Any]] {
    let outcome = try Command.run(
      ["lookup", "--memory", own, "--memory", client, "--from", "nl", "--to", "en", "--format"]
        + ["json"] + arguments)
    return try outcome.objects().flatMap { try #require($0["matches"] as? [[String: Any]]) }
  }

  @Test func `names the memory of each match and takes its points off`() throws {
    let matches = try lookup("De raad komt bijeen.", "Het regent.")
    #expect(matches.map { $0["memory"] as? String } == [own, client])
    #expect(matches.map { $0["score"] as? Double } == [1, 0.99])
    #expect(matches[1]["penalties"] as? [String] == ["memory"])
    #expect(try lookup("--memory-penalty", "5", "Het regent.")[0]["score"] as? Double == 0.95)
    #expect(try lookup("--memory-penalty", "0", "Het regent.")[0]["score"] as? Double == 1)
    let text = try Command.run(
      "lookup", "--memory", own, "--memory", client, "--from", "nl", "--to", "en", "Het regent.")
    #expect(text.output.contains("fuzzy, another memory · \(client) · "), "\(text.output)")
    let single = try Command.run(
      "lookup", "--memory", own, "--from", "nl", "--to", "en", "De raad komt bijeen.")
    #expect(!single.output.contains(own))
  }

  @Test func `refuses a penalty that is none, and a memory that is not there`() throws {
    let wrong = try Command.run(
      "lookup", "--memory", own, "--from", "nl", "--to", "en", "--memory-penalty", "101", "Ja.")
    #expect(wrong.status == 2)
    let missing = try Command.run(
      "lookup", "--memory", own, "--memory", folder.path("none.pont"), "--from", "nl", "--to", "en",
      "Ja.")
    #expect(missing.status == 3)
    #expect(missing.errors.contains("none.pont: there is no such memory"))
  }

  @Test func `searches all of them`() throws {
    let found = try Command.run(
      "concordance", "--memory", own, "--memory", client, "--language", "nl", "--format", "json",
      "e")
    #expect(
      try found.objects().map { $0["source"] as? String }
        == ["De raad komt bijeen.", "Een vredesmissie.", "Het regent."])
    #expect(try found.objects().map { $0["memory"] as? String } == [own, own, client])
  }

  @Test func `translates and counts with all of them`() throws {
    let table = try folder.file("in.tsv", "nl\ten\nHet regent.\t\nEen vredesmissie.\t\n")
    let out = folder.path("out.tsv")
    // A table has no place to say that a match is not exact.
    let translated = try Command.run(
      "translate", "--memory", own, "--memory", client, "--memory-penalty", "0", table, "-o", out)
    #expect(translated.status == 0, "\(translated.errors)")
    let lines = try String(contentsOfFile: out, encoding: .utf8).split(separator: "\n")
    #expect(lines.dropFirst() == ["Het regent.\tIt rains.", "Een vredesmissie.\tA peace mission."])
    let counted = try Command.run(
      "analyse", "--memory", own, "--memory", client, "--format", "csv", table)
    #expect(counted.status == 0)
    let alone = try Command.run("analyse", "--memory", own, "--format", "csv", table)
    #expect(counted.output != alone.output)
  }

  @Test func `checks the translations of all of them`() throws {
    let table = try folder.file("odd.tsv", "nl\ten\nOp 3 mei.\tOn 4 May.\n")
    #expect(try Command.run("import", "--memory", client, table).status == 0)
    let found = try Command.run(
      "check", "--memory", own, "--memory", client, "--from", "nl", "--to", "en", "--format",
      "json")
    #expect(found.status == 1)
    #expect(try found.objects().contains { $0["memory"] as? String == client })
  }
}
