public import Bitext

/// Concepts to recognise in texts, in order of priority.
///
/// Where two concepts have a name in common, the text decides first (a concept whose full name
/// stands there too), then the order.
public struct Glossary: Sendable {
  /// The concepts; earlier ones go first.
  public let concepts: [Concept]
  /// Where each of the glossaries begins that were joined, in order; the first begins at 0.
  let beginnings: [Int]

  /// Makes a glossary of concepts.
  public init(concepts: [Concept]) {
    self.concepts = concepts
    beginnings = [0]
  }

  /// Joins glossaries; earlier ones go first.
  public init(joining glossaries: some Sequence<Glossary>) {
    var concepts: [Concept] = []
    var beginnings: [Int] = []
    for glossary in glossaries {
      beginnings += glossary.beginnings.map { $0 + concepts.count }
      concepts += glossary.concepts
    }
    self.concepts = concepts
    self.beginnings = beginnings.isEmpty ? [0] : beginnings
  }

  /// How many concepts go before those of the last of several glossaries, which is the shipped one
  /// where that is asked too; 0 for a single glossary.
  var ownCount: Int { beginnings.last ?? 0 }

  /// Whether a concept is of a glossary that goes before that of another.
  func goesBefore(_ concept: Int, _ other: Int) -> Bool {
    beginnings.contains { concept < $0 && $0 <= other }
  }
}
