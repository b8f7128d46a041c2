import Foundation

/// A file that can be read twice: the one a user names, or a copy of standard input.
final class RereadableFile {
  /// Where it lies.
  let path: String
  private let copy: URL?

  /// Takes a file, or copies standard input for `-`.
  init(_ path: String) throws {
    guard path == "-" else {
      self.path = path
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
    self.copy = copy
  }

  deinit {
    if let copy { try? FileManager.default.removeItem(at: copy) }
  }
}
