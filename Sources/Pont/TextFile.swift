import Foundation

/// Plain text that a user names: a file, or standard input for `-`.
public enum TextFile {
  /// The whole text.
  public static func text(of path: String) throws -> String {
    let data =
      path == "-"
      ? FileHandle.standardInput.readDataToEndOfFile() : try Data(contentsOf: URL(filePath: path))
    return String(decoding: data, as: UTF8.self)
  }

  /// The lines of the text, without line ends; empty ones are left out.
  public static func lines(of path: String) throws -> [String] {
    try text(of: path).split(whereSeparator: \.isNewline).map(String.init)
  }
}
