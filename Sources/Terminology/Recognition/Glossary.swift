public import Bitext

/// Concepts to recognise in texts, in order of priority.
///
/// Where two concepts have a name in common, the text decides first (a concept whose full name
/// stands there too), then the order.
public struct Glossary: Sendable {
  /// The concepts; earlier ones go first.
  public let concepts: [Concept]

  /// Makes a glossary of concepts.
  public init(concepts: [Concept]) {
    self.concepts = concepts
  }

  /// Joins glossaries; earlier ones go first.
  public init(joining glossaries: some Sequence<Glossary>) {
    concepts = glossaries.flatMap(\.concepts)
  }
}
