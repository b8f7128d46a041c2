import Bitext
import Foundation
import Testing

/// The cases of a language, as `Cases/nl.txt` lists them.
struct Cases {
  /// A text with its cuts, and why they are where they are.
  struct Case: CustomTestStringConvertible, Sendable {
    let sentences: [String]
    let why: String

    var text: String { sentences.joined(separator: " ") }
    var testDescription: String { sentences.joined(separator: " ‖ ") }
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  /// Reads `language.txt`: one case a line, `‖` where the text is cut, and the reason after the last
  /// `|`; `#` begins a remark.
  static func of(_ language: String) throws -> [Case] {
    let text = try String(contentsOf: folder.appending(path: "\(language).txt"), encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.map { line in
      let columns = line.split(separator: "|")
      return Case(
        sentences: columns.dropLast().joined(separator: "|").split(separator: "‖")
          .map { $0.trimmingCharacters(in: .whitespaces) },
        why: columns.last?.trimmingCharacters(in: .whitespaces) ?? "")
    }
  }
}
