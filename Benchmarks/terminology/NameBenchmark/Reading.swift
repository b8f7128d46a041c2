import Bitext
import Foundation
import Pont
import Terminology

/// Shows the suggestions that two aligned texts of `Samples` give, for looking at.
enum Reading {
  static func show(source: String, target: String, beads: String) throws {
    guard let nl = LanguageTag("nl"), let en = LanguageTag("en") else { return }
    let from = try lines(source)
    let to = try lines(target)
    let passages = try String(contentsOfFile: beads, encoding: .utf8).split(separator: "\n").map {
      let sides = $0.split(separator: ":").map { side in
        side.split { !$0.isNumber }.compactMap { Int($0) }
      }
      let left = sides[0].filter(from.indices.contains).map { from[$0] }.joined(separator: " ")
      let right = sides[1].filter(to.indices.contains).map { to[$0] }.joined(separator: " ")
      return TranslatedPassage(source: left + "\n", target: right)
    }
    let shipped = try Glossary(memory: nil, tables: [], includingShipped: true)
    let finder = try SuggestionFinder(glossary: shipped, source: nl, target: en)
    for suggestion in finder.suggestions(in: passages) {
      let reasons = suggestion.evidence.map(\.kind).joined(separator: ", ")
      print(
        "\(Int(suggestion.score * 100)) \(suggestion.source) = \(suggestion.target) (\(reasons))")
    }
    print("-- without the translation")
    for suggestion in finder.suggestions(in: passages.map(\.source).joined()) {
      let reasons = suggestion.evidence.map(\.kind).joined(separator: ", ")
      print(
        "\(Int(suggestion.score * 100)) \(suggestion.source) = \(suggestion.target) (\(reasons))")
    }
  }

  /// Shows the terms that a table of pairs, English and Dutch, teaches.
  static func learn(from path: String) throws {
    guard let nl = LanguageTag("nl"), let en = LanguageTag("en") else { return }
    let passages = try lines(path).compactMap { line -> TranslatedPassage? in
      let sides = line.split(separator: "\t")
      return sides.count < 2
        ? nil : TranslatedPassage(source: String(sides[1]), target: String(sides[0]))
    }
    let finder = try SuggestionFinder(source: nl, target: en)
    for term in finder.terms(in: passages, limit: 200) {
      let proof = term.evidence.first?.description.prefix(24) ?? ""
      print("\(Int(term.score * 100)) \(term.source) = \(term.target) (\(proof)")
    }
  }

  private static func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }
}
