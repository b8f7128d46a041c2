import Foundation
import TestSupport
import Testing

/// What the commands write as XML, each format by each command, held against its rules.
@Suite(.enabled(if: Schema.canValidate)) struct WrittenXMLTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let unitFormats: [(name: String, schema: Schema)] = [
    ("tmx", .tmx), ("xliff", .xliff2), ("xliff1.2", .xliff1),
  ]
  private static let conceptFormats: [(name: String, schema: Schema)] = [
    ("tbx", .tbx3), ("tbx-dct", .tbx3DCT), ("tbx2", .tbx2),
  ]

  private func run(_ words: String...) throws {
    let outcome = try Command.run(words)
    #expect(outcome.status == 0, "\(words): \(outcome.errors)")
  }

  @Test func `export writes what is valid`() throws {
    let memory = folder.path("m.pont")
    try run(
      "import", "--memory", memory, Samples.path("old-memory.tmx"), Samples.path("terms.tsv"))
    for (name, schema) in Self.unitFormats + Self.conceptFormats {
      let out = folder.path("export." + name)
      try run(
        "export", "--memory", memory, "--from", "nl", "--to", "en", "--format", name, out)
      #expect(try schema.faults(in: [out]) == "", "\(name)")
    }
  }

  @Test func `convert writes what is valid`() throws {
    for (inputs, formats) in [
      (["old-memory.tmx"], Self.unitFormats), (["terms.tsv"], Self.conceptFormats),
    ] {
      var inputs = inputs.map(Samples.path)
      for (name, schema) in formats {
        for input in inputs {
          let out = folder.path("convert." + name)
          try run("convert", "--from", "nl", "--to", "en", "--format", name, input, out)
          #expect(try schema.faults(in: [out]) == "", "\(input) as \(name)")
        }
        inputs.append(folder.path("convert." + name))
      }
    }
  }

  @Test(arguments: [("tmx", Schema.tmx), ("xliff", .xliff2)])
  func `align writes what is valid`(format: String, schema: Schema) throws {
    let texts = try [
      folder.file("a.txt", "De raad zegt <ja>.\n\nDe minister & de raad.\n"),
      folder.file("b.txt", "The council says <yes>.\n\nThe minister & the council.\n"),
    ]
    let out = folder.path("align." + format)
    try run(
      "align", "--from", "nl", "--to", "en", texts[0], texts[1], "--format", format, "--output",
      out)
    #expect(try schema.faults(in: [out]) == "")
  }
}
