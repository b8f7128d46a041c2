import Foundation
import TestSupport
import Testing

/// Looking after a memory by the command.
@Suite struct MemoryCommandTests {
  private let folder: TemporaryFolder
  private let memory: String

  init() throws {
    folder = try TemporaryFolder()
    memory = folder.path("m.pont")
    let table = try folder.file(
      "a.tsv",
      """
      nl\ten
      Kiev is groot.\tKiev is big.
      Kiev is groot.\tKyiv is large.
      alleen Nederlands\t

      """)
    try #require(try Command.run("import", "--memory", memory, table).status == 0)
  }

  private func export() throws -> String {
    try Command.run("export", "--memory", memory, "--format", "tmx", "-").output
  }

  @Test func `shows what it would replace, replaces, and takes it back`() throws {
    let before = try export()
    let preview = try Command.run(
      "memory", "replace", "--memory", memory, "--in", "text.nl", "Kiev", "Kyjiv")
    #expect(preview.status == 0)
    #expect(preview.lines.first == "1  nl  [-Kiev-]{+Kyjiv+} is groot.")
    #expect(preview.errors == "2 units would be changed; --apply does it.\n")
    #expect(try export() == before)
    let applied = try Command.run(
      "memory", "replace", "--memory", memory, "--in", "text.nl", "Kiev", "Kyjiv", "--apply",
      "--format", "json")
    #expect(try applied.objects().first?["changed"] as? Int == 2)
    #expect(try export().contains("Kyjiv is groot."))
    let undone = try Command.run("memory", "undo", "--memory", memory)
    #expect(undone.status == 0)
    #expect(undone.errors.contains("operation 2 (replace) is undone; 'pont memory undo 3'"))
    #expect(try export() == before)
    let history = try Command.run("memory", "history", "--memory", memory, "--format", "json")
    #expect(try history.objects().map { $0["name"] as? String } == ["undo", "replace", "import"])
    let changes = try Command.run("memory", "history", "--memory", memory, "2")
    #expect(changes.lines.contains("    - nl  Kiev is groot."))
    #expect(changes.lines.contains("  unit 1 changed"))
  }

  @Test func `tells of inconsistencies and missing translations with status 1`() throws {
    let found = try Command.run("memory", "inconsistencies", "--memory", memory)
    #expect(found.status == 1)
    #expect(found.lines.first == "Kiev is groot.  nl, one source")
    let missing = try Command.run(
      "memory", "untranslated", "--memory", memory, "--from", "nl", "--to", "en", "--format", "json"
    )
    #expect(missing.status == 1)
    #expect(try missing.objects().map { $0["text"] as? String } == ["alleen Nederlands"])
    let duplicates = try Command.run("memory", "duplicates", "--memory", memory)
    #expect(duplicates.status == 0)
    #expect(duplicates.output.isEmpty && duplicates.errors == "nothing found\n")
  }

  @Test func `deletes what is chosen, and merges it back from a copy`() throws {
    let copy = folder.path("copy.pont")
    try FileManager.default.copyItem(atPath: memory, toPath: copy)
    let deleted = try Command.run(
      "memory", "delete", "--memory", memory, "--units", "2-3", "--apply")
    #expect(deleted.status == 0)
    let merged = try Command.run("memory", "merge", memory, copy, "--apply", "--format", "json")
    #expect(try merged.objects().first?["added"] as? Int == 2)
    let stats = try Command.run("memory", "stats", "--memory", memory, "--format", "json")
    #expect(try stats.objects().first?["units"] as? Int == 3)
    #expect(try Command.run("memory", "check", "--memory", memory).status == 0)
    let vacuumed = try Command.run("memory", "vacuum", "--memory", memory, "--forget-history")
    #expect(vacuumed.status == 0)
    #expect(try Command.run("memory", "undo", "--memory", memory).status == 3)
  }

  @Test(arguments: [
    (["delete"], "Say which units"), (["delete", "--where", "a b"], "column 3"),
    (["delete", "--units", "9-2"], "no number nor a range"),
    (["replace", "--regex", "(", "x"], "ICU"),
    (["delete", "--since", "gisteren"], "a date such as"),
    (["untranslated", "--from", "nl", "--to", "en", "--reason", "x"], "none of"),
  ])
  func `refuses what it cannot understand`(arguments: [String], reason: String) throws {
    let outcome = try Command.run(["memory"] + arguments + ["--memory", memory])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(reason))
  }

  @Test func `replaces old translations when it imports, and looks up by filter`() throws {
    let table = try folder.file("b.tsv", "nl\ten\nKiev is groot.\tKyiv is big.\n")
    let imported = try Command.run("import", "--memory", memory, "--replace", table)
    #expect(imported.errors.contains("1 units (0 new, 1 replaced)"))
    let found = try Command.run(
      "lookup", "--memory", memory, "--from", "nl", "--to", "en", "--origin", "b.tsv", "--format",
      "json", "Kiev is groot.")
    let matches = try #require(try found.objects().first?["matches"] as? [[String: Any]])
    #expect(matches.map { $0["target"] as? String } == ["Kyiv is big."])
    let none = try Command.run(
      "lookup", "--memory", memory, "--from", "nl", "--to", "en", "--where", "origin = a.tsv",
      "Kiev is groot.")
    #expect(none.status == 1)
  }
}
