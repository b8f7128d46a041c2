import Bitext
import Foundation
import Pont
import Terminology

/// How many of the names of Dutch texts are offered rightly in English, without a translation to
/// look at: by the terms of the glossary and the suggestions together, and by suggestions alone.
struct Unseen {
  /// A text and the names in it, each with the forms that a translator may write.
  struct Paragraph {
    let text: String
    let names: [String: [String]]
  }

  /// A form that is offered for a name.
  private struct Offer {
    let source: String
    let target: String
    let score: Double
    let why: String
    let isRight: Bool
  }

  let paragraphs: [Paragraph]
  let showsErrors: Bool

  /// Terms that no suggestion has are inflected or parts of words.
  private static let scoreOfTerms = 0.85

  /// The paragraphs of `unseen.txt` that are for tuning (odd) or for measuring (even).
  static func read(_ path: String, forTuning: Bool) throws -> [Paragraph] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    return lines.enumerated().filter { ($0.offset % 2 == 0) == forTuning }.map {
      paragraph(of: $0.element)
    }
  }

  /// The paragraphs that have one translation.
  init(_ paragraphs: [Pairing.Paragraph], showsErrors: Bool) {
    self.init(
      paragraphs: paragraphs.map { paragraph in
        Paragraph(
          text: paragraph.source,
          names: Dictionary(
            paragraph.pairs.map { ($0.source, [$0.target]) }, uniquingKeysWith: { $0 + $1 }))
      }, showsErrors: showsErrors)
  }

  init(paragraphs: [Paragraph], showsErrors: Bool) {
    self.paragraphs = paragraphs
    self.showsErrors = showsErrors
  }

  private static func paragraph(of line: Substring) -> Paragraph {
    var text = ""
    var names: [String: [String]] = [:]
    var rest = line
    while let open = rest.firstRange(of: "[["), let close = rest.firstRange(of: "]]") {
      let inside = rest[open.upperBound..<close.lowerBound].split(separator: "|").map(String.init)
      text += rest[..<open.lowerBound] + inside[0]
      names[inside[0], default: []] += inside[1].split(separator: "/").map(String.init)
      rest = rest[close.upperBound...]
    }
    return Paragraph(text: text + rest, names: names)
  }

  func report(_ title: String, glossary: Glossary) throws {
    guard let nl = LanguageTag("nl"), let en = LanguageTag("en") else { return }
    let finder = try SuggestionFinder(glossary: glossary, source: nl, target: en)
    let recognizer = TermRecognizer(glossary: glossary, language: nl, target: en)
    var offers: [Offer] = []
    for paragraph in paragraphs {
      offers += self.offers(in: paragraph, finder, recognizer)
    }
    let wanted = paragraphs.reduce(0) { $0 + $1.names.count }
    let sorted = offers.sorted { $0.score > $1.score }
    let right = offers.count(where: \.isRight)
    let sure = Self.rightAtPrecision(0.98, sorted)
    print(
      String(
        format: "unseen %@: of %d names %d offered rightly (%.1f %%), %d at 98 %% precision "
          + "(%.1f %%)", title, wanted, right, 100 * Double(right) / Double(max(1, wanted)), sure,
        100 * Double(sure) / Double(max(1, wanted))))
    Reliability.report(offers.map { ($0.score, $0.isRight) })
    guard showsErrors else { return }
    for offer in sorted {
      print(
        String(format: "   %.3f %@ ", offer.score, offer.isRight ? "+" : "-")
          + "\(offer.source) = \(offer.target) (\(offer.why))")
    }
  }

  private func offers(
    in paragraph: Paragraph, _ finder: SuggestionFinder, _ recognizer: TermRecognizer
  ) -> [Offer] {
    var open = paragraph.names
    var offers: [Offer] = []
    func add(_ source: String, _ target: String, _ score: Double, _ why: String) {
      guard let wanted = open.removeValue(forKey: source) else {
        let isSeen = paragraph.names[source] != nil
        if !isSeen {
          offers.append(
            Offer(source: source, target: target, score: score, why: why, isRight: false))
        }
        return
      }
      let isRight = wanted.map(Self.plain).contains(Self.plain(target))
      offers.append(
        Offer(source: source, target: target, score: score, why: why, isRight: isRight))
    }
    for suggestion in finder.suggestions(in: paragraph.text, includingKnown: true) {
      let isForm = suggestion.part == .adjective || suggestion.part == .inhabitant
      guard !isForm || paragraph.names[suggestion.source] != nil else { continue }
      let why = suggestion.evidence.map(\.kind).joined(separator: ", ")
      add(suggestion.source, suggestion.target, suggestion.score, "\(suggestion.kind) \(why)")
      for variant in suggestion.variants where paragraph.names[variant.source] != nil {
        add(variant.source, variant.target, suggestion.score, "variant")
      }
    }
    for term in recognizer.terms(in: paragraph.text) where paragraph.names[term.text] != nil {
      guard let target = term.translations.first?.text else { continue }
      add(
        term.text, target, Self.scoreOfTerms,
        "term \(term.concept.kind) \(term.term.part) \(term.form)")
    }
    return offers
      + open.map {
        Offer(
          source: $0.key, target: "not " + ($0.value.first ?? ""), score: 0, why: "", isRight: false
        )
      }
  }

  /// A form without regard for the shape of its apostrophes and dashes.
  private static func plain(_ form: String) -> String {
    String(form.map { $0 == "'" ? "’" : $0 == "–" ? "-" : $0 })
  }

  /// The most that are right among the surest of which so large a share is.
  private static func rightAtPrecision(_ precision: Double, _ sorted: [Offer]) -> Int {
    var (right, best) = (0, 0)
    for (index, offer) in sorted.enumerated() {
      right += offer.isRight ? 1 : 0
      let isLastOfScore = index + 1 == sorted.count || sorted[index + 1].score < offer.score
      if isLastOfScore, Double(right) >= precision * Double(index + 1) { best = right }
    }
    return best
  }
}
