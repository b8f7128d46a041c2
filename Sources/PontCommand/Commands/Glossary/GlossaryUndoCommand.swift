import ArgumentParser
import Pont

/// Takes back what was done to concepts or to the order of glossaries.
struct GlossaryUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back the last change of a glossary, or one that 'pont glossary history' shows.",
    discussion: """
        pont glossary undo --memory news.pont
        pont glossary undo --memory news.pont 17
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var output: FormatOptions

  @Argument(help: "The number of the operation; the last one without it.")
  var operation: Int64?

  func run() throws {
    let store = try memory.writable()
    let last = try store.conceptOperations().first { $0.undoneBy == nil && $0.undoes == nil }
    guard let number = operation ?? last?.number else {
      throw Failure(description: "\(memory.path): nothing was done to concepts yet.")
    }
    let undo = try store.undo(number)
    switch output.format {
    case .json: try HistoryPrinter(format: .json).write(undo)
    case .text:
      let name = undo.note.map { " (\($0))" } ?? ""
      StandardError.line(
        "\(memory.path): operation \(number)\(name) is undone; "
          + "'pont glossary undo \(undo.number)' brings it back")
    }
  }
}
