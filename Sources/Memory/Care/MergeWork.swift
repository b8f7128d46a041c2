internal import Bitext
internal import GRDB

/// Stores the units and concepts of another memory.
struct MergeWork {
  private let database: Database
  private let origins: [Int64: Origin]
  private var numbers: [Int64: Int64] = [:]
  private var writer: UnitWriter
  private var repetitions: Repetitions?
  private(set) var counts = ImportCounts()
  private(set) var count = 0

  init(_ database: Database, _ origins: [Int64: Origin]) throws {
    self.database = database
    self.origins = origins
    writer = try UnitWriter(database)
    try writer.expectMany(in: database)
    repetitions = try Repetitions(database)
  }

  mutating func store(
    _ stored: StoredUnit, _ journal: inout Journal, _ index: inout IndexWriter
  ) throws {
    let outcome = try writer.store(
      stored.unit, origin: try origin(stored.originNumber, &journal), repetitions: &repetitions,
      in: database, &journal
    ) { id, variant in
      try index.add(id, variant, in: database)
    }
    counts.count(outcome)
    count += 1
    if count.isMultiple(of: AddingWork.unitLimit) { try finish(&index) }
  }

  /// Writes what was kept back.
  mutating func finish(_ index: inout IndexWriter) throws {
    try writer.finish(in: database)
    try index.finish(in: database)
  }

  mutating func storeConcepts(of other: MemoryStore, _ editor: inout ConceptEditor) throws {
    var last: Int64 = 0
    while true {
      let page = try other.concepts(after: last, limit: 1000)
      guard let end = page.last?.number else { return }
      last = end
      for stored in page {
        let origin = Origin(name: stored.origin ?? other.path)
        if try editor.add(stored.concept, origin: origin) != nil {
          counts.concepts += 1
        } else {
          counts.knownConcepts += 1
        }
      }
    }
  }

  private mutating func origin(_ number: Int64?, _ journal: inout Journal) throws -> Int64? {
    guard let number, let origin = origins[number] else { return nil }
    if let known = numbers[number] { return known }
    let here = try origin.number(in: database, &journal)
    numbers[number] = here
    return here
  }
}
