public import Bitext

/// Takes units one at a time and stores them in batches, each in one transaction.
///
/// What ``stored`` counts is in the file and stays there, whatever happens to the program. An import
/// that was cut short is run again from the start: what is there already is not stored twice.
public struct ImportSession: ~Copyable {
  /// Units of a batch; they fill a block of the index, which is then written once.
  static let batchCount = 1 << 16
  /// Bytes of text after which a batch is stored even if it is small.
  static let batchBytes = 1 << 24

  /// What is in the file and stays there.
  public private(set) var stored = ImportCounts()

  private let memory: MemoryStore
  private var batch: AddingBatch
  private var bytes = 0

  init(_ memory: MemoryStore, origin: Origin, as name: String, replacing replaces: Bool) {
    self.memory = memory
    batch = AddingBatch(origin: origin, as: name, replacing: replaces)
  }

  /// Takes a unit.
  ///
  /// - Throws: an error of an earlier unit of the batch too; none of the batch is stored then.
  public mutating func add(_ unit: TranslationUnit) throws(MemoryError) {
    guard unit.variants.count <= UnitNumber.limit else {
      throw .tooManyVariants(
        path: memory.path, count: unit.variants.count, limit: UnitNumber.limit)
    }
    batch.units.append(unit)
    for variant in unit.variants { bytes += Self.size(of: variant) }
    if batch.units.count >= Self.batchCount || bytes >= Self.batchBytes { try store() }
  }

  /// Stores what was taken since the last batch.
  public mutating func store() throws(MemoryError) {
    guard !batch.units.isEmpty else { return }
    if batch.repetitions == nil {
      batch.repetitions = try memory.read { database in try Repetitions(database) }
    }
    let counts = try memory.store(&batch)
    stored.added += counts.added
    stored.merged += counts.merged
    stored.known += counts.known
    stored.replaced += counts.replaced
    batch.units.removeAll(keepingCapacity: true)
    bytes = 0
  }

  /// Stores the last batch and tells what was stored in all.
  ///
  /// Where nothing came, the origin is noted all the same, with what it said about itself.
  public consuming func finish() throws(MemoryError) -> ImportCounts {
    if batch.units.isEmpty, batch.repetitions == nil {
      _ = try memory.store(&batch)
    }
    try store()
    return stored
  }

  private static func size(of variant: Variant) -> Int {
    variant.content.runs.reduce(0) { size, run in
      if case .text(let text) = run { size + text.utf8.count } else { size + 100 }
    }
  }
}
