public import Bitext
internal import ICU
internal import Matching
public import Memory

/// Finds concepts by their terms, in any language, exactly or nearly.
public struct ConceptSearch: Sendable {
  /// A concept that was found.
  public struct Hit: Sendable {
    /// The concept.
    public let found: StoredConcept
    /// The term that fits best.
    public let term: Term
    /// How well, from 0 to 1: 1 is the same but for capitals and accents, 0.9 and less begins with
    /// what is sought or holds its words, 0.7 and less is spelled nearly so.
    public let score: Double
  }

  /// Only concepts of this kind.
  public var kind: Concept.Kind?
  /// Only terms in this language.
  public var language: LanguageTag?
  /// Only terms of this status.
  public var status: Term.Status?
  /// Only concepts of this subject; capitals do not count.
  public var subject: String?
  /// Only concepts of this glossary.
  public var glossary: String?

  /// Makes a search that leaves nothing out.
  public init() {}

  /// The concepts that pass the search and have a term like a text, best first.
  public func hits(for text: String, in concepts: [StoredConcept], limit: Int) -> [Hit] {
    let wanted = Self.key(text)
    var distance = EditDistance(wanted.unicodeScalars.map { UInt64($0.value) })
    var hits: [Hit] = []
    for stored in concepts where passes(stored) {
      var best: (term: Term, score: Double)?
      for term in stored.concept.terms where passes(term) {
        let score = Self.score(of: Self.key(term.text), for: wanted, &distance)
        if score > best?.score ?? 0 { best = (term, score) }
      }
      if let best { hits.append(Hit(found: stored, term: best.term, score: best.score)) }
    }
    let sorted = hits.sorted {
      ($1.score, $0.found.number) < ($0.score, $1.found.number)
    }
    return Array(sorted.prefix(max(0, limit)))
  }

  /// Whether a concept has what the search asks for.
  public func passes(_ stored: StoredConcept) -> Bool {
    let concept = stored.concept
    if let kind, concept.kind != kind { return false }
    if let subject, concept.subject?.lowercased() != subject.lowercased() { return false }
    if let glossary, stored.origin != glossary { return false }
    return (language == nil && status == nil) || concept.terms.contains(where: passes)
  }

  private func passes(_ term: Term) -> Bool {
    if let language, !term.language.isCompatible(with: language) { return false }
    return status == nil || term.status == status
  }

  private static func score(
    of term: String, for wanted: String, _ distance: inout EditDistance
  ) -> Double {
    if term == wanted { return 1 }
    guard !wanted.isEmpty, !term.isEmpty else { return 0 }
    let share = Double(wanted.utf8.count) / Double(term.utf8.count)
    if term.hasPrefix(wanted) { return 0.8 + 0.1 * share }
    if term.contains(" " + wanted) || term.contains("-" + wanted) { return 0.75 + 0.1 * share }
    if wanted.utf8.count > 2, term.contains(wanted) { return 0.7 + 0.1 * share }
    let (short, long) = (
      min(wanted.utf8.count, term.utf8.count), max(wanted.utf8.count, term.utf8.count)
    )
    guard short > 3, short * 3 >= long * 2 else { return 0 }
    let edits = distance.distance(to: term.unicodeScalars.map { UInt64($0.value) })
    let likeness = 1 - Double(edits) / Double(long)
    return likeness >= 0.66 ? 0.7 * likeness : 0
  }

  /// What terms are compared by: without capitals and accents, with single spaces.
  static func key(_ text: String) -> String {
    let folded = (try? Folding(strippingMarks: true)(text)) ?? text.lowercased()
    return folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
