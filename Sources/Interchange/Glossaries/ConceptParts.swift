internal import Bitext

/// A concept as its fields come in, one by one.
struct ConceptParts {
  var concept = Concept(kind: .other, terms: [])
  private(set) var hasKind = false
  private var met: Set<TermField> = []

  /// Whether nothing has come in.
  var isEmpty: Bool {
    !hasKind && concept.terms.isEmpty && concept.id == nil && concept.subject == nil
      && concept.definition == nil && concept.source == nil && concept.annotations.isEmpty
  }

  /// Adds a term.
  mutating func add(_ text: String, as field: TermField) {
    let unsaid = TermField(language: field.language, part: field.part, status: nil)
    concept.terms.append(field.term(text) { met.insert(unsaid).inserted })
  }

  /// Adds what is said about the concept.
  /// - Returns: whether the value can be used; a kind that is none cannot.
  mutating func add(_ value: String, as field: ConceptField) -> Bool {
    switch field {
    case .id: concept.id = value
    case .kind:
      guard let kind = Concept.Kind(rawValue: value.lowercased()) else { return false }
      concept.kind = kind
      hasKind = true
    case .subject where concept.subject == nil: concept.subject = value
    case .definition where concept.definition == nil: concept.definition = value
    case .source where concept.source == nil: concept.source = value
    case .note: concept.annotations.append(.note(value, attributes: []))
    case .subject, .definition, .source: addProperty(field.rawValue, value)
    }
    return true
  }

  /// Adds a value under a name that is no field of a concept.
  mutating func addProperty(_ name: String, _ value: String) {
    concept.annotations.append(.property(name, value: value, attributes: []))
  }
}

/// What is said about a concept besides its terms, by its name in glossaries.
enum ConceptField: String, CaseIterable {
  case id
  case kind
  case subject
  case definition
  case source
  case note
}
