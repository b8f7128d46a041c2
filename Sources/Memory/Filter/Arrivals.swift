internal import Bitext
internal import GRDB

/// When units came in, by the operations that history keeps.
struct Arrivals: Sendable {
  private struct Range: Sendable {
    let first: Int64
    let last: Int64
    let time: Int64
  }

  private var ranges: [Range] = []

  init(_ database: Database) throws {
    try database.prepared(
      """
      SELECT first, last, time FROM history JOIN operation ON operation.id = operation
      WHERE kind = 'unit' AND before IS NULL AND undoes IS NULL ORDER BY first
      """
    ).forEach { row in
      ranges.append(Range(first: row.integer(0), last: row.integer(1), time: row.integer(2)))
      return true
    }
  }

  /// When a unit came in, in seconds since the start of 1970; `nil` where it is not known.
  func time(of unit: Int64) -> Int64? {
    let next = ranges.partitioningIndex { $0.first > unit }
    guard next > 0, ranges[next - 1].last >= unit else { return nil }
    return ranges[next - 1].time
  }
}
