public import Bitext

extension Concept {
  /// The concept with what another knows of the same thing.
  ///
  /// Its own words stand first. A term of both is kept once, with the status that says more; what
  /// was preferred in the other is admitted where this one has a preferred term of that language
  /// and part. A definition, subject or source that both have otherwise is kept as a note.
  public func merged(with other: Concept) -> Concept {
    var merged = self
    if merged.id == nil { merged.id = other.id }
    if merged.kind == .other { merged.kind = other.kind }
    for (field, name) in [
      (\Concept.subject, "subject"), (\Concept.definition, "definition"),
      (\Concept.source, "source"),
    ] {
      guard let value = other[keyPath: field], value != merged[keyPath: field] else { continue }
      if merged[keyPath: field] == nil {
        merged[keyPath: field] = value
      } else {
        merged.annotations.append(.note("\(name): \(value)", attributes: []))
      }
    }
    for term in other.terms { merged.add(term) }
    for annotation in other.annotations where !merged.annotations.contains(annotation) {
      merged.annotations.append(annotation)
    }
    return merged
  }

  private mutating func add(_ term: Term) {
    let same = terms.firstIndex {
      $0.text == term.text && $0.language == term.language && $0.part == term.part
    }
    if let same {
      if terms[same].status == .proposed { terms[same].status = term.status }
      for annotation in term.annotations where !terms[same].annotations.contains(annotation) {
        terms[same].annotations.append(annotation)
      }
      return
    }
    var term = term
    let hasPreferred = terms.contains {
      $0.language == term.language && $0.part == term.part && $0.status == .preferred
    }
    if term.status == .preferred, hasPreferred { term.status = .admitted }
    terms.append(term)
  }
}
