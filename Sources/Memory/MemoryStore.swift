internal import Foundation
internal import GRDB

/// A translation memory: units, concepts and where they came from, in one SQLite file.
///
/// Safe to use from several threads, and one file from several processes: readers are never blocked,
/// writers queue.
///
/// ```swift
/// let memory = try MemoryStore(path: "news.pont", mode: .create)
/// var session = try memory.importSession(origin: "old.tmx")
/// while let unit = try reader.next() { try session.add(unit) }
/// let counts = try session.finish()
/// ```
public final class MemoryStore: Sendable {
  /// What may be done with the file.
  public enum Mode: Sendable {
    /// Read an existing memory; one of an older format is brought up to date first, and an empty file
    /// becomes a memory with nothing in it.
    case readOnly
    /// Read and change an existing memory.
    case readWrite
    /// Read and change a memory, made where there is none.
    case create
  }

  /// The path of the file, as it was given.
  public let path: String
  let database: any DatabaseReader
  let searchers = Searchers()
  let cache = IndexCache()
  let indexing = Indexing()
  private let connections: ReadingConnections
  private let writer: DatabasePool?

  /// Opens a memory, and brings it up to date where it is of an older format and may be changed.
  public init(path: String, mode: Mode) throws(MemoryError) {
    self.path = path
    do {
      let opened = try OpenedFile(path: path, mode: mode)
      database = opened.reader
      connections = opened.connections
      writer = opened.writer
    } catch {
      throw MemoryError(error, path: path)
    }
  }

  /// Closes the file, which then stands alone, without a log beside it. Not needed otherwise.
  public func close() throws(MemoryError) {
    do {
      try connections.close()
      // SQLite tidies the log away when the last connection goes, if that one may write.
      writer?.invalidateReadOnlyConnections()
      try database.close()
    } catch { throw MemoryError(error, path: path) }
  }

  /// Reads from one state of the file, whatever others write meanwhile.
  func read<Result>(_ body: (Database) throws -> Result) throws(MemoryError) -> Result {
    do {
      // GRDB's own reading sets a savepoint and forbids writing, on a connection that cannot write:
      // a fifth of the time of a look-up.
      return try connections.read { database in
        try database.prepared("BEGIN").run()
        do {
          let result = try body(database)
          try database.prepared("COMMIT").run()
          return result
        } catch {
          try? database.prepared("ROLLBACK").run()
          throw error
        }
      }
    } catch { throw MemoryError(error, path: path) }
  }

  /// Reads much of the file, once, from one state of it: without the room for pages that look-ups
  /// read again and again.
  func readThrough<Result>(_ body: (Database) throws -> Result) throws(MemoryError) -> Result {
    do { return try database.read(body) } catch { throw MemoryError(error, path: path) }
  }

  /// Changes the file in one transaction: all of it, or nothing.
  func write<Result>(_ body: (Database) throws -> Result) throws(MemoryError) -> Result {
    guard let writer else { throw .readOnly(path: path) }
    do {
      return try writer.write { database in
        let result = try body(database)
        try FileState.advance(database)
        return result
      }
    } catch {
      indexing.forget()
      throw MemoryError(error, path: path)
    }
  }

  /// Runs what cannot be part of a transaction.
  func withoutTransaction(_ body: (Database) throws -> Void) throws(MemoryError) {
    guard let writer else { throw .readOnly(path: path) }
    do {
      try writer.barrierWriteWithoutTransaction(body)
    } catch {
      throw MemoryError(error, path: path)
    }
  }
}
