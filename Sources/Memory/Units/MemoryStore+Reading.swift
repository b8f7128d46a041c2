internal import Bitext

extension MemoryStore {
  /// A reader of all units in the order they came in, or of those that a filter admits.
  ///
  /// It sees one state of the file, whatever others write meanwhile; memory is bounded.
  public func units(where filter: UnitFilter? = nil) throws(MemoryError) -> StoredUnitReader {
    try StoredUnitReader(self, where: filter)
  }

  /// A unit by its number, in each way it came in; none where there is no such unit.
  public func unit(_ number: Int64) throws(MemoryError) -> [StoredUnit] {
    try read { database in
      try UnitPage(database, Languages(database)).occurrences(of: number)
    }
  }

  /// Where units and concepts came from, with the headers of those files, in the order they came in.
  public func origins() throws(MemoryError) -> [Origin] {
    try read { database in try Origin.all(in: database) }
  }
}
