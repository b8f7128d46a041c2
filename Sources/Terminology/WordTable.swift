internal import Bitext
internal import Shipped

/// A shipped table of words of one language: lists under section names, `#` for comments.
///
/// ```
/// [titles]
/// president
/// minister-president
/// ```
struct WordTable: Sendable {
  private let sections: [String: [String]]

  /// The table of a language, such as `nl.txt`, with the first names that all languages share.
  init(for language: LanguageTag) {
    let own = Self.shipped[language.language]?.sections ?? [:]
    let shared = Self.shipped["given-names"]?.sections ?? [:]
    sections = own.merging(shared) { own, _ in own }
  }

  /// Reads a table.
  init(text: String) {
    var sections: [String: [String]] = [:]
    var section = ""
    for line in text.split(whereSeparator: \.isNewline) {
      let entry = line.prefix { $0 != "#" }.trimmingSpaces
      if entry.isEmpty { continue }
      if entry.hasPrefix("["), entry.hasSuffix("]") {
        section = String(entry.dropFirst().dropLast())
      } else {
        sections[section, default: []].append(String(entry))
      }
    }
    self.sections = sections
  }

  /// The entries of a section in the order of the file; empty where there is none.
  subscript(section: String) -> [String] { sections[section] ?? [] }

  static let shipped: [String: WordTable] = {
    var tables: [String: WordTable] = [:]
    for file in ShippedFile.words where file.name.hasSuffix(".txt") {
      tables[String(file.name.dropLast(4))] = WordTable(text: file.text)
    }
    return tables
  }()
}

extension Substring {
  /// The text without white space at its ends.
  fileprivate var trimmingSpaces: Substring {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...last]
  }
}
