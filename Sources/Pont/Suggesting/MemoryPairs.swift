public import Bitext
public import Memory
public import Terminology

/// The pairs that a memory has in two languages, with the units they stand in, read piece by piece.
public struct MemoryPairs: Sendable {
  /// A pair with the number of its unit.
  public struct Pair: Sendable {
    /// The number of the unit in the memory.
    public let unit: Int64
    /// The pair; its source ends as a paragraph does, so that no name goes on into the next.
    public let passage: TranslatedPassage
  }

  private let memory: MemoryStore
  private let source: LanguageTag
  private let target: LanguageTag

  /// The pairs of a memory; nothing is read yet.
  public init(of memory: MemoryStore, from source: LanguageTag, to target: LanguageTag) {
    self.memory = memory
    self.source = source
    self.target = target
  }

  /// Reads all pairs in order, so many at a time.
  ///
  /// - Parameter body: takes each piece; returns whether to go on.
  /// - Throws: `MemoryError`.
  public func forEach(_ count: Int, _ body: ([Pair]) throws -> Bool) throws {
    var reader = try memory.units()
    var pairs: [Pair] = []
    while let stored = try reader.next() {
      guard let original = stored.unit.variant(for: source),
        let translation = stored.unit.variant(for: target)
      else { continue }
      pairs.append(
        Pair(
          unit: stored.number,
          passage: TranslatedPassage(
            source: PlainText.withoutCodes(original.content.plainText) + "\n\n",
            target: PlainText.withoutCodes(translation.content.plainText))))
      guard pairs.count == count else { continue }
      if try !body(pairs) { return }
      pairs.removeAll(keepingCapacity: true)
    }
    if !pairs.isEmpty { _ = try body(pairs) }
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
  ///
  /// - Throws: `MemoryError`.
  public func examples(of suggestions: [Suggestion], limit: Int = 3) throws -> [[Example]] {
    guard !suggestions.isEmpty else { return [] }
    let concepts = suggestions.map { $0.concept(from: source, to: target) }
    let recognizer = TermRecognizer(glossary: Glossary(concepts: concepts), language: source)
    var examples = [[Example]](repeating: [], count: suggestions.count)
    var open = suggestions.count
    try forEach(Self.piece) { pairs in
      for pair in pairs {
        for term in recognizer.terms(in: pair.passage.source, overlapping: true) {
          let place = term.conceptNumber
          guard examples[place].count < limit, examples[place].last?.unit != pair.unit,
            pair.passage.target.contains(suggestions[place].target)
          else { continue }
          examples[place].append(
            Example(
              unit: pair.unit, source: String(pair.passage.source.dropLast(2)),
              target: pair.passage.target))
          if examples[place].count == limit { open -= 1 }
        }
      }
      return open > 0
    }
    return examples
  }

  private static let piece = 4096
}
