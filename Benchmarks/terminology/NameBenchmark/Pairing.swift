import Bitext
import Foundation
import Shipped
import Terminology

/// How well names are paired with those of a translation.
struct Pairing {
  /// A paragraph with its translation and the pairs in it.
  struct Paragraph {
    let source: String
    let target: String
    let pairs: [(source: String, target: String)]
  }

  let paragraphs: [Paragraph]
  let showsErrors: Bool

  static func read(_ path: String) throws -> [Paragraph] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    return stride(from: 0, to: lines.count - 1, by: 2).map { index in
      let source = marked(lines[index])
      let target = marked(lines[index + 1])
      var pairs: [(String, String)] = []
      for (number, name) in source.names {
        if let other = target.names.first(where: { $0.0 == number }) {
          if !pairs.contains(where: { $0.0 == name }) { pairs.append((name, other.1)) }
        }
      }
      return Paragraph(source: source.text, target: target.text, pairs: pairs)
    }
  }

  /// The text without marks, and the marked names with their numbers; full names first.
  private static func marked(_ line: Substring) -> (text: String, names: [(String, String)]) {
    var text = ""
    var names: [(String, String)] = []
    var rest = line
    while let open = rest.firstRange(of: "[["), let close = rest.firstRange(of: "]]") {
      text += rest[..<open.lowerBound]
      let inside = rest[open.upperBound..<close.lowerBound].split(separator: "|")
      text += inside[1]
      if !names.contains(where: { $0.0 == inside[0] }) {
        names.append((String(inside[0]), String(inside[1])))
      }
      rest = rest[close.upperBound...]
    }
    return (text + rest, names)
  }

  func report(_ title: String, glossary: Glossary) throws {
    guard let nl = LanguageTag("nl"), let en = LanguageTag("en") else { return }
    let finder = try SuggestionFinder(glossary: glossary, source: nl, target: en)
    let recognizer = TermRecognizer(glossary: glossary, language: nl, target: en)
    var wanted = 0
    var given = 0
    var right = 0
    var scores: [(Double, Bool)] = []
    for paragraph in paragraphs {
      let passage = TranslatedPassage(source: paragraph.source, target: paragraph.target)
      var found = finder.suggestions(in: [passage]).filter { $0.score >= 0.5 }
      let listed = recognizer.terms(in: paragraph.source)
      let gold = paragraph.pairs.filter { pair in !listed.contains { $0.text.contains(pair.source) }
      }
      let places = Set(paragraph.pairs.map(\.source)).subtracting(gold.map(\.source))
      found = found.filter { !places.contains($0.source) }
      wanted += gold.count
      given += found.count
      for suggestion in found {
        let isRight = gold.contains {
          $0.source == suggestion.source && $0.target == suggestion.target
        }
        right += isRight ? 1 : 0
        scores.append((suggestion.score, isRight))
        if showsErrors, !isRight {
          print("   + \(suggestion.source) = \(suggestion.target) \(Int(suggestion.score * 100))")
          print(
            "        \(suggestion.evidence.map(\.description).joined(separator: " | "))".prefix(300)
          )
        }
      }
      for pair in gold where showsErrors {
        if !found.contains(where: { $0.source == pair.source && $0.target == pair.target }) {
          print("   - \(pair.source) = \(pair.target)")
        }
      }
    }
    let precision = Double(right) / Double(max(1, given))
    let recall = Double(right) / Double(max(1, wanted))
    let f1 = 2 * precision * recall / max(0.001, precision + recall)
    print(
      String(
        format: "pairs %@: F1 %.1f, precision %.1f %%, recall %.1f %% (%d of %d)", title, 100 * f1,
        100 * precision, 100 * recall, right, wanted))
    Reliability.report(scores)
  }
}
