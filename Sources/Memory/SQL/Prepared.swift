internal import GRDB
internal import GRDBSQLite

/// A statement that is run many times, with values bound as bytes.
///
/// GRDB reads and writes text up to the first U+0000 and boxes each value; a memory keeps text as it
/// is and reads millions of rows.
@safe final class Prepared {
  private let statement: Statement
  private let pointer: OpaquePointer
  private let parameterCount: Int

  /// Takes a statement from the connection's cache, or prepares it.
  init(_ database: Database, _ sql: String) throws {
    statement = try database.cachedStatement(sql: sql)
    let pointer = unsafe statement.sqliteStatement
    unsafe self.pointer = pointer
    parameterCount = unsafe Int(sqlite3_bind_parameter_count(pointer))
  }

  /// Runs a statement that gives no rows.
  func run(_ values: SQLValue...) throws { try run(values) }

  /// Runs a statement that gives no rows.
  func run(_ values: [SQLValue]) throws {
    defer { reset() }
    try bind(values)
    while try step() {}
  }

  /// What `read` makes of the first row, or `nil` where there is none.
  func first<Result>(
    _ values: SQLValue..., read: (Columns) throws -> Result
  ) throws -> Result? {
    try first(values, read: read)
  }

  /// What `read` makes of the first row, or `nil` where there is none.
  func first<Result>(_ values: [SQLValue], read: (Columns) throws -> Result) throws -> Result? {
    defer { reset() }
    try bind(values)
    return try step() ? read(unsafe Columns(pointer)) : nil
  }

  /// Calls `body` with each row, until it returns false.
  func forEach(_ values: SQLValue..., body: (Columns) throws -> Bool) throws {
    try forEach(values, body: body)
  }

  /// Calls `body` with each row of a statement that takes two numbers, until it returns false.
  func forEach(from first: Int64, to second: Int64, body: (Columns) throws -> Bool) throws {
    precondition(parameterCount == 2, "\(statement.sql) takes \(parameterCount) values")
    defer { reset() }
    for (place, number) in [(Int32(1), first), (2, second)] {
      let code = unsafe sqlite3_bind_int64(pointer, place, number)
      if code != SQLITE_OK { throw failure(code) }
    }
    try forEachRow(body)
  }

  /// Calls `body` with each row, until it returns false.
  func forEach(_ values: [SQLValue], body: (Columns) throws -> Bool) throws {
    defer { reset() }
    try bind(values)
    try forEachRow(body)
  }

  /// Calls `body` with each row of a statement whose values are bound, until it returns false.
  private func forEachRow(_ body: (Columns) throws -> Bool) throws {
    while try step() {
      guard try body(unsafe Columns(pointer)) else { return }
    }
  }

  private func step() throws -> Bool {
    switch unsafe sqlite3_step(pointer) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw failure(code)
    }
  }

  private func reset() {
    unsafe sqlite3_reset(pointer)
  }

  /// Binds a value to every parameter, so that none is left of the time before.
  private func bind(_ values: [SQLValue]) throws {
    precondition(
      values.count == parameterCount, "\(statement.sql) takes \(parameterCount) values")
    for (index, value) in values.enumerated() {
      let code = bind(value, at: Int32(index + 1))
      if code != SQLITE_OK { throw failure(code) }
    }
  }

  private func bind(_ value: SQLValue, at place: Int32) -> Int32 {
    // SQLite copies the bytes before the call returns.
    let copies = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch value {
    case .null: return unsafe sqlite3_bind_null(pointer, place)
    case .integer(let number): return unsafe sqlite3_bind_int64(pointer, place, number)
    case .text(var text):
      return text.withUTF8 { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
          // A null pointer would be NULL.
          unsafe sqlite3_bind_text64(
            pointer, place, characters.baseAddress ?? Self.empty, UInt64(characters.count), copies,
            UInt8(SQLITE_UTF8))
        }
      }
    case .utf8(let bytes):
      return unsafe bytes.withUnsafeBytes { buffer in
        let characters = unsafe buffer.bindMemory(to: CChar.self)
        return unsafe sqlite3_bind_text64(
          pointer, place, characters.baseAddress ?? Self.empty, UInt64(characters.count), copies,
          UInt8(SQLITE_UTF8))
      }
    case .blob(let bytes):
      return unsafe bytes.withUnsafeBytes { buffer in
        unsafe sqlite3_bind_blob64(
          pointer, place, buffer.baseAddress ?? UnsafeRawPointer(Self.empty), UInt64(buffer.count),
          copies)
      }
    }
  }

  private func failure(_ code: Int32) -> DatabaseError {
    let connection = unsafe sqlite3_db_handle(pointer)
    let message = unsafe String(cString: sqlite3_errmsg(connection))
    return DatabaseError(
      resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
  }

  private nonisolated(unsafe) static let empty: UnsafePointer<CChar> = {
    let pointer = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
    unsafe pointer.initialize(to: 0)
    return unsafe UnsafePointer(pointer)
  }()
}

extension Database {
  /// A statement ready to run.
  func prepared(_ sql: String) throws -> Prepared { try Prepared(self, sql) }
}
