public import Alignment
public import Bitext
import Foundation
internal import Interchange
public import Terminology

extension Lexicon {
  /// What glossaries and dictionaries know of the words of two languages, for an aligner.
  ///
  /// - Parameters:
  ///   - dictionaries: files as hunalign (`.dic`), as dictd (`.index`, with its `.dict` beside it)
  ///     or with tabs: source, target, weight.
  /// - Throws: `AlignmentError` or `InterchangeError`.
  public init(
    _ glossary: Glossary, dictionaries: [String] = [], from: LanguageTag, to: LanguageTag
  ) throws {
    self.init()
    for concept in glossary.concepts { add(concept, from: from, to: to) }
    for path in dictionaries { try add(dictionaryAt: path) }
  }

  /// Adds the terms of a concept that are of the same part: acronym with acronym, and so on.
  private mutating func add(_ concept: Concept, from: LanguageTag, to: LanguageTag) {
    let targets = concept.terms(in: to)
    for term in concept.terms(in: from) {
      for target in targets where target.part == term.part { add(term.text, target.text) }
    }
  }

  private mutating func add(dictionaryAt path: String) throws {
    if path.hasSuffix(".index") {
      let data = path.dropLast("index".count) + "dict"
      try add(
        dictionaryIndex: Array(Data(contentsOf: URL(filePath: path))),
        data: Array(Data(contentsOf: URL(filePath: String(data)))))
      return
    }
    let text = try TextFile(path: path).text
    if path.hasSuffix(".dic") { try add(hunalign: text) } else { try add(tabbed: text) }
  }
}
