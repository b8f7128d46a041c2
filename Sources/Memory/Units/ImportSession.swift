public import Bitext

/// Takes units one at a time and stores them in batches, each in one transaction.
///
/// What ``stored`` counts is in the file and stays there, whatever happens to the program. An import
/// that was cut short is run again from the start: what is there already is not stored twice.
/// ``MemoryStore/importUnits(origin:as:replacing:next:)`` stores all units or none.
public struct ImportSession: ~Copyable {
  /// What is in the file and stays there.
  public private(set) var stored = ImportCounts()

  private let memory: MemoryStore
  private var work: AddingWork
  private var units: [TranslationUnit] = []
  private var bytes = 0
  private var isBegun = false

  init(_ memory: MemoryStore, origin: Origin, as name: String, replacing replaces: Bool) {
    self.memory = memory
    work = AddingWork(origin: origin, as: name, replacing: replaces)
  }

  /// Takes a unit.
  ///
  /// - Throws: an error of an earlier unit of the batch too; none of the batch is stored then.
  public mutating func add(_ unit: TranslationUnit) throws(MemoryError) {
    try memory.assertCountable(unit)
    units.append(unit)
    bytes += unit.byteCount
    if units.count >= AddingWork.unitLimit || bytes >= AddingWork.byteLimit { try store() }
  }

  /// Stores what was taken since the last batch.
  public mutating func store() throws(MemoryError) {
    guard !units.isEmpty else { return }
    try storeBatch()
  }

  /// Stores the last batch and tells what was stored in all.
  ///
  /// Where nothing came, the origin is noted all the same, with what it said about itself.
  public consuming func finish() throws(MemoryError) -> ImportCounts {
    if !units.isEmpty || !isBegun { try storeBatch() }
    return stored
  }

  private mutating func storeBatch() throws(MemoryError) {
    var rest = units[...]
    stored += try memory.store(&work) { rest.popFirst() }
    units.removeAll(keepingCapacity: true)
    bytes = 0
    isBegun = true
  }
}
