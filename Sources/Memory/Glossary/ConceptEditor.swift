public import Bitext
internal import GRDB

/// Changes the concepts of a memory, as part of one operation: see
/// ``MemoryStore/changeConcepts(as:note:_:)``.
public struct ConceptEditor {
  private let database: Database
  private let path: String
  private var writer: ConceptWriter
  private(set) var journal: Journal

  init(_ database: Database, _ journal: Journal, path: String) throws {
    self.database = database
    self.journal = journal
    self.path = path
    writer = try ConceptWriter(database)
  }

  /// Stores a concept; gives its number, or `nil` where it is there from this origin just so.
  ///
  /// - Throws: `MemoryError.tooManyVariants` for a concept of more terms than a memory can number.
  @discardableResult
  public mutating func add(_ concept: Concept, origin: Origin) throws -> Int64? {
    try assertCountable(concept)
    let origin = try origin.number(in: database, &journal)
    let number = try writer.store(concept, origin: origin, in: database)
    if let number { try journal.added(.concept, number) }
    return number
  }

  /// Puts a concept in the place of another, which gives it its number and origin.
  ///
  /// - Throws: `MemoryError.notFound` where there is no concept of the number.
  public mutating func replace(_ number: Int64, with concept: Concept) throws {
    try assertCountable(concept)
    let found = try database.prepared("SELECT origin FROM concept WHERE id = ?")
      .first(.integer(number)) { $0.optionalInteger(0) }
    guard let origin = found else {
      throw MemoryError.notFound(path: path, what: "concept \(number)")
    }
    try journal.willChange(.concept, number)
    try Snapshot.remove(.concept, number, in: database)
    try writer.store(concept, origin: origin, as: number, in: database)
  }

  /// Takes a concept out; tells whether it was there.
  @discardableResult
  public mutating func remove(_ number: Int64) throws -> Bool {
    let isThere = try database.prepared("SELECT 1 FROM concept WHERE id = ?")
      .first(.integer(number)) { _ in true }
    guard isThere != nil else { return false }
    try journal.willChange(.concept, number)
    try Snapshot.remove(.concept, number, in: database)
    return true
  }

  /// A concept by its number, as it is now in the operation.
  public func concept(_ number: Int64) throws -> StoredConcept? {
    try ConceptPage(database).concepts(after: number - 1, count: 1)
      .first { $0.number == number }
  }

  private func assertCountable(_ concept: Concept) throws {
    guard concept.terms.count <= UnitNumber.limit else {
      throw MemoryError.tooManyVariants(
        path: path, count: concept.terms.count, limit: UnitNumber.limit)
    }
  }
}
