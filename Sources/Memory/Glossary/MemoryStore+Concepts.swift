public import Bitext
internal import GRDB

extension MemoryStore {
  /// Stores concepts of an origin in one transaction; those that are there just so are left alone.
  @discardableResult
  public func add(_ concepts: [Concept], origin: Origin) throws(MemoryError) -> ImportCounts {
    try importConcepts(concepts, origin: origin).counts
  }

  /// Stores concepts as ``add(_:origin:)`` does, and tells as which operation.
  public func importConcepts(
    _ concepts: [Concept], origin: Origin
  ) throws(MemoryError) -> ImportOutcome {
    var operation = RunningOperation("import", note: origin.name)
    let counts = try changeConcepts(&operation) { editor in
      var counts = ImportCounts()
      for concept in concepts {
        if try editor.add(concept, origin: origin) != nil {
          counts.concepts += 1
        } else {
          counts.knownConcepts += 1
        }
      }
      return counts
    }
    return ImportOutcome(counts: counts, operation: operation.number)
  }

  /// Concepts in the order they came in, those after a number first.
  ///
  /// Read all by asking again with the last number until none are left.
  public func concepts(
    after number: Int64 = 0, limit: Int = .max
  ) throws(MemoryError) -> [StoredConcept] {
    try read { database in
      try ConceptPage(database).concepts(after: number, count: max(0, limit))
    }
  }

  /// Takes a concept out; tells whether it was there.
  @discardableResult
  public func removeConcept(_ number: Int64) throws(MemoryError) -> Bool {
    try changeConcepts(as: "delete") { try $0.remove(number) }
  }

  /// Changes concepts in one transaction, as one operation that history keeps and ``undo(_:progress:)``
  /// takes back whole.
  ///
  /// ```swift
  /// try memory.changeConcepts(as: "glossary merge", note: "NAVO") { editor in
  ///   try editor.replace(kept, with: merged)
  ///   try editor.remove(other)
  /// }
  /// ```
  /// Where `body` throws, nothing is changed.
  /// - Parameters:
  ///   - name: what is done, in a word, as history tells it.
  ///   - note: to what.
  public func changeConcepts<Result>(
    as name: String, note: String? = nil, _ body: (inout ConceptEditor) throws -> Result
  ) throws(MemoryError) -> Result {
    var operation = RunningOperation(name, note: note)
    return try changeConcepts(&operation, body)
  }

  private func changeConcepts<Result>(
    _ operation: inout RunningOperation, _ body: (inout ConceptEditor) throws -> Result
  ) throws(MemoryError) -> Result {
    try change(&operation) { database, journal in
      var editor = try ConceptEditor(database, journal, path: path)
      let result = try body(&editor)
      journal = editor.journal
      return result
    }
  }
}
