import ArgumentParser
import Pont

/// Tells about a memory file and looks after it.
struct MemoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory",
    abstract: "Say what a memory holds, and verify it.",
    discussion: """
        pont memory info --memory news.pont
        pont memory check --memory news.pont
      """,
    subcommands: [Info.self, Check.self, Reindex.self, Vacuum.self])

  /// Says what a memory holds.
  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(
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
          "  \(info.units) units, \(info.concepts) concepts, from \(info.origins) origins")
        for language in info.languages {
          StandardOutput.line(
            "  \(language.tag): \(language.segments) segments, \(language.terms) terms")
        }
      }
    }
  }

  /// Verifies a memory.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
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

  /// Builds the index anew.
  struct Reindex: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Build the index for fuzzy matches and concordances anew.",
      discussion: """
          pont memory reindex --memory news.pont
          PONT_MEMORY=news.pont pont memory reindex
        """)

    @OptionGroup var memory: MemoryOption

    func run() throws {
      try MemoryStore(path: memory.path, mode: .readWrite).reindex()
    }
  }

  /// Gives back unused room.
  struct Vacuum: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give back the room in the file that deleted units took.",
      discussion: """
          pont memory vacuum --memory news.pont
          PONT_MEMORY=news.pont pont memory vacuum
        """)

    @OptionGroup var memory: MemoryOption

    func run() throws {
      try MemoryStore(path: memory.path, mode: .readWrite).vacuum()
    }
  }
}
