import Pont

/// What suggestions were made of: a text, a text with its translation, or the pairs of a memory.
struct SuggestionWork {
  /// The text that places are in; empty for a memory.
  let text: String
  /// The suggestions, best first.
  let suggestions: [Suggestion]
  private let pairs: MemoryPairs?

  /// Makes suggestions.
  ///
  /// - Parameters:
  ///   - store: the memory whose pairs are learnt from; `nil` to read the file.
  ///   - includingKnown: whether to give the names of a text that the glossary has too.
  ///   - reading: how the file is read.
  ///   - aligning: aligns a text with the file of its translation.
  init(
    desk: SuggestionDesk, store: MemoryStore?, file: String, translation: String?,
    includingKnown: Bool, reading: ReadingOptions,
    aligning: (String, String) throws -> AlignedPair
  ) throws {
    if let store {
      let pairs = MemoryPairs(of: store, from: desk.source, to: desk.target)
      var progress = ProgressBar("Learning")
      defer { progress.end() }
      let all = try 2 * store.info().units
      suggestions = try desk.learned(from: pairs) { done in
        progress.show(done, of: all, count: done)
      }
      self.pairs = pairs
      text = ""
      return
    }
    text = try TextFile(path: file, options: reading).text
    pairs = nil
    if let translation {
      suggestions = desk.suggestions(
        in: try aligning(text, translation).passages, includingKnown: includingKnown)
    } else {
      suggestions = desk.suggestions(in: text, includingKnown: includingKnown)
    }
  }

  /// The pairs of the memory that show each suggestion.
  func examples(of suggestions: [Suggestion]) throws -> [[MemoryPairs.Example]] {
    try pairs?.examples(of: suggestions) ?? []
  }
}
