import Bitext
import Foundation
import Terminology

/// How often a place or institution is offered rightly: by the glossary, or as a suggestion.
struct Offering {
  let folder: String
  let isTuning: Bool
  let showsErrors: Bool

  func report(_ title: String, glossary: Glossary) throws {
    let all = ["en", "de", "fr"]
    try report(title, "places", half(of: "places"), .place, all, glossary)
    try report(title, "institutions", half(of: "institutions"), .institution, ["en"], glossary)
    let press = "institutions-press.\(isTuning ? "dev" : "test")"
    try report(title, press, rows(of: "\(folder)/\(press).tsv"), .institution, all, glossary)
  }

  /// The rows of a list of both halves that are wanted, and the list that is for tuning as a whole.
  private func half(of list: String) throws -> [[Substring]] {
    let half = try rows(of: "\(folder)/\(list).tsv").enumerated()
      .filter { ($0.offset % 2 == 0) == isTuning }.map(\.element)
    return isTuning ? half + ((try? rows(of: "\(folder)/\(list).dev.tsv")) ?? []) : half
  }

  /// The same of institutions of other languages than Dutch.
  func reportLanguages(glossary: Glossary) throws {
    let half = isTuning ? "dev" : "test"
    let rows = try rows(of: "\(folder)/institutions-languages.\(half).tsv")
    for (source, target) in [("de", "nl"), ("de", "en"), ("fr", "nl"), ("fr", "en")] {
      guard let from = LanguageTag(source), let to = LanguageTag(target) else { continue }
      let finder = try SuggestionFinder(glossary: glossary, source: from, target: to)
      report(
        "institutions \(source)-\(target)", .institution, finder,
        rows.filter { $0[0] == source }.map { ($0[1], $0[target == "nl" ? 2 : 3]) })
      report(
        "institutions-press.\(half) \(source)-\(target)", .institution, finder,
        try reversedPress(half, from: source, to: target))
    }
  }

  /// The names of `institutions-press` in another language, with the forms of one that go with them.
  private func reversedPress(
    _ half: String, from source: String, to target: String
  ) throws -> [(name: Substring, forms: Substring)] {
    let columns = ["nl", "en", "de", "fr"]
    guard let from = columns.firstIndex(of: source), let to = columns.firstIndex(of: target) else {
      return []
    }
    return try rows(of: "\(folder)/institutions-press.\(half).tsv")
      .filter { $0.count == columns.count }
      .compactMap { row in row[from].split(separator: "/").first.map { ($0, row[to]) } }
  }

  private func report(
    _ title: String, _ list: String, _ half: [[Substring]], _ kind: Concept.Kind,
    _ targets: [String], _ glossary: Glossary
  ) throws {
    for (column, target) in targets.enumerated() {
      guard let nl = LanguageTag("nl"), let tag = LanguageTag(target) else { continue }
      let finder = try SuggestionFinder(glossary: glossary, source: nl, target: tag)
      report(
        "\(list) nl-\(target), \(title)", kind, finder,
        half.filter { $0.indices.contains(column + 1) }.map { ($0[0], $0[column + 1]) })
    }
  }

  private func report(
    _ title: String, _ kind: Concept.Kind, _ finder: SuggestionFinder,
    _ rows: [(name: Substring, forms: Substring)]
  ) {
    var first = Figure()
    var five = Figure()
    var scores: [(Double, Bool)] = []
    for row in rows {
      let wanted = row.forms.replacing("'", with: "’").split(separator: "/").map(String.init)
      let found = finder.candidates(for: String(row.name), kind: kind, limit: 5)
      let isRight =
        found.first.map { wanted.contains($0.name.replacing("'", with: "’")) } ?? false
      first.count(isRight)
      five.count(found.contains { wanted.contains($0.name.replacing("'", with: "’")) })
      if let best = found.first { scores.append((best.score, isRight)) }
      if showsErrors, !isRight {
        let shown = found.prefix(3).map { "\($0.name) \(Int($0.score * 100))" }
        print("   \(row.name) ≠ \(wanted): \(shown.joined(separator: ", "))")
      }
    }
    print("\(title): first \(first.text), in five \(five.text)")
    Reliability.report(scores)
  }

  private func rows(of path: String) throws -> [[Substring]] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t") }
  }
}
