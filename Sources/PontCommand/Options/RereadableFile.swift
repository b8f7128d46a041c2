import Foundation
import Pont

/// A file that can be read twice: the one a user names, or a copy of standard input.
final class RereadableFile {
  /// Where it lies.
  let path: String
  /// What a user calls it.
  let name: String
  private let copy: URL?

  /// Takes a file, or copies standard input for `-`.
  init(_ path: String) throws {
    guard path == "-" else {
      self.path = path
      name = path
      copy = nil
      return
    }
    let copy = FileManager.default.temporaryDirectory.appending(path: "pont-\(UUID().uuidString)")
    try Data().write(to: copy, options: .withoutOverwriting)
    let target = try FileHandle(forWritingTo: copy)
    while let piece = try FileHandle.standardInput.read(upToCount: 1 << 20), !piece.isEmpty {
      try target.write(contentsOf: piece)
    }
    try target.close()
    self.path = copy.path
    name = "standard input"
    self.copy = copy
  }

  /// A message that names the file as a user does.
  func renamed(_ message: String) -> String {
    copy == nil ? message : message.replacing(path, with: name)
  }

  /// Does a work whose errors name the file as a user does.
  func renamingErrors<Result>(_ work: () throws -> Result) throws -> Result {
    do { return try work() } catch let error where copy != nil && !(error is MemoryError) {
      throw Failure(description: renamed("\(error)"))
    }
  }

  deinit {
    if let copy { try? FileManager.default.removeItem(at: copy) }
  }
}
