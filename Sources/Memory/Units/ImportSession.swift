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
  private let origin: Origin
  private var operation: RunningOperation
  private var batch: [TranslationUnit] = []
  private var bytes = 0
  private var repetitions: Repetitions?

  init(_ memory: MemoryStore, origin: Origin, as name: String) {
    self.memory = memory
    operation = RunningOperation(name, note: origin.name)
    self.origin = origin
  }

  /// Takes a unit.
  ///
  /// - Throws: an error of an earlier unit of the batch too; none of the batch is stored then.
  public mutating func add(_ unit: TranslationUnit) throws(MemoryError) {
    guard unit.variants.count <= UnitNumber.limit else {
      throw .tooManyVariants(
        path: memory.path, count: unit.variants.count, limit: UnitNumber.limit)
    }
    batch.append(unit)
    for variant in unit.variants { bytes += Self.size(of: variant) }
    if batch.count >= Self.batchCount || bytes >= Self.batchBytes { try store() }
  }

  /// Stores what was taken since the last batch.
  public mutating func store() throws(MemoryError) {
    guard !batch.isEmpty else { return }
    if repetitions == nil {
      repetitions = try memory.read { database in try Repetitions(database) }
    }
    let counts = try memory.store(batch, origin: origin, &operation, repetitions: &repetitions)
    stored.added += counts.added
    stored.merged += counts.merged
    stored.known += counts.known
    batch.removeAll(keepingCapacity: true)
    bytes = 0
  }

  /// Stores the last batch and tells what was stored in all.
  ///
  /// Where nothing came, the origin is noted all the same, with what it said about itself.
  public consuming func finish() throws(MemoryError) -> ImportCounts {
    if batch.isEmpty, repetitions == nil {
      _ = try memory.store([], origin: origin, &operation, repetitions: &repetitions)
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
