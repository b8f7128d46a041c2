import Foundation
import TestSupport
import Testing

/// Whatever a file holds: a clear error or a good reading, and never a trap.
@Suite struct BadInputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The shipped glossaries are left at home, for what a file holds does not hang on them.
  private static let commands = [
    ["segment"], ["terms", "--from", "nl", "--to", "en", "--glossary", Samples.path("terms.tsv")],
    ["suggest", "--from", "nl", "--to", "en", "--glossary", Samples.path("terms.tsv")],
  ]

  @Test(arguments: commands)
  func `names a file that is not there, and a folder`(command: [String]) throws {
    for path in [folder.path("geen.txt"), folder.url.path] {
      let outcome = try Command.run(command + [path])
      #expect(outcome.status == 3)
      #expect(outcome.errors.contains(path))
      #expect(outcome.output.isEmpty)
    }
  }

  @Test(arguments: commands)
  func `refuses what is no text, with the place`(command: [String]) throws {
    let latin = try folder.file(
      "latin.txt", Data("Goed.\nCaf\u{E9}".unicodeScalars.map { UInt8($0.value) }))
    let outcome = try Command.run(command + [latin])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("latin.txt"))
  }

  @Test(arguments: commands)
  func `reads UTF-16 with its mark, and UTF-8 with one`(command: [String]) throws {
    let text = "Na de wapenstilstand kwam de Navo bijeen. Daarna sprak Oleksandr Hryhorovytsj."
    let plain = try Command.run(command + [folder.file("plain.txt", text)])
    let wide = try folder.file(
      "wide.txt", Data([0xFF, 0xFE]) + (text.data(using: .utf16LittleEndian) ?? Data()))
    let marked = try folder.file("marked.txt", Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8))
    for path in [wide, marked] {
      let outcome = try Command.run(command + [path])
      #expect(outcome.status == plain.status)
      #expect(outcome.output == plain.output)
    }
  }

  @Test(arguments: commands)
  func `takes an empty text and one of white space`(command: [String]) throws {
    for text in ["", "\n", " \t\r\n\r\n "] {
      let outcome = try Command.run(command + ["-"], input: Data(text.utf8))
      #expect([0, 1].contains(outcome.status))
      #expect(outcome.errors.isEmpty)
    }
  }

  @Test(arguments: [
    ("<tmx version=\"1.4\"><header/><body><tu>", "whole"),
    ("<tmx version=\"1.4\"><header/><body><tu><tuv><seg>a</seg></tuv></tu></body></tmx>", "lang"),
    ("<!DOCTYPE tmx [<!ENTITY a \"aaaa\">]><tmx version=\"1.4\"><header/><body/></tmx>", "entit"),
  ])
  func `says where a TMX is wrong and leaves the memory as it was`(
    text: String, hint: String
  ) throws {
    let memory = folder.path("m.pont")
    let good = try folder.file("good.tsv", "nl\ten\nwaarnemer\tmonitor\n")
    #expect(try Command.run("import", "--memory", memory, good).status == 0)
    let before = try Command.run("export", "--memory", memory, "--format", "terms", "-").output
    let bad = try folder.file("bad.tmx", text)
    let outcome = try Command.run("import", "--memory", memory, bad)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("bad.tmx:1"), "\(outcome.errors)")
    #expect(
      try Command.run("export", "--memory", memory, "--format", "terms", "-").output == before)
    #expect(try Command.run("memory", "check", "--memory", memory).status == 0)
  }

  @Test func `stores nothing of several files when one of them is wrong`() throws {
    let memory = folder.path("m.pont")
    let good = try folder.file("good.tsv", "nl\ten\nwaarnemer\tmonitor\n")
    let bad = try folder.file("bad.tmx", "<tmx version=\"1.4\"><header/><body><tu>")
    let outcome = try Command.run("import", "--memory", memory, good, bad)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("bad.tmx:1"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).count == 2)
    #expect(try Command.run("import", "--memory", memory, good).status == 0)
    let before = try Command.run("memory", "history", "--memory", memory).output
    let other = try folder.file("other.tsv", "nl\ten\nvrede\tpeace\n")
    #expect(try Command.run("import", "--memory", memory, other, bad).status == 3)
    #expect(try Command.run("memory", "history", "--memory", memory).output == before)
    #expect(try Command.run("memory", "check", "--memory", memory).status == 0)
    let kept = try Command.run("import", "--memory", memory, "--keep-going", other, bad)
    #expect(kept.status == 4)
    #expect(kept.errors.contains("(1 new)"), "\(kept.errors)")
  }

  @Test func `refuses a memory that is none`() throws {
    let text = try folder.file("text.pont", "dit is geen geheugen")
    for arguments in [["memory", "info"], ["export", "-", "--format", "tmx"]] {
      let outcome = try Command.run(arguments + ["--memory", text])
      #expect(outcome.status == 3)
      #expect(outcome.errors.contains(text))
    }
    #expect(try String(contentsOfFile: text, encoding: .utf8) == "dit is geen geheugen")
  }

  @Test(arguments: [
    ["lookup", "--from", "nl", "--to", "en"], ["lookup", "--from", "n", "--to", "en", "Ja."],
    ["align", "--from", "nl", "--to", "en", "-", "-"], ["name", "--from", "nl", "--to", "", "Jan"],
    ["lookup", "--from", "nl", "--to", "en", "--threshold", "3", "Ja."], ["concordance", "Ja"],
    ["segment", "--classic", "x.txt"],
  ])
  func `tells wrong use from failure`(arguments: [String]) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }
}
