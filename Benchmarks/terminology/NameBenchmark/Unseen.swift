import Bitext
import Foundation
import Pont
import Terminology

/// How many of the names of texts are offered rightly in another language, without a translation to
/// look at, by the terms of the glossary and the suggestions together.
struct Unseen {
  /// A text and the names in it, each with the forms that a translator may write.
  struct Paragraph {
    let text: String
    let names: [String: [String]]
    /// The paragraph with its translation, where the file gives one.
    var translated: TranslatedParagraph?
  }

  /// A form that is offered for a name.
  private struct Offer {
    let source: String
    let target: String
    let score: Double
    let why: String
    let isRight: Bool
    var traits: SuggestionTraits?
    /// The forms that would be right, where the name is one that was looked for.
    var wanted: [String] = []
  }

  let paragraphs: [Paragraph]
  var languages = ("nl", "en")
  let showsErrors: Bool

  /// Terms that no suggestion has are inflected or parts of words.
  private static let scoreOfTerms = 0.85

  /// The paragraphs of a file that are for tuning (odd) or for measuring (even).
  static func read(_ path: String, forTuning: Bool) throws -> [Paragraph] {
    try read(path).enumerated().filter { ($0.offset % 2 == 0) == forTuning }.map(\.element)
  }

  /// All paragraphs of a file, one a line.
  static func read(_ path: String) throws -> [Paragraph] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { paragraph(of: $0) }
  }

  /// A paragraph that has a translation, with the forms that are right beside those in it.
  static func paragraph(of paragraph: TranslatedParagraph) -> Paragraph {
    Paragraph(
      text: paragraph.source,
      names: Dictionary(
        paragraph.pairs.map { ($0.source, $0.accepted) }, uniquingKeysWith: { $0 + $1 }),
      translated: paragraph)
  }

  /// The paragraphs of a file with a line such as `= de nl en` before those of each language: by
  /// the languages of text and forms.
  static func readLanguages(
    _ path: String
  ) throws -> [(languages: (String, String), paragraphs: [Paragraph])] {
    var sets: [(languages: (String, String), paragraphs: [Paragraph])] = []
    var column = 0
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("=") {
        let tags = line.dropFirst().split(separator: " ").map(String.init)
        column = sets.count
        sets += tags.dropFirst().map { ((tags[0], $0), []) }
      } else if !line.hasPrefix("#") {
        for index in sets.indices[column...] {
          sets[index].paragraphs.append(paragraph(of: line, column: 1 + index - column))
        }
      }
    }
    return sets
  }

  private static func paragraph(of line: Substring, column: Int = 1) -> Paragraph {
    var text = ""
    var names: [String: [String]] = [:]
    var rest = line
    while let open = rest.firstRange(of: "[["), let close = rest.firstRange(of: "]]") {
      let inside = rest[open.upperBound..<close.lowerBound].split(separator: "|").map(String.init)
      text += rest[..<open.lowerBound] + inside[0]
      names[inside[0], default: []] += inside[column].split(separator: "/").map(String.init)
      rest = rest[close.upperBound...]
    }
    return Paragraph(text: text + rest, names: names)
  }

  func report(_ title: String, glossary: Glossary) throws {
    guard let source = LanguageTag(languages.0), let target = LanguageTag(languages.1) else {
      return
    }
    let finder = try SuggestionFinder(glossary: glossary, source: source, target: target)
    let recognizer = TermRecognizer(glossary: glossary, language: source, target: target)
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
          + "\(offer.source) = \(offer.target) (\(offer.why))"
          + (offer.isRight ? "" : " ≠ \(offer.wanted.joined(separator: "/"))"))
    }
  }

  /// Prints what each offer rests on, and whether it is right: a line for `fit.py`.
  func reportTraits(of set: String, glossary: Glossary) throws {
    guard let nl = LanguageTag("nl"), let en = LanguageTag("en") else { return }
    let finder = try SuggestionFinder(glossary: glossary, source: nl, target: en)
    let recognizer = TermRecognizer(glossary: glossary, language: nl, target: en)
    for (number, paragraph) in paragraphs.enumerated() {
      for offer in offers(in: paragraph, finder, recognizer) {
        guard let traits = offer.traits else { continue }
        let values = traits.values.map { "\($0.key.rawValue)=\($0.value)" }.sorted()
        let fields = [offer.isRight ? "1" : "0", "\(set) \(number)", offer.source, offer.target]
        print((fields + values).joined(separator: "\t"))
      }
    }
  }

  private func offers(
    in paragraph: Paragraph, _ finder: SuggestionFinder, _ recognizer: TermRecognizer
  ) -> [Offer] {
    var open = paragraph.names
    var offers: [Offer] = []
    func add(
      _ source: String, _ target: String, _ score: Double, _ why: String,
      _ traits: SuggestionTraits? = nil, isPeople: Bool = false
    ) {
      guard let wanted = open.removeValue(forKey: source) else {
        let isSeen =
          paragraph.names[source] != nil
          || paragraph.translated?.isLaterMention(source, rightlyOfferedAs: target) == true
        if !isSeen {
          offers.append(
            Offer(
              source: source, target: target, score: score, why: why, isRight: false, traits: traits
            ))
        }
        return
      }
      let isRight =
        wanted.map(Self.plain).contains(Self.plain(target))
        || isPeople && isOfPlace(target, among: wanted, for: source, recognizer)
      offers.append(
        Offer(
          source: source, target: target, score: score, why: why, isRight: isRight, traits: traits,
          wanted: wanted))
    }
    let found = finder.reasoned(in: paragraph.text, includingKnown: true)
    for (suggestion, traits) in found.sorted(by: { $0.suggestion.score > $1.suggestion.score }) {
      let isForm = suggestion.part == .adjective || suggestion.part == .inhabitant
      guard !isForm || paragraph.names[suggestion.source] != nil else { continue }
      let why = suggestion.evidence.map(\.kind).joined(separator: ", ")
      add(
        suggestion.source, suggestion.target, suggestion.score, "\(suggestion.kind) \(why)", traits,
        isPeople: isForm)
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

  /// Whether a translation that names the place (*of Poland*) shows what its adjective is: *Polish*.
  private func isOfPlace(
    _ target: String, among wanted: [String], for source: String, _ recognizer: TermRecognizer
  ) -> Bool {
    recognizer.terms(in: source).contains { term in
      guard term.text == source, let en = term.target else { return false }
      let forms = Set(term.concept.terms(in: en).map(\.text))
      return forms.contains(target) && !forms.isDisjoint(with: wanted)
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
