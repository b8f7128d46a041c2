public import Foundation

/// A folder that is there as long as the value that made it.
public final class TemporaryFolder {
  /// Where it is.
  public let url: URL

  /// Makes a folder that no one else has.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "pont-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a text file and returns its path.
  public func file(_ name: String, _ text: String) throws -> String {
    try file(name, Data(text.utf8))
  }

  /// Writes a file of bytes and returns its path.
  public func file(_ name: String, _ data: Data) throws -> String {
    let file = url.appending(path: name)
    try data.write(to: file)
    return file.path
  }

  /// The path that a file of this name has or would have.
  public func path(_ name: String) -> String {
    url.appending(path: name).path
  }
}
