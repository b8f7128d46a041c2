import ArgumentParser

/// Tells about a memory file and looks after it.
struct MemoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory",
    abstract: "Say what a memory holds, look after it, and take back what was done to it.",
    discussion: """
      What changes units shows first what it would do; --apply does it.

        pont memory info --memory news.pont
        pont memory replace --memory news.pont --in text.nl Kiev Kyiv
      """,
    subcommands: [
      MemoryInfoCommand.self, MemoryCheckCommand.self, MemoryReindexCommand.self,
      MemoryVacuumCommand.self, MemoryStatsCommand.self, MemoryDuplicatesCommand.self,
      MemoryInconsistenciesCommand.self, MemoryUntranslatedCommand.self, MemoryReplaceCommand.self,
      MemoryDeleteCommand.self, MemoryMergeCommand.self, MemoryHistoryCommand.self,
      MemoryUndoCommand.self,
    ])
}
