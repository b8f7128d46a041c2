import ArgumentParser
import Pont

/// Gives back unused room.
struct MemoryVacuumCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vacuum",
    abstract: "Give back the room in the file that deleted units took.",
    discussion: """
      What was deleted or changed stays in the history, to be undone. --forget-history forgets what \
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
    try store.vacuum()
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
