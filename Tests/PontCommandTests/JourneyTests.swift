import Foundation
import TestSupport
import Testing

/// The whole way on the samples, as a translator goes it.
@Suite struct JourneyTests {
  private let folder: TemporaryFolder
  private let memory: String
  /// The memory of all tests, made once.
  private static let learned = Result { try made() }

  init() throws {
    folder = try TemporaryFolder()
    memory = folder.path("news.pont")
    try Self.learned.get().write(to: URL(filePath: memory))
  }

  private static func made() throws -> Data {
    let folder = try TemporaryFolder()
    let memory = folder.path("news.pont")
    let learned = try Command.run(
      "align", "--from", "nl", "--to", "en", "--memory", memory, "--learn",
      Samples.path("news-summit.nl.txt"), Samples.path("news-summit.en.txt"))
    try #require(learned.status == 0, "\(learned.errors)")
    let imported = try Command.run(
      "import", "--memory", memory, Samples.path("old-memory.tmx"), Samples.path("terms.tsv"))
    try #require(imported.status == 0, "\(imported.errors)")
    #expect(imported.errors.contains("16 units (16 new), 24 concepts (24 new), 0 skipped"))
    return try Data(contentsOf: URL(filePath: memory))
  }

  @Test(arguments: [
    ("news-summit", "en"), ("news-summit", "de"), ("news-summit", "fr"), ("notice", "en"),
    ("museum", "en"), ("parliamentary-letter", "en"), ("culture-sport", "en"),
  ])
  func `aligns the samples nearly as their translator did`(name: String, target: String) throws {
    let lines = try ["nl", target].map { language in
      try folder.file(
        "\(name).\(language)",
        Samples.text("\(name).\(language).gold").split(separator: "\n").joined(separator: "\n"))
    }
    let outcome = try Command.run([
      "align", "--from", "nl", "--to", target, "--one-per-line", "--format", "beads", lines[0],
      lines[1],
    ])
    let found = Set(outcome.lines.map { $0.prefix { $0 != "." }.dropLast(2) })
    let gold = Set(
      try Samples.text("\(name).nl-\(target).beads").split(separator: "\n"))
    let right = Double(found.intersection(gold).count)
    #expect(right / Double(gold.count) > 0.85)
    #expect(right / Double(found.count) > 0.85)
  }

  @Test func `finds the same sentence again, and one like it`() throws {
    let outcome = try Command.run(
      "lookup", "--memory", memory, "--from", "nl", "--to", "en", "--format", "json",
      "In art. 3 van het akkoord staat dat incidenten binnen 24 uur worden gemeld.",
      "De missie moet in februari beginnen en telt 520 waarnemers uit 29 landen.",
      "Niets hiervan is ooit vertaald geweest door wie dan ook.")
    #expect(outcome.status == 0)
    let answers = try outcome.objects().map { try #require($0["matches"] as? [[String: Any]]) }
    #expect(answers.count == 3)
    #expect(answers[0].first?["score"] as? Double == 1)
    #expect(answers[0].first?["kind"] as? String == "exact")
    let score = try #require(answers[1].first?["score"] as? Double)
    #expect(score > 0.8 && score < 1)
    #expect(answers[1].first?["kind"] as? String == "fuzzy")
    #expect(answers[2].isEmpty)
  }

  @Test func `shows a phrase in its sentences`() throws {
    let outcome = try Command.run(
      "concordance", "--memory", memory, "--language", "nl", "--limit", "3", "WAARNEMERS")
    #expect(outcome.status == 0)
    #expect(outcome.lines.count { $0.contains("[waarnemers]") } == 3)
  }

  @Test func `recognises the terms of a new text`() throws {
    let outcome = try Command.run(
      "terms", "--memory", memory, "--from", "nl", "--to", "en", "--format", "json", "-",
      input: "De Navo’s steun aan de OVSE,\nzei een NAVO-lidstaat over de wapenstilstand.")
    let found = try outcome.objects().map { object in
      (object["text"] as? String, (object["translations"] as? [String])?.first)
    }
    #expect(found.map(\.0) == ["Navo’s", "OVSE", "NAVO-lidstaat", "wapenstilstand"])
    #expect(found.map(\.1) == ["NATO", "OSCE", "NATO member state", "ceasefire"])
  }

  @Test func `suggests what no glossary has, with reasons`() throws {
    let outcome = try Command.run(
      "suggest", "--from", "nl", "--to", "en", "--format", "json", "-",
      input: "Onderminister Nadezjda Sjoevalova sprak gisteren met een diplomaat.")
    let objects = try outcome.objects()
    let first = try #require(objects.first)
    #expect(first["source"] as? String == "Nadezjda Sjoevalova")
    #expect(first["target"] as? String == "Nadezhda Shuvalova")
    #expect((first["evidence"] as? [Any])?.isEmpty == false)
  }

  @Test func `exports the same valid TMX each time, and takes it back`() throws {
    let paths = ["one.tmx", "two.tmx", "three.tmx"].map(folder.path)
    for path in paths.prefix(2) {
      #expect(try Command.run("export", "--memory", memory, path).status == 0)
    }
    #expect(FileManager.default.contentsEqual(atPath: paths[0], andPath: paths[1]))
    let copy = folder.path("copy.pont")
    #expect(try Command.run("import", "--memory", copy, paths[0]).status == 0)
    #expect(try Command.run("export", "--memory", copy, paths[2]).status == 0)
    #expect(FileManager.default.contentsEqual(atPath: paths[0], andPath: paths[2]))
    try FileManager.default.copyItem(
      atPath: Samples.path("tmx14.dtd"), toPath: folder.path("tmx14.dtd"))
    let validation = Process()
    validation.executableURL = URL(filePath: "/usr/bin/env")
    validation.arguments = ["xmllint", "--noout", "--nonet", "--valid", paths[0]]
    try validation.run()
    validation.waitUntilExit()
    #expect(validation.terminationStatus == 0)
  }

  @Test func `tells what the memory holds, and that it is whole`() throws {
    let info = try Command.run("memory", "info", "--memory", memory, "--format", "json").objects()
    #expect(info.first?["concepts"] as? Int == 24)
    #expect(try Command.run("memory", "check", "--memory", memory).status == 0)
  }
}
