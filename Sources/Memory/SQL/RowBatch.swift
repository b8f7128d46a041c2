internal import GRDB

/// Rows on their way into a table, written many to a statement: a row then costs less than half.
struct RowBatch {
  /// How many rows a statement writes.
  private static let rowCount = 32

  private let table: String
  private let columns: [String]
  private var values: [SQLValue] = []
  private var many: Prepared?

  init(_ table: String, _ columns: String...) {
    self.table = table
    self.columns = columns
    values.reserveCapacity(columns.count * Self.rowCount)
  }

  /// Whether all rows are in the table.
  var isEmpty: Bool { values.isEmpty }

  /// Takes a row.
  ///
  /// - Precondition: there is a value for each column.
  mutating func add(_ row: SQLValue..., in database: Database) throws {
    precondition(row.count == columns.count, "a row of \(table) has \(columns.count) values")
    values += row
    if values.count == columns.count * Self.rowCount {
      let statement = try many ?? statement(rows: Self.rowCount, database)
      many = statement
      try statement.run(values)
      values.removeAll(keepingCapacity: true)
    }
  }

  /// Writes the rows that are left, before the transaction ends.
  mutating func store(in database: Database) throws {
    guard !values.isEmpty else { return many = nil }
    let one = try statement(rows: 1, database)
    for start in stride(from: 0, to: values.count, by: columns.count) {
      try one.run(Array(values[start..<(start + columns.count)]))
    }
    values.removeAll(keepingCapacity: true)
    many = nil
  }

  private func statement(rows: Int, _ database: Database) throws -> Prepared {
    let row = "(" + Array(repeating: "?", count: columns.count).joined(separator: ", ") + ")"
    let rows = Array(repeating: row, count: rows).joined(separator: ", ")
    return try database.prepared(
      "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES \(rows)")
  }
}
