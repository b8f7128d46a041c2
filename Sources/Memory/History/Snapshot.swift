internal import GRDB

/// A thing of a memory at one moment: its rows, as history keeps them.
struct Snapshot: Equatable {
  /// A row of a table: the names of its columns and their values, in order.
  struct Row: Equatable {
    let table: String
    var columns: [(name: String, value: SQLValue)]

    /// The value of a column.
    subscript(_ name: String) -> SQLValue? { columns.first { $0.name == name }?.value }

    static func == (left: Self, right: Self) -> Bool {
      left.table == right.table
        && left.columns.elementsEqual(right.columns) { $0.name == $1.name && $0.value == $1.value }
    }
  }

  /// The rows, table by table.
  private(set) var rows: [Row] = []

  /// The thing as it is now; `nil` where it is not there.
  init?(_ thing: MemoryThing, _ number: Int64, in database: Database) throws {
    for (index, part) in thing.parts.enumerated() {
      try database.prepared("SELECT * FROM \(part.table) WHERE \(part.condition)")
        .forEach(.integer(number)) { row in
          let columns = (0..<row.count).map { (name: row.name($0), value: row.value($0)) }
          rows.append(Row(table: part.table, columns: columns))
          return true
        }
      if index == 0, rows.isEmpty { return nil }
    }
  }

  /// Takes the rows of a thing out of their tables, the row of its number last.
  static func remove(_ thing: MemoryThing, _ number: Int64, in database: Database) throws {
    for part in thing.parts.reversed() {
      try database.prepared("DELETE FROM \(part.table) WHERE \(part.condition)")
        .run(.integer(number))
    }
  }

  /// Puts the rows back into their tables.
  func store(in database: Database) throws {
    for row in rows {
      let names = row.columns.map(\.name).joined(separator: ", ")
      let places = row.columns.map { _ in "?" }.joined(separator: ", ")
      try database.prepared("INSERT INTO \(row.table) (\(names)) VALUES (\(places))")
        .run(row.columns.map(\.value))
    }
  }
}

extension Snapshot {
  /// The rows as a JSON object: an array of objects for each table.
  var json: String {
    var json = JSONText()
    json.object { json in
      var place = rows.startIndex
      while place < rows.endIndex {
        let table = rows[place].table
        let end = rows[place...].firstIndex { $0.table != table } ?? rows.endIndex
        json.name(table)
        json.array { json in
          for row in rows[place..<end] { row.write(to: &json) }
        }
        place = end
      }
    }
    return json.string
  }

  /// Reads what ``json`` wrote.
  init?(json text: String) {
    var reader = JSONReader(text)
    var rows: [Row] = []
    let done: Void? = reader.object { table, json in
      json.array { json in
        guard let row = Row(table: table, &json) else { return nil }
        rows.append(row)
        return ()
      }
    }
    guard done != nil else { return nil }
    self.rows = rows
  }
}

extension Snapshot.Row {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      for column in columns {
        json.name(column.name)
        switch column.value {
        case .null: json.null()
        case .integer(let number): json.integer(number)
        case .text(let text): json.string(text)
        // No table of a thing holds bytes.
        case .utf8(let bytes), .blob(let bytes): json.string(String(decoding: bytes, as: UTF8.self))
        }
      }
    }
  }

  fileprivate init?(table: String, _ json: inout JSONReader) {
    var columns: [(name: String, value: SQLValue)] = []
    let done: Void? = json.object { name, json in
      guard let value = json.value() else { return nil }
      columns.append((name, value))
      return ()
    }
    guard done != nil else { return nil }
    self.init(table: table, columns: columns)
  }
}

extension JSONReader {
  fileprivate mutating func value() -> SQLValue? {
    if isAtString { return string().map(SQLValue.text) }
    if isAtNull { return null().map { SQLValue.null } }
    return integer().map(SQLValue.integer)
  }
}
