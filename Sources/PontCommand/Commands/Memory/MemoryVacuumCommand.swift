import ArgumentParser
import Pont

/// Gives back unused room.
struct MemoryVacuumCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vacuum",
    abstract: "Give back the room in the file that deleted units took.",
    discussion: """
        pont memory vacuum --memory news.pont
        PONT_MEMORY=news.pont pont memory vacuum
      """)

  @OptionGroup var memory: MemoryOption

  func run() throws {
    try memory.writable().vacuum()
  }
}
