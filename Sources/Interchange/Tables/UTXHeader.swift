internal import Bitext

/// The two first lines of a glossary in UTX 1.11 or 1.20 (AAMT, *Universal Terminology eXchange*).
enum UTXHeader {
  /// What the columns hold.
  ///
  /// `#UTX 1.11; en-US/nl; 2020-01-01; …` names the languages, the next line the columns: `src`,
  /// `tgt`, `term:nl`, `src:pos`, `term status`, `comment` … A status is that of the translation: it
  /// is not the source that must not be used.
  static func header(
    _ first: String, _ lines: inout LineReader
  ) throws(InterchangeError) -> TableHeader {
    let parts = first.split(separator: ";", omittingEmptySubsequences: false)
    let languages = parts.dropFirst().first.map { part in
      part.split(whereSeparator: { $0 == "/" || $0 == "," }).map { String($0).trimmedWhiteSpace }
    }
    var names: [String] = []
    while let line = try lines.next(), line.hasPrefix("#") {
      names = line.dropFirst().split(separator: "\t", omittingEmptySubsequences: false)
        .map { String($0).trimmedWhiteSpace }
      if names.contains(where: { $0 == "src" || $0.hasPrefix("term:") || $0 == "tgt" }) { break }
    }
    let resolved = names.map { name in
      switch name.lowercased() {
      case "src": languages?.first ?? name
      case "tgt": languages?.dropFirst().first ?? name
      case let name where name.hasPrefix("term:"): String(name.dropFirst(5))
      case "term status", "status":
        languages?.dropFirst().first.map { "status:" + $0 } ?? "status"
      default: name
      }
    }
    let header = TableHeader(resolved)
    guard header.languages.count > 1 else {
      throw .noLanguages(path: lines.path, line: lines.line, cells: names, needed: 2)
    }
    return header
  }
}
