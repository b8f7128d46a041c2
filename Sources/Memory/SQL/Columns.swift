internal import GRDBSQLite

/// The row that a statement stands at.
@safe struct Columns {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) {
    unsafe self.statement = statement
  }

  /// How many columns there are.
  var count: Int32 { unsafe sqlite3_column_count(statement) }

  /// The name of a column.
  func name(_ index: Int32) -> String {
    guard let name = unsafe sqlite3_column_name(statement, index) else { return "" }
    return unsafe String(cString: name)
  }

  /// A value of whatever type; numbers with a fraction do not occur in a memory.
  func value(_ index: Int32) -> SQLValue {
    switch unsafe sqlite3_column_type(statement, index) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer(integer(index))
    case SQLITE_BLOB: .blob(bytes(index))
    default: .text(text(index))
    }
  }

  /// Whether a column has no value.
  func isNull(_ index: Int32) -> Bool {
    unsafe sqlite3_column_type(statement, index) == SQLITE_NULL
  }

  /// A whole number; 0 where there is none.
  func integer(_ index: Int32) -> Int64 {
    unsafe sqlite3_column_int64(statement, index)
  }

  /// A whole number, or `nil`.
  func optionalInteger(_ index: Int32) -> Int64? {
    isNull(index) ? nil : integer(index)
  }

  /// A text, U+0000 included; empty where there is none.
  func text(_ index: Int32) -> String {
    guard let start = unsafe sqlite3_column_text(statement, index) else { return "" }
    let count = Int(unsafe sqlite3_column_bytes(statement, index))
    return unsafe String(
      decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Calls `body` with the UTF-8 of a text, which lives no longer; none where there is no text.
  func withUTF8<Result>(
    _ index: Int32, _ body: (Span<UInt8>) throws -> Result
  ) rethrows -> Result {
    let start = unsafe sqlite3_column_text(statement, index)
    let count = unsafe start == nil ? 0 : Int(sqlite3_column_bytes(statement, index))
    return try body(unsafe UnsafeBufferPointer(start: start, count: count).span)
  }

  /// A text, or `nil`.
  func optionalText(_ index: Int32) -> String? {
    isNull(index) ? nil : text(index)
  }

  /// Bytes; none where there is no value.
  func bytes(_ index: Int32) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(statement, index) else { return [] }
    let count = Int(unsafe sqlite3_column_bytes(statement, index))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }
}
