import ArgumentParser
import Pont

/// Tells what was done to a memory.
struct MemoryHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Tell what was done to a memory, or what one operation changed.",
    discussion: """
      The last operation comes first. Each can be undone as a whole: see 'pont help memory undo'.

        pont memory history --memory news.pont
        pont memory history --memory news.pont 17 --format json
      """)

  @OptionGroup var memory: MemoryOption

  @Option(help: "Show at most so many operations, or changes of one.")
  var limit = 50

  @OptionGroup var output: FormatOptions

  @Argument(help: "The number of an operation, to see what it changed.")
  var operation: Int64?

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit is at least 1, not \(limit).") }
  }

  func run() throws {
    let store = try memory.opened()
    let printer = HistoryPrinter(format: output.format)
    if let operation {
      try printer.write(try store.operation(operation))
      for change in try store.changes(of: operation, limit: limit) { try printer.write(change) }
      return
    }
    let operations = try store.operations(limit: limit)
    for operation in operations { try printer.write(operation) }
    if operations.isEmpty { throw ExitStatus.foundNothing }
  }
}
