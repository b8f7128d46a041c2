/// A value that a statement is given.
enum SQLValue: Hashable {
  /// No value.
  case null
  /// A whole number.
  case integer(Int64)
  /// Text; U+0000 is kept.
  case text(String)
  /// Text as UTF-8.
  case utf8([UInt8])
  /// Bytes.
  case blob([UInt8])

  /// Text, or no value.
  static func optional(_ text: String?) -> SQLValue { text.map(SQLValue.text) ?? .null }

  /// A whole number, or no value.
  static func optional(_ number: Int64?) -> SQLValue { number.map(SQLValue.integer) ?? .null }
}
