internal import Foundation
internal import GRDB

/// An operation that is going on, over one or several transactions.
struct RunningOperation: Sendable {
  let name: String
  let note: String?
  var undoes: Int64?
  /// Its number, given with its first change.
  private(set) var number: Int64?

  /// Begins an operation.
  init(_ name: String, note: String? = nil, undoes: Int64? = nil) {
    self.name = name
    self.note = note
    self.undoes = undoes
  }

  /// Its number, given where it has none yet.
  mutating func number(in database: Database) throws -> Int64 {
    if let number { return number }
    let time = Int64(Date().timeIntervalSince1970)
    try database.prepared("INSERT INTO operation (time, name, note, undoes) VALUES (?, ?, ?, ?)")
      .run(.integer(time), .text(name), .optional(note), .optional(undoes))
    number = database.lastInsertedRowID
    return database.lastInsertedRowID
  }
}
