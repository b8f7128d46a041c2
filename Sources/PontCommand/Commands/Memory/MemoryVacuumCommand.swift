import ArgumentParser
import Pont

/// Gives back unused room.
struct MemoryVacuumCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vacuum",
    abstract: "Give back the room in the file that deleted units took.",
    discussion: """
      The index is built anew where it holds what is no longer there. What was deleted or changed \
      stays in the history, to be undone. --forget-history forgets what \
      was before, so that it is gone for good.

        pont memory vacuum --memory news.pont
        pont memory vacuum --memory news.pont --forget-history
      """)

  @OptionGroup var memory: MemoryOption

  @Flag(help: "Forget what was before every operation so far; none of them can be undone then.")
  var forgetHistory = false

  @OptionGroup var output: FormatOptions

  func run() throws {
    let store = try memory.writable()
    let before = try store.info().fileBytes
    let forgotten = forgetHistory ? try store.forgetHistory() : 0
    var progress = ProgressBar("Indexing")
    defer { progress.end() }
    try store.vacuum { progress.show($0, of: $1, count: $0) }
    progress.end()
    let after = try store.info().fileBytes
    switch output.format {
    case .json:
      try JSONLine.write([
        "bytesBefore": before, "bytesAfter": after, "operationsForgotten": forgotten,
      ])
    case .text:
      StandardError.line("\(memory.path): \(before / 1024) KiB, now \(after / 1024) KiB")
    }
  }
}
