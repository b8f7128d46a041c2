import Foundation
import TestSupport
import Testing

@Suite struct WatchTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func wait(until isTrue: () -> Bool) -> Bool {
    for _ in 0..<300 where !isTrue() { Thread.sleep(forTimeInterval: 0.1) }
    return isTrue()
  }

  @Test func `keeps a project of OmegaT in step with the memory until it is ended`() throws {
    _ = try folder.file(
      "omegat.project",
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir>\
      <tm_dir>__DEFAULT__</tm_dir><glossary_dir>words/</glossary_dir>\
      <source_lang>NL</source_lang><target_lang>EN-GB</target_lang></project></omegat>
      """)
    let memory = folder.path("m.pont")
    let terms = try folder.file("terms.tsv", "nl\ten\nNavo\tNATO\n")
    #expect(try Command.run("import", "--memory", memory, terms).status == 0)
    let process = Process()
    process.executableURL = Command.program
    process.arguments = ["export", "--memory", memory, "--watch", folder.url.path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let (tmx, glossary) = (folder.path("tm/pont.tmx"), folder.path("words/pont.utf8"))
    func text(_ path: String) -> String {
      (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    }
    #expect(wait { text(glossary) == "Navo\tNATO\t\n" && text(tmx).contains("</tmx>") })
    let pairs = try folder.file(
      "pairs.tsv", "nl\ten\tde\nDe raad komt bijeen.\tThe council meets.\tx\n")
    let before = try FileManager.default.attributesOfItem(atPath: glossary)[.modificationDate]
    #expect(try Command.run("import", "--memory", memory, pairs).status == 0)
    #expect(wait { text(tmx).contains("The council meets.") })
    #expect(!text(tmx).contains("xml:lang=\"de\""))
    let after = try FileManager.default.attributesOfItem(atPath: glossary)[.modificationDate]
    #expect(before as? Date == after as? Date, "what did not change is not written again")
    process.interrupt()
    #expect(wait { !process.isRunning })
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("tm"))
    #expect(names == ["pont.tmx"])
  }

  @Test func `says that a folder is no project`() throws {
    let outcome = try Command.run(
      "export", "--memory", folder.path("m.pont"), "--watch", folder.url.path)
    #expect(outcome.status == 3 && outcome.errors.contains("omegat.project"))
  }
}
