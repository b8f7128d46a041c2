public import Alignment
public import Bitext
import Foundation
internal import Interchange
internal import Shipped
public import Terminology

extension Lexicon {
  /// What everyday words, glossaries and dictionaries know of two languages, for an aligner.
  ///
  /// - Parameter dictionaries: files as `add(dictionaryAt:from:to:)` reads them.
  /// - Throws: `InterchangeError` or `PontError`.
  public init(
    _ glossary: Glossary, dictionaries: [String] = [], from: LanguageTag, to: LanguageTag
  ) throws {
    self.init()
    add(everyday: ShippedFile.everydayWords.text, from: from, to: to)
    for concept in glossary.concepts { add(concept, from: from, to: to) }
    for path in dictionaries { try add(dictionaryAt: path, from: from, to: to) }
  }

  /// Adds the terms of a concept that are of the same part: acronym with acronym, and so on.
  private mutating func add(_ concept: Concept, from: LanguageTag, to: LanguageTag) {
    let targets = concept.terms(in: to)
    for term in concept.terms(in: from) {
      for target in targets where target.part == term.part { add(term.text, target.text) }
    }
  }

  /// Adds the entries of a dictionary: of hunalign (`.dic`), of dictd or FreeDict (`.index`, `.dict`
  /// or `.dict.dz`, with the other beside it), or a table with tabs: source, target, weight.
  ///
  /// A name without a folder, such as `freedict-nld-eng`, is looked for where Debian installs such
  /// dictionaries. One whose name, or first line, tells that it goes from the target to the source is
  /// turned round.
  /// - Throws: `InterchangeError` or `PontError`.
  public mutating func add(
    dictionaryAt path: String, from: LanguageTag, to: LanguageTag
  ) throws {
    do {
      try addEntries(of: path, from: from, to: to)
    } catch AlignmentError.notALexicon(let line) {
      throw PontError.notAnEntry(path: path, line: line)
    }
  }

  private mutating func addEntries(
    of path: String, from: LanguageTag, to: LanguageTag
  ) throws {
    if let files = DictionaryFiles(path) {
      let isReversed = files.goes(from: to, to: from)
      try add(
        dictionaryIndex: files.index(), data: files.data(), isReversed: isReversed)
      return
    }
    let text = try TextFile(path: path).text
    if path.hasSuffix(".dic") { return try add(hunalign: text) }
    let head = text.prefix { !$0.isNewline }.split(separator: "\t").prefix(2)
      .map { LanguageTag($0.filter { !$0.isWhitespace }) }
    let isReversed =
      head.count == 2 && head[0]?.isCompatible(with: to) == true
      && head[1]?.isCompatible(with: from) == true
    let isHeaded =
      isReversed
      || head.count == 2 && head[0]?.isCompatible(with: from) == true
        && head[1]?.isCompatible(with: to) == true
    let body = isHeaded ? String(text.drop { !$0.isNewline }) : text
    guard isReversed else { return try add(tabbed: body) }
    var reversed = Lexicon()
    try reversed.add(tabbed: body)
    merge(reversed.reversed)
  }
}
