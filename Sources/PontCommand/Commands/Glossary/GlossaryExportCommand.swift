import ArgumentParser
import Pont

/// Writes the glossaries of a memory to a file.
struct GlossaryExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the concepts of a memory, or some of them, as TBX, records or a table.",
    discussion: """
      The name of the file tells the format; --format does for '-', standard output.

        pont glossary export --memory news.pont terms.tbx
        pont glossary export --kind person --format csv - > persons.csv
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var concepts: ConceptOptions

  @Option(help: "The format.")
  var format: GlossaryFormat?

  @Argument(help: "The file; '-' is standard output.")
  var file: String

  func run() throws {
    let result = try memory.opened()
      .exportGlossary(to: file, as: format?.kind, where: concepts.search)
    for remark in result.remarks { StandardError.line("pont: \(remark)") }
    if result.count == 0 {
      StandardError.line("pont: \(memory.path) holds nothing of what was asked for.")
      throw ExitStatus.foundNothing
    }
  }
}
