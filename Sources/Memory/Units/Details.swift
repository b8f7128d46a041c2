internal import GRDB

/// Details of units and concepts on their way into the file, where each is kept once.
struct Details {
  /// Beyond this many, those seen are forgotten, so that memory stays bounded.
  private static let capacity = 1 << 14

  private var numbers: [Detail: Int64] = [:]

  /// The number of a detail, stored where it is new; `nil` where there is nothing to say.
  mutating func number(of detail: Detail, in database: Database) throws -> Int64? {
    if detail.isEmpty { return nil }
    if let number = numbers[detail] { return number }
    let number = try stored(detail.json, in: database)
    if numbers.count >= Self.capacity { numbers.removeAll(keepingCapacity: true) }
    numbers[detail] = number
    return number
  }

  private func stored(_ json: String, in database: Database) throws -> Int64 {
    var digest = Digest()
    digest.add(json)
    let known = try database.prepared("SELECT id FROM detail WHERE digest = ? AND json = ?")
      .first(.integer(digest.number), .text(json)) { $0.integer(0) }
    if let known { return known }
    try database.prepared("INSERT INTO detail (digest, json) VALUES (?, ?)")
      .run(.integer(digest.number), .text(json))
    return database.lastInsertedRowID
  }
}
