internal import Foundation
internal import GRDB

extension MemoryStore {
  /// Closes the memory and removes its file where nothing is in it and nobody else has it open, such
  /// as after a failed first import; tells whether it did.
  ///
  /// The memory must not be used after that.
  @discardableResult
  public func discardIfEmpty() throws(MemoryError) -> Bool {
    let isEmpty = try read { database in
      try ["unit", "concept", "operation", "rejection", "lexicon"].allSatisfy { table in
        try database.prepared("SELECT 1 FROM \(table) LIMIT 1").first { _ in true } == nil
      }
    }
    guard isEmpty else { return false }
    try close()
    do { try removeFile() } catch let error as DatabaseError
      where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED
    {
      return false
    } catch { throw MemoryError(error, path: path) }
    return true
  }

  /// Removes the file while it is locked; SQLite ends the write-ahead log only for the one program
  /// that has the file open.
  private func removeFile() throws {
    var configuration = Configuration()
    configuration.busyMode = .immediateError
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = DELETE")
      try database.execute(sql: "BEGIN EXCLUSIVE")
      try FileManager.default.removeItem(atPath: path)
      try database.execute(sql: "ROLLBACK")
    }
    try queue.close()
  }
}
