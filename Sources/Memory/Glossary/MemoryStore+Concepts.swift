public import Bitext
internal import GRDB

extension MemoryStore {
  /// Stores concepts of an origin in one transaction; those that are there just so are left alone.
  @discardableResult
  public func add(_ concepts: [Concept], origin: Origin) throws(MemoryError) -> ImportCounts {
    for concept in concepts where concept.terms.count > UnitNumber.limit {
      throw .tooManyVariants(path: path, count: concept.terms.count, limit: UnitNumber.limit)
    }
    return try write { database in
      var counts = ImportCounts()
      var writer = try ConceptWriter(database)
      let origin = try origin.number(in: database)
      for concept in concepts {
        if try writer.store(concept, origin: origin, in: database) {
          counts.concepts += 1
        } else {
          counts.knownConcepts += 1
        }
      }
      return counts
    }
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
    try write { database in
      let first = UnitNumber.variant(number, 0)
      try database.prepared("DELETE FROM term WHERE id >= ? AND id < ?")
        .run(.integer(first), .integer(first + Int64(UnitNumber.limit)))
      try database.prepared("DELETE FROM concept WHERE id = ?").run(.integer(number))
      return database.changesCount > 0
    }
  }
}
