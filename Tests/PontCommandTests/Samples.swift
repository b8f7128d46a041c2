import Foundation

/// The folder of samples, and what lies in it.
enum Samples {
  /// Where the samples are.
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../Samples").standardizedFileURL

  /// The path of a sample.
  static func path(_ name: String) -> String { folder.appending(path: name).path }

  /// A sample as text.
  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }
}
