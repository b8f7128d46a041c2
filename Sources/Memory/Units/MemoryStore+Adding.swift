public import Bitext
internal import GRDB

extension MemoryStore {
  /// Begins to take units from an origin, such as a file: one operation of the memory's history.
  ///
  /// - Parameter name: what is done, in a word, as history tells it.
  public func importSession(origin: Origin, as name: String = "import") -> ImportSession {
    ImportSession(self, origin: origin, as: name)
  }

  /// Stores a unit, or notes on the same unit that it came from here too.
  @discardableResult
  public func add(_ unit: TranslationUnit, origin: Origin) throws(MemoryError) -> ImportCounts {
    var none: Repetitions?
    var operation = RunningOperation("add", note: origin.name)
    return try store([unit], origin: origin, &operation, repetitions: &none)
  }

  /// From so many units on a larger page cache pays.
  private static let manyUnits = 1000

  /// Stores units in one transaction.
  ///
  /// - Parameter repetitions: counts units that come in more than once; `nil` to store each once.
  func store(
    _ units: [TranslationUnit], origin: Origin, _ operation: inout RunningOperation,
    repetitions: inout Repetitions?
  ) throws(MemoryError) -> ImportCounts {
    try change(&operation) { database, journal in
      try indexing.withIndexWriter { index in
        if units.count > Self.manyUnits { try database.execute(sql: "PRAGMA cache_size = -96000") }
        var counts = ImportCounts()
        var writer = try UnitWriter(database)
        let origin = try origin.number(in: database, &journal)
        for unit in units {
          let outcome = try writer.store(
            unit, origin: origin, repetitions: &repetitions, in: database, &journal
          ) { id, variant in
            try index.add(id, variant, in: database)
          }
          switch outcome {
          case .added: counts.added += 1
          case .merged: counts.merged += 1
          case .known: counts.known += 1
          }
        }
        try writer.finish(in: database)
        try index.finish(in: database)
        return counts
      }
    }
  }
}
