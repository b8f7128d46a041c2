import Foundation
import TestSupport
import Testing

@Suite struct ConvertCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `says what a table cannot hold of a memory`() throws {
    let table = folder.path("pairs.csv")
    let outcome = try Command.run("convert", Samples.path("old-memory.tmx"), table)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("inline codes"))
    let lines = try String(contentsOfFile: table, encoding: .utf8).split(separator: "\n")
    #expect(lines.first == "de-DE,en-GB,nl-NL")
  }

  @Test func `takes a glossary through TBX and back`() throws {
    let paths = ["one.rec", "two.tbx", "three.rec"].map(folder.path)
    #expect(try Command.run("convert", Samples.path("terms.tsv"), paths[0]).status == 0)
    #expect(try Command.run("convert", paths[0], paths[1]).status == 0)
    #expect(try Command.run("convert", paths[1], paths[2]).status == 0)
    #expect(FileManager.default.contentsEqual(atPath: paths[0], andPath: paths[2]))
  }

  @Test func `makes no glossary of a memory`() throws {
    let glossary = folder.path("memory.tbx")
    let outcome = try Command.run("convert", Samples.path("old-memory.tmx"), glossary)
    #expect(outcome.status == 3)
    #expect(!FileManager.default.fileExists(atPath: glossary))
  }
}
