import ArgumentParser
import Pont

/// Takes back what was done.
struct MemoryUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back the last operation, or one that 'pont memory history' shows.",
    discussion: """
      An operation is undone as a whole. That is an operation too: undoing it by its number brings \
      the changes back. What was changed again since must be undone first. Lexicons are not undone: \
      see 'pont help lexicon'.

        pont memory undo --memory news.pont
        pont memory undo --memory news.pont 17
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var output: FormatOptions

  @Argument(help: "The number of the operation; the last one without it.")
  var operation: Int64?

  func run() throws {
    var progress = ProgressBar("Undoing")
    defer { progress.end() }
    let undo = try memory.writable().undo(operation) { done, total in
      progress.show(done, of: total, count: done)
    }
    progress.end()
    switch output.format {
    case .json: try HistoryPrinter(format: .json).write(undo)
    case .text:
      let undone = undo.undoes.map(String.init) ?? ""
      let name = undo.note.map { " (\($0))" } ?? ""
      StandardError.line(
        "\(memory.path): operation \(undone)\(name) is undone; "
          + "'pont memory undo \(undo.number)' brings it back")
    }
  }
}
