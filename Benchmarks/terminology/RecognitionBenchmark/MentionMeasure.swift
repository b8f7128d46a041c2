import Bitext
import Foundation
import Pont
import Terminology

/// How well the names of marked paragraphs are found: exact boundaries, kinds apart.
struct MentionMeasure {
  let path: String
  let showsErrors: Bool
  var withGlossary = true

  func run() throws {
    guard let dutch = LanguageTag("nl") else { return }
    let glossary = try Glossary(memory: nil, tables: [], includingShipped: withGlossary)
    let finder = MentionFinder(language: dutch, glossary: glossary)
    let lines = try lines()
    var score = Score()
    var kinds = (right: 0, all: 0)
    for line in lines {
      let (text, gold) = Self.parse(String(line))
      let found = finder.mentions(in: text)
      let missed = gold.filter { mark in !found.contains { $0.range == mark.range } }
      let wrong = found.filter { mention in !gold.contains { $0.range == mention.range } }
      score.add(right: gold.count - missed.count, gold: gold.count, found: found.count)
      for mention in found {
        guard let mark = gold.first(where: { $0.range == mention.range }) else { continue }
        guard Self.kinds.contains(mark.kind) else { continue }
        kinds.all += 1
        kinds.right += mark.kind == Self.letter(mention.kind) ? 1 : 0
        if showsErrors, mark.kind != Self.letter(mention.kind) {
          print("  kind: \(mention.text) is \(mark.kind), not \(mention.kind)")
        }
      }
      if showsErrors, !missed.isEmpty || !wrong.isEmpty {
        print("  missed: \(missed.map(\.text))  wrong: \(wrong.map(\.text))")
      }
    }
    let kindScore = kinds.all == 0 ? "" : ", kind right \(percent(kinds.right, of: kinds.all))"
    print("mentions, \(name): \(score)\(kindScore)")
  }

  /// The marked paragraphs; of those that stand above their translations, the originals.
  /// Lines of further translations begin with an equals sign.
  private func lines() throws -> [Substring] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    guard name.hasPrefix("paragraphs") else { return lines }
    return lines.filter { !$0.hasPrefix("=") }.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
  }

  private static let kinds: Set<String> = ["P", "I", "L", "O"]

  private var name: String {
    (path as NSString).lastPathComponent + (withGlossary ? "" : " without glossary")
  }

  private static func letter(_ kind: Concept.Kind) -> String {
    switch kind {
    case .person: "P"
    case .institution: "I"
    case .place: "L"
    case .event, .law, .other: "O"
    }
  }

  struct Mark {
    var range: Range<Int>
    var text: String
    var kind: String
  }

  static func parse(_ line: String) -> (String, [Mark]) {
    var text = ""
    var marks: [Mark] = []
    var rest = line[...]
    while let open = rest.range(of: "[["), let close = rest.range(of: "]]") {
      text += rest[..<open.lowerBound]
      let inside = rest[open.upperBound..<close.lowerBound]
      let name = String(inside.drop { $0 != "|" }.dropFirst())
      let start = text.utf8.count
      text += name
      marks.append(Mark(range: start..<text.utf8.count, text: name, kind: String(inside.prefix(1))))
      rest = rest[close.upperBound...]
    }
    return (text + rest, marks)
  }
}
