internal import Bitext
internal import Shipped
internal import Synchronization

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
    let own = Self.shipped(language.language).sections
    let shared = Self.shipped("given-names").sections
    sections = own.merging(shared) { own, _ in own }
  }

  /// Reads a table.
  init(text: String) {
    var sections: [String: [String]] = [:]
    var section = ""
    var entries: [String] = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let entry = line.prefix { $0 != UInt8(ascii: "#") }.trimmingSpaces
      guard let first = entry.first else { continue }
      if first == UInt8(ascii: "["), entry.last == UInt8(ascii: "]") {
        sections[section, default: []] += entries
        entries.removeAll(keepingCapacity: true)
        section = String(Substring(entry.dropFirst().dropLast()))
      } else {
        entries.append(String(Substring(entry)))
      }
    }
    sections[section, default: []] += entries
    self.sections = sections
  }

  /// The entries of a section in the order of the file; empty where there is none.
  subscript(section: String) -> [String] { sections[section] ?? [] }

  /// The shipped table of a name, `nl` or `numbers`; an empty one where there is none.
  static func shipped(_ name: String) -> WordTable {
    read.withLock { tables in
      if let table = tables[name] { return table }
      let file = ShippedFile.words.first { $0.name == name + ".txt" }
      let table = WordTable(text: file?.text ?? "")
      tables[name] = table
      return table
    }
  }

  /// The tables that have been asked for, each read once.
  private static let read = Mutex<[String: WordTable]>([:])
}

extension Substring.UTF8View {
  /// The text without white space at its ends.
  fileprivate var trimmingSpaces: Substring.UTF8View {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    var rest = drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return rest
  }
}
