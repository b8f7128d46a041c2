import Foundation
import TestSupport
import Testing

/// The folder of a project of OmegaT, imported.
@Suite struct ProjectImportTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Writes a file and the folders that it lies in.
  private func write(_ name: String, _ text: String) throws {
    let place = URL(filePath: folder.path(name))
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }

  private func describe(_ glossary: String = "__DEFAULT__") throws {
    try write(
      "project/omegat.project",
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir>\
      <tm_dir>__DEFAULT__</tm_dir><glossary_dir>\(glossary)</glossary_dir>\
      <source_lang>NL</source_lang><target_lang>EN-GB</target_lang></project></omegat>
      """)
  }

  private func run(_ path: String) throws -> Command.Outcome {
    try Command.run("import", "--memory", folder.path("m.pont"), path)
  }

  @Test(arguments: ["", "/"])
  func `reads the translations and all glossaries of a project`(end: String) throws {
    try describe()
    try write(
      "project/omegat/project_save.tmx",
      """
      <tmx version="1.1"><header segtype="sentence" srclang="NL"/><body>
      <tu><tuv lang="NL"><seg>De raad komt bijeen.</seg></tuv>
      <tuv lang="EN-GB" changeid="eva"><seg>The council meets.</seg></tuv></tu></body></tmx>
      """)
    try write(
      "project/glossary/glossary.txt",
      "# Glossary in tab-separated format -*- coding: utf-8 -*-\nvrede\tpeace\tnot war\n")
    try write("project/glossary/more/wet.utf8", "wet\tact\nraad\tcouncil\tthe body\n")
    try write("project/glossary/empty.txt", "")
    try write("project/glossary/readme.doc", "no glossary")
    try write("project/tm/other.tmx", "not of this project")
    let outcome = try run(folder.path("project") + end)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("1 units (1 new), 3 concepts (3 new), 0 skipped"))
    let found = try Command.run(
      "lookup", "--memory", folder.path("m.pont"), "--from", "nl", "--to", "en",
      "De raad komt bijeen.")
    #expect(found.output.contains("The council meets."))
  }

  @Test func `names the file of a project that is broken, and stores nothing`() throws {
    try describe("words")
    try write("project/words/a.txt", "vrede\tpeace\n")
    try write("project/omegat/project_save.tmx", "<tmx><header/><body><tu/>")
    let outcome = try run(folder.path("project"))
    #expect(outcome.status == 3 && outcome.errors.contains("project_save.tmx:1:"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("m.pont")))
  }

  @Test func `says that a project holds nothing, or a folder no project`() throws {
    try describe()
    let empty = try run(folder.path("project"))
    #expect(empty.status == 3 && empty.errors.contains("has no omegat/project_save.tmx"))
    let other = try run(folder.url.path)
    #expect(other.status == 3 && other.errors.contains("is a folder"))
  }
}
