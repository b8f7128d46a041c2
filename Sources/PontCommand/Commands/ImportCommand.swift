import ArgumentParser
import Foundation
import Pont

/// Reads files into a memory.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read translation memories and glossaries into a memory.",
    discussion: """
      Reads TMX, XLIFF, PO, tables of pairs, and glossaries as TBX, tables or .rec; the kind is told
      from the content. What is there already is not stored twice. A file with an error leaves the
      memory as it was, unless --keep-going takes the rest of it.

        pont import --memory news.pont old.tmx terms.tsv
        pont import --memory news.pont --keep-going --repair from-a-client.tmx
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var reading: ReadingOptionGroup

  @Argument(help: "The files; '-' is standard input.")
  var files: [String]

  func run() throws {
    var total = ImportCounts()
    var skipped = 0
    let store = try memory.created()
    for file in files {
      let result = try read(file, into: store)
      for remark in result.remarks + result.skipped { StandardError.line("pont: \(remark)") }
      total += result.counts
      skipped += result.skipped.count
    }
    StandardError.line(
      "\(memory.path): \(total.units) units (\(total.added) new), "
        + "\(total.concepts + total.knownConcepts) concepts (\(total.concepts) new), "
        + "\(skipped) skipped")
    if skipped > 0 { throw ExitStatus.skippedSome }
  }

  private func read(_ file: String, into store: MemoryStore) throws -> FileImport {
    var progress = ProgressBar("Importing \(file)")
    defer { progress.end() }
    let input = try RereadableFile(file)
    return try store.importFile(
      at: input.path, kind: reading.kind, named: file == "-" ? "standard input" : file,
      options: reading.options
    ) { state in
      progress.show(state.bytesRead, of: state.totalBytes, count: state.count)
    }
  }
}
