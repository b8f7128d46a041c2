import Testing

@Suite struct MannersTests {
  @Test func `says its version`() throws {
    let outcome = try Command.run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output == "0.1.0\n")
  }

  @Test(arguments: [["--help"], ["help"], ["-h"]])
  func `explains itself`(arguments: [String]) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("USAGE: pont"))
    #expect(outcome.errors.isEmpty)
  }

  @Test func `refuses what it does not know`() throws {
    let outcome = try Command.run("overzetten")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("overzetten") && !outcome.errors.contains("Perhaps"))
  }

  @Test(arguments: [
    (["segmnt", "a.txt"], "pont segment"), (["memory", "chek"], "pont memory check"),
    (["glossary", "serch", "x"], "pont glossary search"),
  ])
  func `names the command that is perhaps meant`(arguments: [String], near: String) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasSuffix("  Perhaps '\(near)' is meant.\n"))
  }
}
