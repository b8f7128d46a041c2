internal import GRDB

extension MemoryStore {
  /// The names of the glossaries that were put in order, first the one that goes first.
  ///
  /// A glossary is an origin of concepts; those not named here come after these.
  public func glossaryOrder() throws(MemoryError) -> [String] {
    try read { database in
      // A memory of an older format that is only read has no such table.
      guard try database.tableExists("glossary_rank") else { return [] }
      var names: [String] = []
      try database.prepared("SELECT name FROM glossary_rank ORDER BY rank").forEach { row in
        names.append(row.text(0))
        return true
      }
      return names
    }
  }

  /// Puts glossaries in order, in place of the order before; an operation that can be undone.
  public func setGlossaryOrder(_ names: [String]) throws(MemoryError) {
    guard try names != glossaryOrder() else { return }
    try change(as: "glossary order", note: names.joined(separator: ", ")) { database, journal in
      try journal.willChange(.glossaryOrder, 1)
      try Snapshot.remove(.glossaryOrder, 1, in: database)
      for (rank, name) in names.enumerated() {
        try database.prepared("INSERT OR IGNORE INTO glossary_rank VALUES (?, ?)")
          .run(.text(name), .integer(Int64(rank)))
      }
    }
  }

  /// What was done to concepts and to the order of glossaries, the last first.
  ///
  /// - Parameter number: only what was done to this concept.
  public func conceptOperations(
    of number: Int64? = nil, limit: Int = .max
  ) throws(MemoryError) -> [MemoryOperation] {
    guard let number else {
      return try operations(
        where: """
          id IN (SELECT operation FROM history WHERE kind IN ('concept', 'glossary-order'))
          """, limit: limit)
    }
    return try operations(
      where: """
        id IN (SELECT operation FROM history
          WHERE kind = 'concept' AND ? BETWEEN first AND last)
        """, .integer(number), limit: limit)
  }
}
