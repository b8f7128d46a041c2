import ArgumentParser
import Foundation
import Pont

/// The options that name the memories to be asked.
struct MemoriesOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The memory file; without it $PONT_MEMORY, else pont/memory.pont in your data folder. May be "
        + "given again: the first comes first.", valueName: "file"))
  var memory: [String] = []

  /// The paths of the memories that are meant, in order, each once.
  var paths: [String] {
    guard !memory.isEmpty else { return [MemoryLocation.standard()] }
    var seen: Set<String> = []
    return memory.filter { seen.insert($0).inserted }
  }

  /// The memories for reading.
  func opened(_ penalty: MemoryPenaltyOption? = nil) throws -> MemoryGroup {
    MemoryGroup(
      try paths.map { try MemoryStore(path: $0, mode: .readOnly) },
      penalty: penalty?.memoryPenalty ?? Penalty.memory.points)
  }

  /// The memories for reading where any are named or the standard one is there; `nil` otherwise.
  func existing(_ penalty: MemoryPenaltyOption? = nil) throws -> MemoryGroup? {
    if memory.isEmpty, !FileManager.default.fileExists(atPath: paths[0]) { return nil }
    return try opened(penalty)
  }
}

/// The option that says how much less other memories than the first are trusted.
struct MemoryPenaltyOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Take so many points off what another memory than the first holds.", valueName: "points"))
  var memoryPenalty = Penalty.memory.points

  func validate() throws {
    guard 0...100 ~= memoryPenalty else {
      throw ValidationError("--memory-penalty lies between 0 and 100, not at \(memoryPenalty).")
    }
  }
}
