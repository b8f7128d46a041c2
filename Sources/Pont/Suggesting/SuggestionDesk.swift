public import Bitext
public import Memory
public import Terminology

/// Makes suggestions for a pair of languages with what a memory knows, and keeps what a person
/// decides about them.
///
/// What was rejected does not return; what was accepted is a concept of the memory, which the
/// glossary then has.
public struct SuggestionDesk: Sendable {
  /// The name of the glossary that accepted suggestions become part of.
  public static let glossaryName = "suggestions"

  /// The language of the names.
  public let source: LanguageTag
  /// The language that they are to be written in.
  public let target: LanguageTag
  private let memory: MemoryStore?
  private let finder: SuggestionFinder
  private let rejections: Set<Rejection>

  /// Prepares to suggest.
  ///
  /// - Parameters:
  ///   - memory: where decisions are kept; without one nothing is.
  ///   - glossary: what is known already.
  public init(
    memory: MemoryStore?, glossary: Glossary, source: LanguageTag, target: LanguageTag
  ) throws {
    self.memory = memory
    self.source = source
    self.target = target
    finder = try SuggestionFinder(glossary: glossary, source: source, target: target)
    rejections = try memory?.rejections(from: source, to: target) ?? []
  }

  /// Suggestions for a text without a translation, best first.
  /// - Parameter includingKnown: whether to give the names that the glossary has too.
  public func suggestions(in text: String, includingKnown: Bool = false) -> [Suggestion] {
    filtered(finder.suggestions(in: text, includingKnown: includingKnown))
  }

  /// Suggestions for a text with its translation, best first.
  ///
  /// - Parameters:
  ///   - passages: the whole text in order, so that a name may have moved into the translation of
  ///     the passage beside it.
  ///   - includingKnown: whether to give the names that the glossary has too.
  public func suggestions(
    in passages: [TranslatedPassage], includingKnown: Bool = false
  ) -> [Suggestion] {
    filtered(
      finder.suggestions(in: passages, includingKnown: includingKnown, isOneText: true))
  }

  /// Names and terms that the pairs of a memory show, best first; places in texts they have none.
  ///
  /// The pairs are read twice, in pieces, so that memory stays bounded however many there are.
  /// - Parameters:
  ///   - limit: how many terms at most.
  ///   - progress: called now and then with the number of pairs read.
  /// - Throws: `MemoryError`.
  public func learned(
    from pairs: MemoryPairs, limit: Int = 500, progress: (Int) -> Void = { _ in }
  ) throws -> [Suggestion] {
    var learner = finder.learner(limit: limit)
    var best = BestSuggestions()
    var done = 0
    try pairs.forEach(Self.batch) { piece in
      let passages = piece.map(\.passage)
      for suggestion in finder.suggestions(in: passages) { best.add(suggestion) }
      learner.count(passages)
      done += piece.count
      progress(done)
      return true
    }
    try pairs.forEach(Self.batch) { piece in
      learner.compare(piece.lazy.map(\.passage))
      done += piece.count
      progress(done)
      return true
    }
    var judged = BestSuggestions()
    for suggestion in learner.names(best.ranked) { judged.add(suggestion) }
    for suggestion in learner.terms() { judged.add(suggestion) }
    return filtered(judged.ranked)
  }

  /// Pairs are read so many at a time; names are told by what stands in the same piece.
  private static let batch = 4096

  private func filtered(_ suggestions: [Suggestion]) -> [Suggestion] {
    let isRejected = { rejections.contains(Rejection($0, as: $1)) }
    let kept = suggestions.compactMap { suggestion -> Suggestion? in
      guard !isRejected(suggestion.source, suggestion.target) else { return nil }
      var suggestion = suggestion
      suggestion.variants.removeAll { isRejected($0.source, $0.target) }
      return suggestion
    }
    return Suggestion.joined(kept)
  }

  /// Writes suggestions into the memory as concepts; what names a thing that the memory has a
  /// concept of by its target becomes a variant of that.
  ///
  /// - Parameter status: *proposed*, or *preferred* where a person has looked.
  /// - Returns: how many concepts were made or changed.
  @discardableResult
  public func accept(_ suggestions: [Suggestion], status: Term.Status) throws -> Int {
    guard let memory, !suggestions.isEmpty else { return 0 }
    var known = try memory.concepts().reduce(into: [String: Int64]()) { known, stored in
      for key in keys(of: stored.concept) where known[key] == nil { known[key] = stored.number }
    }
    let note = suggestions.count == 1 ? suggestions[0].source : "\(suggestions.count) suggestions"
    return try memory.changeConcepts(as: "accept suggestions", note: note) { editor in
      var count = 0
      for suggestion in suggestions {
        let concept = suggestion.concept(from: source, to: target, status: status)
        let same = keys(of: concept).lazy.compactMap { known[$0] }.first
        if let same, let old = try editor.concept(same)?.concept {
          try editor.replace(same, with: old.merged(with: concept))
        } else if let number = try editor.add(concept, origin: Origin(name: Self.glossaryName)) {
          for key in keys(of: concept) { known[key] = number }
        }
        count += 1
      }
      return count
    }
  }

  /// Notes that a suggestion was turned down, with the acronym that it was joined with.
  public func reject(_ suggestion: Suggestion) throws {
    try memory?.reject(suggestion.source, in: source, as: suggestion.target, in: target)
    for variant in suggestion.variants where variant.part == .acronym || suggestion.part == .acronym
    {
      try memory?.reject(variant.source, in: source, as: variant.target, in: target)
    }
  }

  /// What a concept is known by to suggestions for the same thing: its kind and full target names.
  private func keys(of concept: Concept) -> [String] {
    concept.terms.filter { $0.language.isCompatible(with: target) && $0.part == .full }
      .map { "\(concept.kind.rawValue) \(ConceptSearch.key($0.text))" }
  }
}
