internal import GRDB

/// How often each unit came in with the same details during one import.
///
/// A file may hold the same unit twice, and is given back with both; but a file that is imported
/// again adds nothing. So times are counted an import, and only a time that is not in the memory
/// yet is stored.
struct Repetitions {
  /// Beyond this many, those counted are forgotten, so that memory stays bounded: a repetition
  /// after that is taken for the first.
  private static let capacity = 1 << 20

  /// The last rows that were there before the import.
  private let lastUnit: Int64
  private let lastOccurrence: Int64
  private var times: [Int64: Int] = [:]

  init(_ database: Database) throws {
    lastUnit = try Self.last("unit", in: database)
    lastOccurrence = try Self.last("occurrence", in: database)
  }

  /// The time that the occurrence now comes in, from 1.
  ///
  /// - Parameter stored: its row for the first time, 0 for that of the unit; `nil` where there is
  ///   none.
  mutating func time(of occurrence: Occurrence, of unit: Int64, stored: Int64?) -> Int {
    guard let stored else { return 1 }
    var digest = Digest()
    digest.add(unit)
    digest.add(occurrence.digest(1))
    // What this import has stored itself has come in once already.
    let isOwn = stored == 0 ? unit > lastUnit : stored > lastOccurrence
    let time = (times[digest.number] ?? (isOwn ? 1 : 0)) + 1
    if times.count >= Self.capacity { times.removeAll(keepingCapacity: true) }
    times[digest.number] = time
    return time
  }

  /// The greatest number that a row of a table has, or has had; 0 where there was none.
  static func last(_ table: String, in database: Database) throws -> Int64 {
    try database.prepared("SELECT seq FROM sqlite_sequence WHERE name = ?")
      .first(.text(table)) { $0.integer(0) } ?? 0
  }
}
