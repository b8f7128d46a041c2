import Foundation
import TestSupport
import Testing

@Suite struct DiffAndMergeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static func tmx(_ pairs: [(String, String)]) -> String {
    let units = pairs.map {
      "    <tu>\n      <tuv xml:lang=\"en\"><seg>\($1)</seg></tuv>\n"
        + "      <tuv xml:lang=\"nl\"><seg>\($0)</seg></tuv>\n    </tu>\n"
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n"
      + "<tmx version=\"1.4\">\n  <header creationtool=\"Pont\" creationtoolversion=\"1\" "
      + "segtype=\"sentence\" o-tmf=\"Pont\" adminlang=\"en\" srclang=\"nl\" "
      + "datatype=\"plaintext\"/>\n  <body>\n\(units.joined())  </body>\n</tmx>\n"
  }

  @Test func `shows differences inside a unit, and leaves with 1`() throws {
    let old = try folder.file(
      "a.tmx", Self.tmx([("De raad komt.", "The council comes."), ("Ja", "Yes")]))
    let new = try folder.file(
      "b.tmx", Self.tmx([("Ja", "Yes"), ("De raad komt.", "The board comes.")]))
    let outcome = try Command.run("diff", old, new)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("~ De raad komt.\n  en: The [-council-]{+board+} comes.\n"))
    #expect(outcome.errors == "0 added, 0 removed, 1 changed, 1 the same\n")
    let json = try Command.run("diff", old, new, "--format", "json")
    #expect(try json.objects().first?["change"] as? String == "changed")
    #expect(try Command.run("diff", old, old).status == 0)
    #expect(try Command.run("diff", old).status == 2)
    #expect(try Command.run("diff", old, folder.path("no.tmx")).status == 3)
  }

  @Test func `compares glossaries`() throws {
    let old = try folder.file("a.tsv", "nl\ten\nNavo\tNATO\nraad\tcouncil\n")
    let new = try folder.file("b.tsv", "nl\ten\nraad\tboard\n")
    let outcome = try Command.run("diff", old, new)
    #expect(outcome.status == 1 && outcome.output.contains("- kind: other\n  nl full: Navo"))
  }

  @Test func `merges, and lists conflicts`() throws {
    let base = try folder.file("base.tmx", Self.tmx([("a", "A"), ("b", "B")]))
    let ours = try folder.file("ours.tmx", Self.tmx([("a", "A1"), ("b", "B")]))
    let theirs = try folder.file("theirs.tmx", Self.tmx([("a", "A"), ("b", "B2"), ("c", "C")]))
    let out = folder.path("out.tmx")
    #expect(try Command.run("merge", base, ours, theirs, "-o", out).status == 0)
    let merged = try String(contentsOfFile: out, encoding: .utf8)
    #expect(merged == Self.tmx([("a", "A1"), ("b", "B2"), ("c", "C")]))
    let other = try folder.file("theirs.tmx", Self.tmx([("a", "A2"), ("b", "B")]))
    let conflict = try Command.run("merge", base, ours, other)
    #expect(conflict.status == 1 && conflict.output.contains("conflict: en  a\n"))
    #expect(conflict.output.contains("  theirs en: A2\n"))
    #expect(
      try String(contentsOfFile: ours, encoding: .utf8) == Self.tmx([("a", "A1"), ("b", "B")]))
    #expect(try Command.run("merge", base, ours, other, "--prefer", "theirs").status == 0)
    #expect(try String(contentsOfFile: ours, encoding: .utf8).contains("A2"))
  }

  @Test func `merges memories`() throws {
    let files = ["base", "ours", "theirs"]
    for (name, pairs) in zip(files, [[("a", "A")], [("a", "A"), ("b", "B")], [("a", "A2")]]) {
      let tmx = try folder.file("x.tmx", Self.tmx(pairs))
      let outcome = try Command.run("import", "--memory", folder.path(name + ".pont"), tmx)
      #expect(outcome.status == 0)
    }
    let paths = files.map { folder.path($0 + ".pont") }
    let out = folder.path("out.pont")
    #expect(try Command.run(["merge"] + paths + ["-o", out]).status == 0)
    let wanted = try folder.file("wanted.tmx", Self.tmx([("b", "B"), ("a", "A2")]))
    let diff = try Command.run("diff", out, wanted)
    #expect(diff.status == 0, "\(diff.output)")
  }

  @Test func `sorts a memory so that the same units give the same file`() throws {
    let one = try folder.file("a.tmx", Self.tmx([("b", "B"), ("a", "A"), ("é", "C")]))
    let two = try folder.file("b.tmx", Self.tmx([("é", "C"), ("b", "B"), ("a", "A")]))
    for file in [one, two] {
      #expect(try Command.run("convert", "--sorted", file, file).status == 0)
    }
    #expect(FileManager.default.contentsEqual(atPath: one, andPath: two))
  }

  private func git(_ arguments: String...) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder.url.path] + arguments
    let program = Command.program.deletingLastPathComponent().path
    process.environment = [
      "PATH": program + ":/usr/bin:/bin", "HOME": folder.url.path, "GIT_AUTHOR_NAME": "t",
      "GIT_AUTHOR_EMAIL": "t@example.org", "GIT_COMMITTER_NAME": "t",
      "GIT_COMMITTER_EMAIL": "t@example.org", "GIT_CONFIG_NOSYSTEM": "1",
    ]
    let log = folder.path("log")
    try Data().write(to: URL(filePath: log))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: log))
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOfFile: log, encoding: .utf8))
  }

  /// The lines of Documentation/Git.md.
  @Test func `serves git as diff and merge driver`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/git") else { return }
    #expect(try git("init", "-q", "-b", "main").status == 0)
    _ = try git("config", "diff.pont.command", "pont diff --git")
    _ = try git("config", "merge.pont.driver", "pont merge %O %A %B")
    _ = try folder.file(".gitattributes", "*.tmx diff=pont merge=pont\n")
    _ = try folder.file("m.tmx", Self.tmx([("a", "A"), ("b", "B")]))
    _ = try git("add", ".gitattributes", "m.tmx")
    #expect(try git("commit", "-qm", "base").status == 0)
    _ = try git("checkout", "-qb", "side")
    _ = try folder.file("m.tmx", Self.tmx([("b", "B2"), ("a", "A"), ("c", "C")]))
    let shown = try git("diff").output
    #expect(shown.contains("~ b\n  en: [-B-]{+B2+}\n+ en: C\n  nl: c\n"), "\(shown)")
    _ = try git("commit", "-qam", "theirs")
    _ = try git("checkout", "-q", "main")
    _ = try folder.file("m.tmx", Self.tmx([("a", "A1"), ("b", "B")]))
    _ = try git("commit", "-qam", "ours")
    #expect(try git("merge", "-q", "side").status == 0)
    let merged = try String(contentsOfFile: folder.path("m.tmx"), encoding: .utf8)
    #expect(merged == Self.tmx([("a", "A1"), ("c", "C"), ("b", "B2")]))
    _ = try git("checkout", "-q", "side")
    _ = try folder.file("m.tmx", Self.tmx([("a", "A9"), ("b", "B2")]))
    _ = try git("commit", "-qam", "conflict")
    _ = try git("checkout", "-q", "main")
    #expect(try git("merge", "-q", "side").status == 1)
    #expect(try git("status", "--short").output.contains("UU m.tmx"))
  }
}
