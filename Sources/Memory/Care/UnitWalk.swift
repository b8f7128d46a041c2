internal import GRDB

/// Goes through units one by one, each with all the ways it came in, in bounded memory.
struct UnitWalk {
  private static let pageCount: Int64 = 1024

  private let database: Database
  private let filter: FilterWork?

  init(_ database: Database, where filter: UnitFilter?) throws {
    self.database = database
    self.filter = try filter.map { try FilterWork($0, database) }
  }

  /// Calls `body` with each unit that is meant, in the order of their numbers.
  ///
  /// `body` may change or take out the unit it is given. The variants of a way stand as they are
  /// stored.
  func forEach(
    progress: (_ done: Int, _ total: Int) throws -> Void, _ body: (FoundUnit) throws -> Void
  ) throws {
    let total = try database.prepared("SELECT count(*) FROM unit").first { Int($0.integer(0)) } ?? 0
    let languages = try Languages(database)
    var done = 0
    var last: Int64 = 0
    while true {
      let numbers = try numbers(after: last)
      guard let end = numbers.last else { return }
      last = end
      var page = try UnitPage(database, languages)
      for number in numbers {
        if let unit = try found(number, &page) { try body(unit) }
      }
      done += numbers.count
      try progress(done, total)
    }
  }

  /// A unit, if it is meant.
  private func found(_ number: Int64, _ page: inout UnitPage) throws -> FoundUnit? {
    let ways = try page.ways(of: number)
    let admitted = filter.map { filter in ways.filter { filter.admits($0) } } ?? ways
    if admitted.isEmpty { return nil }
    return FoundUnit(number: number, ways: admitted, isWhole: admitted.count == ways.count)
  }

  private func numbers(after last: Int64) throws -> [Int64] {
    var numbers: [Int64] = []
    try database.prepared("SELECT id FROM unit WHERE id > ? ORDER BY id LIMIT ?")
      .forEach(.integer(last), .integer(Self.pageCount)) { row in
        numbers.append(row.integer(0))
        return true
      }
    return numbers
  }
}
