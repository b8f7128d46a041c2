import ArgumentParser
import Pont

/// Says what a memory holds.
struct MemoryInfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Say what a memory holds.",
    discussion: """
        pont memory info --memory news.pont
        pont memory info --format json
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var output: FormatOptions

  func run() throws {
    let info = try memory.opened().info()
    switch output.format {
    case .json: try JSONLine.write(info)
    case .text:
      StandardOutput.line("\(Style.output(.bold, memory.path)), \(info.fileBytes / 1024) KiB")
      StandardOutput.line(
        "  \(counted(info.units, "unit")), \(counted(info.concepts, "concept")), from "
          + counted(info.origins, "origin"))
      for language in info.languages {
        StandardOutput.line(
          "  \(language.tag): \(counted(language.segments, "segment")), "
            + counted(language.terms, "term"))
      }
    }
  }
}
