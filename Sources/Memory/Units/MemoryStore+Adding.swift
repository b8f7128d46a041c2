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
    try assertCountable(unit)
    var work = AddingWork(
      origin: origin, as: "add", replacing: replaces, countingRepetitions: false)
    var rest = Optional(unit)
    return try store(&work) { rest.take() }
  }

  /// Throws where a unit has more variants than can be numbered.
  func assertCountable(_ unit: TranslationUnit) throws(MemoryError) {
    guard unit.variants.count <= UnitNumber.limit else {
      throw .tooManyVariants(path: path, count: unit.variants.count, limit: UnitNumber.limit)
    }
  }

  /// The page cache for many units, as SQLite counts it.
  private static let cacheKilobytes = 2500

  /// Stores units in one transaction: all that `next` gives, or as many as one holds.
  func store(
    _ work: inout AddingWork, next: () throws -> TranslationUnit?
  ) throws(MemoryError) -> ImportCounts {
    var (operation, repetitions, isAtEnd) = (work.operation, work.repetitions, false)
    var known = work.known
    var generation: Int64 = 0
    let counts = try change(&operation) { database, journal in
      generation = try FileState.generation(database)
      if known?.generation != generation { known = nil }
      return try indexing.withIndexWriter { index in
        if work.countsRepetitions, repetitions == nil { repetitions = try Repetitions(database) }
        var load = TransactionLoad()
        var counts = ImportCounts()
        var writer = try UnitWriter(database, work.rules, knowing: known)
        let origin = try work.origin.number(in: database, &journal)
        while !load.isFull {
          guard let unit = try next() else {
            isAtEnd = true
            break
          }
          if load.take(unit) {
            try database.execute(sql: "PRAGMA cache_size = -\(Self.cacheKilobytes)")
            try index.expectMany(in: database)
            try writer.expectMany(in: database)
          }
          let outcome = try writer.store(
            unit, origin: origin, repetitions: &repetitions, in: database, &journal
          ) { id, variant in
            try index.add(id, variant, in: database)
          }
          counts.count(outcome)
        }
        try writer.finish(in: database)
        known = writer.known
        // All neighbours are looked through: too much for a single unit.
        if work.countsRepetitions {
          try NeighbourMending(writer.changedTexts, database).run(&journal)
        }
        try index.finish(in: database)
        return counts
      }
    }
    work.operation = operation
    work.known = known
    known?.generation = generation + 1
    work.repetitions = repetitions
    work.isAtEnd = isAtEnd
    return counts
  }
}

/// How much a transaction holds already.
private struct TransactionLoad {
  /// From so many units on it pays to prepare for many.
  private static let manyUnits = 1000

  private var units = 0
  private var bytes = 0

  /// Whether the transaction should end.
  var isFull: Bool { units >= AddingWork.unitLimit || bytes >= AddingWork.byteLimit }

  /// Takes a unit into account; tells whether it is the one that makes them many.
  mutating func take(_ unit: TranslationUnit) -> Bool {
    units += 1
    bytes += unit.byteCount
    return units == Self.manyUnits
  }
}

extension TranslationUnit {
  /// About how many bytes its texts take.
  var byteCount: Int {
    variants.reduce(0) { size, variant in
      variant.content.runs.reduce(size) { size, run in
        if case .text(let text) = run { size + text.utf8.count } else { size + 100 }
      }
    }
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
