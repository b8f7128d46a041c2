internal import Foundation
internal import GRDB

/// The connections to a memory file, opened with all care.
struct OpenedFile {
  /// How long a writer waits for other writers, in seconds.
  private static let patience: Double = 60

  /// For reading.
  let reader: any DatabaseReader
  /// For reading many times.
  let connections: ReadingConnections
  /// For changing, where that is wanted.
  let writer: DatabasePool?

  /// Opens or makes a memory.
  init(path: String, mode: MemoryStore.Mode) throws {
    let version = try Self.versionBefore(path: path, mode: mode)
    if version == nil { try Self.patiently { try Self.create(path: path) } }
    if mode == .readOnly {
      if let version, version < Schema.version { try Self.upgrade(path: path, from: version) }
      (reader, connections) = try Self.readOnly(path: path)
      writer = nil
      return
    }
    guard FileManager.default.isWritableFile(atPath: path) else {
      throw MemoryError.readOnly(path: path)
    }
    let pool = try Self.writable(path: path)
    reader = pool
    writer = pool
    connections = Self.connections(path: path)
  }

  /// Brings an older file up to date that is only to be read.
  private static func upgrade(path: String, from version: Int) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard [path, folder].allSatisfy(FileManager.default.isWritableFile) else {
      throw MemoryError.older(path: path, version: version)
    }
    try writable(path: path).close()
  }

  /// Opens for changing, and brings an older file up to date.
  private static func writable(path: String) throws -> DatabasePool {
    let pool = try patiently { try DatabasePool(path: path, configuration: configuration()) }
    try pool.write { database in try bringUpToDate(database, path: path) }
    return pool
  }

  /// The version of a file that is a memory, or `nil` where one is to be made.
  private static func versionBefore(path: String, mode: MemoryStore.Mode) throws -> Int? {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      if mode == .create { return nil }
      throw MemoryError.missing(path: path)
    }
    if isFolder.boolValue { throw MemoryError.isFolder(path: path) }
    guard let header = FileHeader(path: path) else {
      throw MemoryError.cannotOpen(path: path, reason: "no permission to read it")
    }
    // A journal beside it means that making it was cut short: SQLite will undo that.
    let isUnfinished = FileManager.default.fileExists(atPath: path + "-journal")
    switch header.kind {
    // Making it was cut short, or is about to begin.
    case .empty: return nil
    case _ where isUnfinished && mode == .create: return nil
    case .foreign: throw MemoryError.notDatabase(path: path)
    case .database(let applicationID, let version):
      guard applicationID == Schema.applicationID else { throw MemoryError.notMemory(path: path) }
      if version > Schema.version {
        throw MemoryError.newer(path: path, version: version, known: Schema.version)
      }
      return version
    }
  }

  /// Makes the tables with a rollback journal, so that the file is whole or empty at any moment.
  private static func create(path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: folder) else {
      throw MemoryError.cannotOpen(path: path, reason: "its folder does not exist")
    }
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw MemoryError.readOnly(path: path)
    }
    let wasThere = FileManager.default.fileExists(atPath: path)
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration())
      try queue.inTransaction(.immediate) { database in
        try bringUpToDate(database, path: path)
        return .commit
      }
      try queue.close()
    } catch let error as DatabaseError
      where !wasThere && [.SQLITE_FULL, .SQLITE_IOERR].contains(error.resultCode)
    {
      if FileHeader(path: path)?.kind == .empty {
        try? FileManager.default.removeItem(atPath: path)
      }
      throw error
    }
  }

  private static func bringUpToDate(_ database: Database, path: String) throws {
    let id = try Int64.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if version == Schema.version, id == Schema.applicationID { return }
    if version > Schema.version {
      throw MemoryError.newer(path: path, version: version, known: Schema.version)
    }
    if id != Schema.applicationID {
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      guard id == 0, tables == 0 else { throw MemoryError.notMemory(path: path) }
    }
    try Schema.migrate(database, from: version)
  }

  /// Opens for reading; a file that nobody can write is read without locks.
  private static func readOnly(
    path: String
  ) throws -> (any DatabaseReader, ReadingConnections) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let hasLog = FileManager.default.fileExists(atPath: path + "-wal")
    if !hasLog, !FileManager.default.isWritableFile(atPath: folder) {
      let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
      let address = "file:\(escaped)?immutable=1"
      return (
        try DatabaseQueue(path: address, configuration: configuration(readonly: true)),
        connections(path: address)
      )
    }
    let pool = try patiently {
      try DatabasePool(path: path, configuration: configuration(readonly: true))
    }
    return (pool, connections(path: path))
  }

  private static func connections(path: String) -> ReadingConnections {
    ReadingConnections {
      try patiently {
        try DatabaseQueue(
          path: path, configuration: configuration(readonly: true, cacheKilobytes: 4_000))
      }
    }
  }

  /// Tries again while others are opening the file too: SQLite does not wait for its turn when the
  /// journal changes to a write-ahead log.
  private static func patiently<Result>(_ work: () throws -> Result) throws -> Result {
    let end = ContinuousClock.now + .seconds(patience)
    while true {
      do {
        return try work()
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < end
      {
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
  }

  /// - Parameter cacheKilobytes: how many pages are kept. Look-ups read the upper pages again and again,
  ///   and others once: what fits in the processor's own cache is quicker to fill than more room.
  private static func configuration(
    readonly: Bool = false, cacheKilobytes: Int = 8_000
  ) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(patience)
    configuration.maximumReaderCount = 16
    configuration.label = "pont"
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA page_size = \(Schema.pageSize);
          PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = -\(cacheKilobytes);
          """)
    }
    return configuration
  }
}
