import ArgumentParser
import Pont

/// Shows concepts.
struct GlossaryShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show concepts whole, as records.",
    discussion: """
        pont glossary show --memory news.pont Navo
        pont glossary show --memory news.pont 12 13 --format json
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var output: FormatOptions

  @Argument(help: "The concepts: by number, id or a term.")
  var concepts: [String]

  func run() throws {
    let store = try memory.opened()
    let printer = ConceptPrinter(format: output.format)
    for (place, name) in concepts.enumerated() {
      if place > 0, output.format == .text { StandardOutput.line() }
      try printer.write(try store.concept(named: name))
    }
  }
}
