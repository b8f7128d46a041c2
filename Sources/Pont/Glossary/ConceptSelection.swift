public import Memory

extension MemoryStore {
  /// The one concept that a user names: by its number, its id, or one of its terms.
  ///
  /// - Throws: `PontError.noConcept` and `PontError.severalConcepts`, or `MemoryError`.
  public func concept(named name: String) throws -> StoredConcept {
    if let number = Int64(name.hasPrefix("#") ? String(name.dropFirst()) : name) {
      let found = try concepts(after: number - 1, limit: 1).first { $0.number == number }
      if let found { return found }
    }
    let all = try concepts()
    if let found = all.first(where: { $0.concept.id == name }) { return found }
    let exact = all.filter { $0.concept.terms.contains { $0.text == name } }
    if exact.count == 1 { return exact[0] }
    let key = ConceptSearch.key(name)
    let found =
      exact.isEmpty
      ? all.filter { $0.concept.terms.contains { ConceptSearch.key($0.text) == key } } : exact
    guard let first = found.first else { throw PontError.noConcept(name: name, path: path) }
    guard found.count == 1 else {
      throw PontError.severalConcepts(name: name, numbers: found.map(\.number))
    }
    return first
  }
}
