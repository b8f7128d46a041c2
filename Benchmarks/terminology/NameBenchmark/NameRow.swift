import Foundation

/// A person of `names.tsv`: the forms of the name by language.
struct NameRow {
  let forms: [String: [String]]
  /// The language the name comes from; `latn` for names that need no rule.
  let origin: String

  /// The rows of the list that are for tuning (odd) or for measuring (even).
  static func read(_ path: String, forTuning: Bool) throws -> [NameRow] {
    try read(path).enumerated().filter { ($0.offset % 2 == 0) == forTuning }.map(\.element)
  }

  /// All rows of a list.
  static func read(_ path: String) throws -> [NameRow] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .compactMap { NameRow(line: $0) }
  }

  private init?(line: Substring) {
    let fields = line.split(separator: "\t")
    guard fields.count == 5 else { return nil }
    var forms: [String: [String]] = [:]
    for (language, field) in zip(["nl", "en", "de", "fr"], fields) {
      forms[language] = field.split(separator: "/").map(String.init)
    }
    let original = fields[4].split(separator: " ", maxSplits: 1)
    origin = String(original[0])
    if original.count == 2, original[1] != "·" { forms["original"] = [String(original[1])] }
    self.forms = forms
  }

  /// The surnames of a language: the last word of each form.
  func surnames(_ language: String) -> [String] {
    (forms[language] ?? []).compactMap { $0.split(separator: " ").last.map(String.init) }
  }
}
