public import Alignment
public import Bitext
public import Memory

extension MemoryStore {
  /// What earlier alignments, in either direction, have taught about the words of two languages.
  ///
  /// - Throws: `MemoryError`, or `AlignmentError` where what is stored cannot be read.
  public func learnedLexicon(from source: LanguageTag, to target: LanguageTag) throws -> Lexicon {
    guard target < source else { return try storedLexicon(source, target) }
    return try storedLexicon(target, source).reversed
  }

  /// Adds what an alignment has taught, so that it helps the next.
  public func learn(_ learned: Lexicon, from source: LanguageTag, to target: LanguageTag) throws {
    guard target < source else { return try merge(learned, source, target) }
    try merge(learned.reversed, target, source)
  }

  /// The lexicon of two languages, the first in alphabetical order its source.
  private func storedLexicon(_ first: LanguageTag, _ second: LanguageTag) throws -> Lexicon {
    var lexicon = Lexicon()
    if let bytes = try self.lexicon(from: first, to: second) {
      try lexicon.add(tabbed: String(decoding: bytes, as: UTF8.self))
    }
    return lexicon
  }

  private func merge(_ learned: Lexicon, _ first: LanguageTag, _ second: LanguageTag) throws {
    var lexicon = try storedLexicon(first, second)
    lexicon.merge(learned)
    try setLexicon(Array(lexicon.text.utf8), from: first, to: second)
  }
}
