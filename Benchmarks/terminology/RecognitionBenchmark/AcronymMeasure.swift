import Bitext
import Foundation
import Terminology

/// How well acronyms and their expansions are found: both must be right.
///
/// A line is a sentence, its pairs, and its language where that is not Dutch.
struct AcronymMeasure {
  let path: String
  let showsErrors: Bool

  func run() throws {
    var finders: [LanguageTag: AcronymFinder] = [:]
    var score = Score()
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard let language = LanguageTag(fields.count > 2 ? fields[2] : "nl") else { continue }
      let finder = finders[language] ?? AcronymFinder(language: language)
      finders[language] = finder
      let gold = Set(
        (fields.count > 1 ? String(fields[1]) : "").components(separatedBy: " | ")
          .filter { !$0.isEmpty })
      let found = Set(finder.pairs(in: String(fields[0])).map { "\($0.acronym)=\($0.expansion)" })
      score.add(right: gold.intersection(found).count, gold: gold.count, found: found.count)
      if showsErrors, gold != found {
        print(
          "  missed: \(gold.subtracting(found).sorted())  wrong: \(found.subtracting(gold).sorted())"
        )
      }
    }
    print("acronyms, \((path as NSString).lastPathComponent): \(score)")
  }
}
