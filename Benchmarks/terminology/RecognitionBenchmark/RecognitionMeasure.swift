import Bitext
import Foundation
import Terminology

/// How well the terms of a plain two-column glossary are found in their forms: boundaries exact.
struct RecognitionMeasure {
  let path: String
  let glossary: String
  let showsErrors: Bool

  func run() throws {
    let glossary = try glossaryOfTable()
    var recognizers: [LanguageTag: TermRecognizer] = [:]
    var score = Score()
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", maxSplits: 1)
      guard fields.count == 2, let language = LanguageTag(fields[0]) else { continue }
      let recognizer =
        recognizers[language] ?? TermRecognizer(glossary: glossary, language: language)
      recognizers[language] = recognizer
      let (text, gold) = MentionMeasure.parse(String(fields[1]).replacing("[[", with: "[[T|")
        .replacing("\\n", with: "\n"))
      let found = recognizer.terms(in: text)
      let right = gold.count { mark in found.contains { $0.range == mark.range } }
      score.add(right: right, gold: gold.count, found: found.count)
      if showsErrors, right < gold.count || found.count > gold.count {
        let missed = gold.filter { mark in !found.contains { $0.range == mark.range } }
        let wrong = found.filter { term in !gold.contains { $0.range == term.range } }
        print("  missed: \(missed.map(\.text))  wrong: \(wrong.map(\.text))")
      }
    }
    print("recognition, \((path as NSString).lastPathComponent): \(score)")
  }

  private func glossaryOfTable() throws -> Glossary {
    let lines = try String(contentsOfFile: glossary, encoding: .utf8).split(separator: "\n")
    let languages = lines.first?.split(separator: "\t").map { LanguageTag($0) } ?? []
    return Glossary(
      concepts: lines.dropFirst().map { line in
        let terms = zip(line.split(separator: "\t"), languages).compactMap { text, language in
          language.map { Term(String(text), language: $0) }
        }
        return Concept(kind: .other, terms: terms)
      })
  }
}
