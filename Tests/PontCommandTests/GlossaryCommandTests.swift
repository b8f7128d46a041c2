import Foundation
import TestSupport
import Testing

@Suite struct GlossaryCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @discardableResult
  private func glossary(
    _ arguments: String..., editor: String = "false"
  ) throws -> Command.Outcome {
    try Command.run(
      ["glossary"] + arguments, in: folder.url,
      environment: ["PONT_MEMORY": folder.path("a.pont"), "EDITOR": editor, "VISUAL": ""])
  }

  @Test func `adds, shows, edits, undoes`() throws {
    let added = try glossary("add", "nl=Navo", "en=NATO", "--kind", "institution", "--note", "a")
    #expect(added.status == 0 && added.errors.contains("concept 1 is added"))
    let again = try glossary("add", "nl=Navo", "en=NATO")
    #expect(again.status == 3 && again.errors.contains("concept 1 has these terms"))
    #expect(try glossary("edit", "Navo", "--set", "nl_acronym=NAVO").status == 0)
    let shown = try glossary("show", "NATO")
    #expect(
      shown.lines == [
        "# concept 1, glossary", "kind: institution", "nl: Navo", "en: NATO", "nl_acronym: NAVO",
        "note: a",
      ])
    #expect(try glossary("undo").status == 0)
    #expect(try glossary("show", "1").lines.count == 5)
    #expect(try glossary("history").lines.count == 3)
  }

  @Test func `reads a concept back from the editor, and tells a wrong line`() throws {
    try glossary("add", "nl=Navo", "en=NATO")
    #expect(try glossary("edit", "1", editor: "sed -i 's/^nl: .*/nl: NAVO/'").status == 0)
    #expect(try glossary("search", "navo").lines.first?.contains("NAVO") == true)
    let broken = try glossary("edit", "1", editor: "sed -i 's/^nl: .*/nonsense/'")
    #expect(broken.status == 3 && broken.errors.contains(".rec:2: cannot be read."))
    let unknown = try glossary("edit", "1", editor: "sed -i 's/^nl: .*/colour: red/'")
    #expect(unknown.status == 3 && unknown.errors.contains("'colour' is no field"))
    #expect(try glossary("edit", "1").errors.contains("The editor 'false' failed"))
    #expect(try glossary("search", "navo").lines.first?.contains("NAVO") == true)
  }

  @Test func `finds, counts, imports and exports`() throws {
    _ = try folder.file("law.tsv", "nl\ten\nhof\tcourt\nraad\tcouncil\n")
    #expect(try glossary("import", "--glossary", "law", "law.tsv").status == 0)
    let found = try glossary("search", "hof", "--format", "json").objects()
    #expect(found.first?["glossary"] as? String == "law" && found.first?["score"] as? Double == 1)
    #expect(try glossary("search", "zzzz").status == 1)
    #expect(try glossary("stats").lines.first == "2 concepts, 4 terms")
    #expect(try glossary("duplicates").status == 0)
    let csv = try glossary("export", "--format", "csv", "-")
    #expect(csv.lines == ["kind,nl,en", "other,hof,court", "other,raad,council"])
    #expect(try glossary("order", "nix").errors.contains("no glossary is called 'nix'"))
    #expect(try glossary("remove", "hof").status == 0)
    #expect(try glossary("stats").lines.first == "1 concept, 2 terms")
  }
}
