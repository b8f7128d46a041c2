internal import GRDBSQLite

/// The row that a statement stands at.
@safe struct Columns {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) {
    unsafe self.statement = statement
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
