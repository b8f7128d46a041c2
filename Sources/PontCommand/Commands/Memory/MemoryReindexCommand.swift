import ArgumentParser
import Pont

/// Builds the index anew.
struct MemoryReindexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reindex",
    abstract: "Build the index for fuzzy matches and concordances anew.",
    discussion: """
        pont memory reindex --memory news.pont
        PONT_MEMORY=news.pont pont memory reindex
      """)

  @OptionGroup var memory: MemoryOption

  func run() throws {
    try memory.writable().reindex()
  }
}
