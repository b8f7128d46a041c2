import ArgumentParser
import Pont

/// Reads glossaries into a memory.
struct GlossaryImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read glossaries into a memory: TBX, tables, records.",
    discussion: """
      Each file becomes a glossary of its name, or all of them that of --glossary. What is there \
      already is not stored twice. A file with an error leaves the memory as it was.

        pont glossary import --memory news.pont terms.tbx
        pont glossary import --memory news.pont --glossary law law-1.tsv law-2.csv
      """)

  @OptionGroup var memory: MemoryOption

  @Option(help: ArgumentHelp("The glossary that they become part of.", valueName: "name"))
  var glossary: String?

  @OptionGroup var reading: ReadingOptionGroup

  @Argument(help: "The files; '-' is standard input.")
  var files: [String]

  func run() throws {
    let inputs = try files.map { path in
      let input = try RereadableFile(path)
      return (file: try input.renamingErrors { try kind(of: input) }, input: input)
    }
    var work = try ImportWork(memory, keepingGoing: reading.keepGoing)
    try work.run(inputs) { kind, input, store in
      try store.importFile(
        at: input.path, kind: kind, named: glossary ?? input.name, options: reading.options)
    }
    let counts = work.imports.counts
    StandardError.line(
      "\(memory.path): \(counts.concepts + counts.knownConcepts) concepts "
        + "(\(counts.concepts) new), \(work.imports.skipped) skipped")
    if work.imports.skipped > 0 { throw ExitStatus.skippedSome }
  }

  private func kind(of input: RereadableFile) throws -> FileKind? {
    let kind = try reading.kind ?? FileKind.of(input.path)
    guard kind?.holdsConcepts == true else {
      throw Failure(
        description: "\(input.name): is no glossary. Read it with 'pont import', or name its "
          + "kind with --kind glossaryTable.")
    }
    return kind
  }
}
