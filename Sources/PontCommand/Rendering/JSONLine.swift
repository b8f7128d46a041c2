import Foundation

/// A result as one line of JSON, with its keys in alphabetical order.
enum JSONLine {
  /// Writes a value as a line to standard output.
  static func write(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    StandardOutput.line(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
