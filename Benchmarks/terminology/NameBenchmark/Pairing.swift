import Bitext
import Foundation
import Shipped
import Terminology

/// How well names are paired with those of a translation.
struct Pairing {
  let paragraphs: [TranslatedParagraph]
  let showsErrors: Bool

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

  /// How well all names are paired, those of the glossary too, in one list.
  func reportAll(_ title: String, glossary: Glossary) throws {
    guard let nl = LanguageTag("nl"), let en = LanguageTag("en") else { return }
    let finder = try SuggestionFinder(glossary: glossary, source: nl, target: en)
    var (wanted, given, right, found) = (0, 0, 0, 0)
    var scores: [(Double, Bool)] = []
    for paragraph in paragraphs {
      let passage = TranslatedPassage(source: paragraph.source, target: paragraph.target)
      let offers = finder.suggestions(in: [passage], includingKnown: true).filter {
        $0.score >= 0.5
      }
      let forms = offers.flatMap { offer in
        [(offer.source, offer.target)] + offer.variants.map { ($0.source, $0.target) }
      }
      wanted += paragraph.pairs.count
      for pair in paragraph.pairs {
        let isFound = forms.contains { $0 == (pair.source, pair.target) }
        found += isFound ? 1 : 0
        if showsErrors, !isFound { print("   - \(pair.source) = \(pair.target)") }
      }
      for offer in offers {
        let isRight =
          paragraph.pairs.contains { (offer.source, offer.target) == ($0.source, $0.target) }
          || paragraph.isLaterMention(offer.source, rightlyOfferedAs: offer.target)
        given += 1
        right += isRight ? 1 : 0
        scores.append((offer.score, isRight))
        if showsErrors, !isRight { print("   + \(Self.shown(offer))") }
      }
    }
    let precision = Double(right) / Double(max(1, given))
    let recall = Double(found) / Double(max(1, wanted))
    print(
      String(
        format: "all names %@: F1 %.1f, precision %.1f %%, recall %.1f %% (%d of %d)", title,
        200 * precision * recall / max(0.001, precision + recall), 100 * precision, 100 * recall,
        found, wanted))
    Reliability.report(scores)
  }

  /// How many names are offered rightly where there is no translation to look at, among the surest
  /// of which at least 98 % are right.
  func reportUnseen(_ title: String, glossary: Glossary) throws {
    guard let nl = LanguageTag("nl"), let en = LanguageTag("en") else { return }
    let finder = try SuggestionFinder(glossary: glossary, source: nl, target: en)
    let recognizer = TermRecognizer(glossary: glossary, language: nl, target: en)
    var known: [(Double, Bool)] = []
    var suggested: [(Double, Bool)] = []
    var wanted = (known: 0, new: 0)
    for paragraph in paragraphs {
      let listed = recognizer.terms(in: paragraph.source)
      let isListed = { (name: String) in listed.contains { $0.text.contains(name) } }
      wanted.new += paragraph.pairs.count { !isListed($0.source) }
      for pair in paragraph.pairs {
        // Adjectives and inhabitants are no names: Poolse is Polish, or of Poland.
        guard let term = listed.first(where: { $0.text == pair.source }),
          term.term.part != .adjective, term.term.part != .inhabitant
        else { continue }
        wanted.known += 1
        let forms = term.concept.translations(of: term.term, in: en).map(\.text)
        let accepted = pair.accepted.map(Self.plain)
        let isRight = forms.map(Self.plain).contains(where: accepted.contains)
        known.append((0.99, isRight))
        if showsErrors, !isRight {
          print("   known: \(pair.source) = \(forms.first ?? "–") ≠ \(pair.target)")
        }
      }
      for suggestion in finder.suggestions(in: paragraph.source) {
        guard let pair = paragraph.pairs.first(where: { $0.source == suggestion.source }) else {
          guard
            !paragraph.isLaterMention(suggestion.source, rightlyOfferedAs: suggestion.target)
          else { continue }
          suggested.append((suggestion.score, false))
          if showsErrors { print("   no name: \(Self.shown(suggestion))") }
          continue
        }
        let isRight = pair.accepted.map(Self.plain).contains(Self.plain(suggestion.target))
        suggested.append((suggestion.score, isRight))
        if showsErrors, !isRight { print("   \(Self.shown(suggestion)) ≠ \(pair.target)") }
      }
    }
    let (new, recall) = (
      Self.atPrecision(0.98, suggested), Self.atPrecision(0.98, known + suggested)
    )
    print(
      String(
        format: "names without a translation %@: %d of %d new ones at 98 %% precision (%.1f %%), "
          + "with the known %.1f %% of %d", title, new, wanted.new,
        100 * Double(new) / Double(max(1, wanted.new)),
        100 * Double(recall) / Double(wanted.known + wanted.new), wanted.known + wanted.new))
    Reliability.report(suggested)
  }

  /// A form without regard for the shape of its apostrophes and dashes.
  private static func plain(_ form: String) -> String {
    String(form.map { $0 == "'" ? "’" : $0 == "–" ? "-" : $0 })
  }

  private static func shown(_ suggestion: Suggestion) -> String {
    "\(suggestion.source) = \(suggestion.target) \(Int(suggestion.score * 100)) "
      + "\(suggestion.kind.rawValue)"
  }

  /// The most that are right among the surest of which so large a share is.
  private static func atPrecision(_ precision: Double, _ given: [(Double, Bool)]) -> Int {
    var (right, best) = (0, 0)
    let sorted = given.sorted { $0.0 > $1.0 }
    for (index, one) in sorted.enumerated() {
      right += one.1 ? 1 : 0
      let isLastOfScore = index + 1 == sorted.count || sorted[index + 1].0 < one.0
      if isLastOfScore, Double(right) >= precision * Double(index + 1) { best = right }
    }
    return best
  }
}
