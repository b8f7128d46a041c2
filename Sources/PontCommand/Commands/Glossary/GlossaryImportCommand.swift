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
    let inputs = try files.map { try RereadableFile($0) }
    for input in inputs { try verify(input) }
    let store = try memory.created()
    let imports = try inputs.map { try read($0, into: store) }
    let counts = imports.reduce(into: ImportCounts()) { $0 += $1.counts }
    let skipped = imports.reduce(0) { $0 + $1.skipped.count }
    StandardError.line(
      "\(memory.path): \(counts.concepts + counts.knownConcepts) concepts "
        + "(\(counts.concepts) new), \(skipped) skipped")
    if skipped > 0 { throw ExitStatus.skippedSome }
  }

  /// Makes sure that a file is a glossary, and without an error where none may be passed over,
  /// before anything is stored.
  private func verify(_ input: RereadableFile) throws {
    try input.renamingErrors {
      let kind = try reading.kind ?? FileKind.of(input.path)
      guard kind?.holdsConcepts == true else {
        throw Failure(
          description: "\(input.name): is no glossary. Read it with 'pont import', or name its "
            + "kind with --kind glossaryTable.")
      }
      if reading.keepGoing { return }
      try FileImport.verify(input.path, kind: kind, options: reading.options)
    }
  }

  /// Stores the concepts of a file, and tells what was odd in it.
  private func read(_ input: RereadableFile, into store: MemoryStore) throws -> FileImport {
    let result = try input.renamingErrors {
      try store.importFile(
        at: input.path, kind: reading.kind, named: glossary ?? input.name,
        options: reading.options)
    }
    for remark in result.remarks + result.skipped {
      StandardError.line("pont: \(input.renamed(remark.description))")
    }
    return result
  }
}
