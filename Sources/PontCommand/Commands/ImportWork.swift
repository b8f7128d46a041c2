import Foundation
import Pont

/// Imports the files of a command into a memory, which is made where it is not there.
struct ImportWork {
  /// The memory.
  let store: MemoryStore
  /// What was imported so far.
  private(set) var imports = FileImports()
  private let isNew: Bool
  private let keepsGoing: Bool

  init(_ memory: MemoryOption, keepingGoing keepsGoing: Bool) throws {
    isNew = !FileManager.default.fileExists(atPath: memory.path)
    store = try memory.created()
    self.keepsGoing = keepsGoing
  }

  /// Imports files one after the other; where one fails, the memory is as it was before all of them,
  /// unless it goes on with the next.
  mutating func run<File>(
    _ files: [(file: File, input: RereadableFile)],
    _ read: (File, RereadableFile, MemoryStore) throws -> FileImport
  ) throws {
    for (file, input) in files {
      let result: FileImport
      do { result = try input.renamingErrors { try read(file, input, store) } } catch {
        guard keepsGoing, !(error is MemoryError) else {
          try imports.takeBack(from: store, isNew: isNew, after: error)
          throw error
        }
        StandardError.line("pont: \(error)")
        imports.skipFile()
        continue
      }
      imports.add(result)
      for remark in result.remarks + result.skipped {
        StandardError.line("pont: \(input.renamed(remark.description))")
      }
      if result.isStopped {
        throw Failure(
          description: "stopped: \(imports.counts.units) units (\(imports.counts.added) new) are "
            + "stored. Run the same command again to go on.")
      }
    }
  }
}
