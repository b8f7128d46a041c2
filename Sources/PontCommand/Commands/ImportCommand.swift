import ArgumentParser
import Foundation
import Pont

/// Reads files into a memory.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read translation memories and glossaries into a memory.",
    discussion: """
      Reads TMX, XLIFF, PO, tables of pairs, JSON lines, memories of Weblate and Wordfast, \
      hunalign's ladders, and glossaries as TBX, UTX, tables or .rec; the kind is told from the \
      content. Of the folder of an OmegaT project it reads the translations and the glossaries. \
      What is there already is not stored twice. A file with an error leaves the memory as it was, unless \
      --keep-going takes the rest of it.

        pont import --memory news.pont old.tmx terms.tsv
        pont import --memory news.pont --keep-going --repair from-a-client.tmx
        pont import --memory news.pont --from nl --to en --kind moses corpus
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var reading: ReadingOptionGroup
  @OptionGroup var languages: FileLanguages

  @Flag(
    help:
      "Let new translations take the place of those that the same sources have; they can be undone."
  )
  var replace = false

  @Argument(help: "The files, or folders of OmegaT projects; '-' is standard input.")
  var files: [String]

  func run() throws {
    let inputs = try files.flatMap { try ImportedFile.files(at: $0, options: options) }
      .map { (file: $0, input: try RereadableFile($0.path)) }
    Signals.catchInterruption()
    var work = try ImportWork(memory, keepingGoing: reading.keepGoing)
    try work.run(inputs, read)
    report(work.imports)
    if work.imports.skipped > 0 { throw ExitStatus.skippedSome }
  }

  private func report(_ imports: FileImports) {
    let counts = imports.counts
    let replaced = counts.replaced > 0 ? ", \(counts.replaced) replaced" : ""
    StandardError.line(
      "\(memory.path): \(counts.units) units (\(counts.added) new\(replaced)), "
        + "\(counts.concepts + counts.knownConcepts) concepts (\(counts.concepts) new), "
        + "\(imports.skipped) skipped")
  }

  private var options: ReadingOptions {
    var options = reading.options
    options.languages = languages.tags
    return options
  }

  private func options(for file: ImportedFile) -> ReadingOptions {
    var options = options
    if options.languages.isEmpty { options.languages = file.languages }
    return options
  }

  private func read(
    _ file: ImportedFile, from input: RereadableFile, into store: MemoryStore
  ) throws -> FileImport {
    var progress = ProgressBar("Importing \(input.name)")
    defer { progress.end() }
    return try store.importFile(
      at: input.path, kind: file.kind ?? reading.kind, named: input.name,
      options: options(for: file),
      replacing: replace
    ) { state in
      progress.show(state.bytesRead, of: state.totalBytes, count: state.count)
      return !Signals.isInterrupted
    }
  }
}
