public import Bitext
public import Memory
public import Terminology

/// The pairs that a memory has in two languages, with the units they stand in.
public struct MemoryPairs: Sendable {
  /// The pairs in order.
  public private(set) var passages: [TranslatedPassage] = []
  /// The number of the unit of each.
  public private(set) var units: [Int64] = []

  /// Reads pairs.
  ///
  /// - Parameter limit: how many at most, the first ones.
  /// - Throws: `MemoryError`.
  public init(
    of memory: MemoryStore, from source: LanguageTag, to target: LanguageTag, limit: Int = 200_000
  ) throws {
    var reader = try memory.units()
    while passages.count < limit, let stored = try reader.next() {
      guard let original = stored.unit.variant(for: source),
        let translation = stored.unit.variant(for: target)
      else { continue }
      // A passage ends as a paragraph does, so that no name goes on into the next.
      passages.append(
        TranslatedPassage(
          source: PlainText.withoutCodes(original.content.plainText) + "\n\n",
          target: PlainText.withoutCodes(translation.content.plainText)))
      units.append(stored.number)
    }
  }

  /// A pair that shows a suggestion.
  public struct Example: Sendable {
    /// The number of the unit in the memory.
    public let unit: Int64
    /// The source.
    public let source: String
    /// Its translation.
    public let target: String
  }

  /// The first pairs that show each suggestion, in the order of the suggestions.
  public func examples(
    of suggestions: [Suggestion], from source: LanguageTag, to target: LanguageTag,
    limit: Int = 3
  ) -> [[Example]] {
    let concepts = suggestions.map { $0.concept(from: source, to: target) }
    let recognizer = TermRecognizer(glossary: Glossary(concepts: concepts), language: source)
    var examples = [[Example]](repeating: [], count: suggestions.count)
    for (unit, passage) in zip(units, passages) {
      for term in recognizer.terms(in: passage.source, overlapping: true) {
        let place = term.conceptNumber
        guard examples[place].count < limit, examples[place].last?.unit != unit,
          passage.target.contains(suggestions[place].target)
        else { continue }
        examples[place].append(
          Example(
            unit: unit, source: String(passage.source.dropLast(2)), target: passage.target))
      }
    }
    return examples
  }
}
