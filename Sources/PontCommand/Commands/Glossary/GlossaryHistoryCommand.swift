import ArgumentParser
import Pont

/// Tells what was done to concepts.
struct GlossaryHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Tell what was done to the concepts of a memory, or to one of them.",
    discussion: """
      The last operation comes first; 'pont memory history N' shows what operation N changed.

        pont glossary history --memory news.pont
        pont glossary history --memory news.pont Navo --format json
      """)

  @OptionGroup var memory: MemoryOption

  @Option(help: "Show at most so many operations.")
  var limit = 50

  @OptionGroup var output: FormatOptions

  @Argument(help: "The concept: its number, its id or a term.")
  var concept: String?

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit is at least 1, not \(limit).") }
  }

  func run() throws {
    let store = try memory.opened()
    let number = try concept.map { try store.concept(named: $0).number }
    let operations = try store.conceptOperations(of: number, limit: limit)
    let printer = HistoryPrinter(format: output.format)
    for operation in operations {
      try printer.write(operation)
      guard let number, output.format == .text else { continue }
      for change in try store.changes(of: operation.number)
      where change.thing == .concept && change.numbers.contains(number) {
        try printer.write(change)
      }
    }
    if operations.isEmpty { throw ExitStatus.foundNothing }
  }
}
