public import Bitext
internal import GRDB

extension MemoryStore {
  /// Begins to take units from an origin, such as a file: one operation of the memory's history.
  ///
  /// - Parameters:
  ///   - name: what is done, in a word, as history tells it.
  ///   - replaces: whether a new translation takes the place of those that the same source has in
  ///     the same languages; else it stands beside them.
  public func importSession(
    origin: Origin, as name: String = "import", replacing replaces: Bool = false
  ) -> ImportSession {
    ImportSession(self, origin: origin, as: name, replacing: replaces)
  }

  /// Stores a unit, or notes on the same unit that it came from here too or was used again.
  ///
  /// - Parameter replaces: as for ``importSession(origin:as:replacing:)``.
  @discardableResult
  public func add(
    _ unit: TranslationUnit, origin: Origin, replacing replaces: Bool = false
  ) throws(MemoryError) -> ImportCounts {
    var batch = AddingBatch(origin: origin, as: "add", replacing: replaces)
    batch.units = [unit]
    return try store(&batch)
  }

  /// From so many units on a larger page cache pays.
  private static let manyUnits = 1000

  /// Stores the units of a batch in one transaction.
  func store(_ batch: inout AddingBatch) throws(MemoryError) -> ImportCounts {
    var operation = batch.operation
    var repetitions = batch.repetitions
    let counts = try change(&operation) { database, journal in
      try indexing.withIndexWriter { index in
        if batch.units.count > Self.manyUnits {
          try database.execute(sql: "PRAGMA cache_size = -96000")
        }
        var counts = ImportCounts()
        var writer = try UnitWriter(database, batch.rules)
        let origin = try batch.origin.number(in: database, &journal)
        for unit in batch.units {
          let outcome = try writer.store(
            unit, origin: origin, repetitions: &repetitions, in: database, &journal
          ) { id, variant in
            try index.add(id, variant, in: database)
          }
          counts.count(outcome)
        }
        try writer.finish(in: database)
        try index.finish(in: database)
        return counts
      }
    }
    batch.operation = operation
    batch.repetitions = repetitions
    return counts
  }
}

extension ImportCounts {
  /// Takes into account what became of a unit.
  mutating func count(_ outcome: UnitWriter.Outcome) {
    switch outcome {
    case .added: added += 1
    case .merged: merged += 1
    case .known: known += 1
    case .replaced: replaced += 1
    }
  }
}
