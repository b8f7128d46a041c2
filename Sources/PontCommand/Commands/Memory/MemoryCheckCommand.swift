import ArgumentParser
import Pont

/// Verifies a memory.
struct MemoryCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Verify that a memory file is whole; status 1 when it is not.",
    discussion: """
        pont memory check --memory news.pont
        pont memory check --memory news.pont --format json
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var output: FormatOptions

  func run() throws {
    let findings = try memory.opened().check()
    switch output.format {
    case .json: for finding in findings { try JSONLine.write(["finding": finding]) }
    case .text:
      for finding in findings { StandardOutput.line(finding) }
      if findings.isEmpty { StandardOutput.line("\(memory.path): all is well") }
    }
    if !findings.isEmpty { throw ExitStatus.foundNothing }
  }
}
