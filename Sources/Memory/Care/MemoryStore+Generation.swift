internal import GRDB

extension MemoryStore {
  /// A number that grows with each change of the memory, by whatever program.
  public func generation() throws(MemoryError) -> Int64 {
    try read { try FileState.generation($0) }
  }

  /// Writes the log into the file, so that the file by itself holds all that was stored.
  public func settle() throws(MemoryError) {
    try withoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
  }
}
