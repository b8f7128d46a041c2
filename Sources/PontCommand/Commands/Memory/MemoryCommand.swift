import ArgumentParser

/// Tells about a memory file and looks after it.
struct MemoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory",
    abstract: "Say what a memory holds, verify it, and take back what was done to it.",
    discussion: """
        pont memory info --memory news.pont
        pont memory undo --memory news.pont
      """,
    subcommands: [
      MemoryInfoCommand.self, MemoryCheckCommand.self, MemoryReindexCommand.self,
      MemoryVacuumCommand.self, MemoryHistoryCommand.self, MemoryUndoCommand.self,
    ])
}
