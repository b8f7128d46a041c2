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
    if !reading.keepGoing {
      for (file, input) in inputs {
        try input.renamingErrors {
          try FileImport.verify(
            input.path, kind: file.kind ?? reading.kind, options: options(for: file))
        }
      }
    }
    let store = try memory.created()
    Signals.catchInterruption()
    var total = ImportCounts()
    var skipped = 0
    for (file, input) in inputs {
      do {
        let result = try input.renamingErrors { try read(file, from: input, into: store) }
        for remark in result.remarks + result.skipped {
          StandardError.line("pont: \(input.renamed(remark.description))")
        }
        total += result.counts
        skipped += result.skipped.count
        if result.isStopped {
          throw Failure(
            description: "stopped: \(total.units) units (\(total.added) new) are stored. "
              + "Run the same command again to go on.")
        }
      } catch let error as MemoryError {
        throw error
      } catch let stop as Failure {
        throw stop
      } catch  where reading.keepGoing {
        StandardError.line("pont: \(error)")
        skipped += 1
      }
    }
    let replaced = total.replaced > 0 ? ", \(total.replaced) replaced" : ""
    StandardError.line(
      "\(memory.path): \(total.units) units (\(total.added) new\(replaced)), "
        + "\(total.concepts + total.knownConcepts) concepts (\(total.concepts) new), "
        + "\(skipped) skipped")
    if skipped > 0 { throw ExitStatus.skippedSome }
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
