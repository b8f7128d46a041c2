public import Bitext
public import Memory

/// Concepts that may be one: they share terms.
public struct ConceptDuplicates: Sendable {
  /// A group of concepts.
  public struct Group: Sendable {
    /// The concepts in the order they came in.
    public let concepts: [StoredConcept]
    /// The terms that two of them share, with their languages.
    public let shared: [Term]
    /// Whether they share terms in two languages, so that they hardly name two things.
    public let isSure: Bool
  }

  /// The groups, the sure ones first, then in order of the concepts.
  ///
  /// Short forms, adjectives and inhabitants prove nothing: many bodies are a *Commissie*. A
  /// person and a place are no duplicates; *other* may be anything.
  public static func groups(of concepts: [StoredConcept]) -> [Group] {
    let shared = sharedTerms(of: concepts)
    var groups: [Group] = []
    for isSure in [true, false] {
      let pairs = shared.filter { ($0.value.count > 1) == isSure }
      for members in components(of: pairs.keys.map { ($0.first, $0.last) }) {
        let places = Set(members)
        let terms = pairs.filter { places.contains($0.key.first) }
          .flatMap { $0.value.sorted { $0.key < $1.key }.map(\.value) }
        var seen: Set<String> = []
        groups.append(
          Group(
            concepts: members.map { concepts[$0] },
            shared: terms.sorted { ($0.language, $0.text) < ($1.language, $1.text) }
              .filter { seen.insert("\($0.language) \($0.text)").inserted },
            isSure: isSure))
      }
    }
    return groups
  }

  private struct Pair: Hashable {
    let first: Int
    let last: Int
  }

  /// For each pair of concepts that share terms, one of these a language.
  private static func sharedTerms(of concepts: [StoredConcept]) -> [Pair: [String: Term]] {
    var places: [String: [(place: Int, term: Term)]] = [:]
    for (place, stored) in concepts.enumerated() {
      for term in stored.concept.terms where [.full, .acronym, .variant].contains(term.part) {
        let key = "\(term.language.language) \(ConceptSearch.key(term.text))"
        if places[key]?.last?.place != place { places[key, default: []].append((place, term)) }
      }
    }
    var pairs: [Pair: [String: Term]] = [:]
    for found in places.values where 2...32 ~= found.count {
      for (index, one) in found.enumerated() {
        for other in found[(index + 1)...]
        where mayBeOne(concepts[one.place].concept.kind, concepts[other.place].concept.kind) {
          pairs[Pair(first: one.place, last: other.place), default: [:]][
            one.term.language.language] = one.term
        }
      }
    }
    return pairs
  }

  /// Whether two kinds may be one; *other* is said of what nobody has said the kind of, too.
  private static func mayBeOne(_ kind: Concept.Kind, _ second: Concept.Kind) -> Bool {
    kind == second || kind == .other || second == .other
  }

  /// What hangs together, each in order.
  private static func components(of pairs: [(Int, Int)]) -> [[Int]] {
    var root: [Int: Int] = [:]
    func top(_ place: Int) -> Int {
      var place = place
      while let next = root[place], next != place { place = next }
      return place
    }
    for (first, last) in pairs {
      let (one, other) = (top(first), top(last))
      root[max(one, other)] = min(one, other)
      root[min(one, other)] = min(one, other)
    }
    let members = Set(pairs.flatMap { [$0.0, $0.1] })
    return Dictionary(grouping: members.sorted(), by: top).sorted { $0.key < $1.key }.map(\.value)
  }
}
