import ArgumentParser
import Foundation
import Pont

/// The option that names the memory.
struct MemoryOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The memory file; without it $PONT_MEMORY, else pont/memory.pont in your data folder.",
      valueName: "file"))
  var memory: String?

  /// The path of the memory that is meant.
  var path: String { memory ?? MemoryLocation.standard() }

  /// The memory for reading where one is named or the standard one is there; `nil` otherwise.
  ///
  /// - Parameter willBeMade: whether a memory that is named may be missing, to be made later.
  func existing(orWillBeMade willBeMade: Bool = false) throws -> MemoryStore? {
    let mayBeMissing = memory == nil || willBeMade
    if mayBeMissing, !FileManager.default.fileExists(atPath: path) { return nil }
    return try opened()
  }

  /// The memory for reading.
  func opened() throws -> MemoryStore {
    try MemoryStore(path: path, mode: .readOnly)
  }

  /// The memory for changing what is in it.
  func writable() throws -> MemoryStore {
    try MemoryStore(path: path, mode: .readWrite)
  }

  /// The memory for writing, made when it is not there.
  func created() throws -> MemoryStore {
    if memory == nil { try MemoryLocation.makeFolder(of: path) }
    return try MemoryStore(path: path, mode: .create)
  }
}
