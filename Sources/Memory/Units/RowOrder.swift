internal import GRDB

/// The order in which units came in, over the rows of `unit` and of `occurrence`.
///
/// A row of `occurrence` bears the number of the unit before it, times 2²⁰, and counts on from there;
/// so both tables read side by side give the order of the files.
struct RowOrder {
  private static let shift: Int64 = 20

  /// The unit that was stored last.
  private var lastUnit: Int64
  private var lastOccurrence: Int64

  init(_ database: Database) throws {
    lastUnit = try Repetitions.last("unit", in: database)
    lastOccurrence = try Repetitions.last("occurrence", in: database)
  }

  /// A number for a unit that comes in now, which none has had.
  mutating func nextUnit() -> Int64 {
    lastUnit += 1
    return lastUnit
  }

  /// A number for an occurrence that comes in now, greater than all before.
  mutating func nextOccurrence() -> Int64 {
    lastOccurrence = max(lastOccurrence, lastUnit << Self.shift) + 1
    return lastOccurrence
  }

  /// The number of an occurrence that takes the place of a unit in the order.
  static func occurrence(at unit: Int64) -> Int64 { unit << shift }

  /// Whether an occurrence came in before a unit.
  static func occurrence(_ occurrence: Int64, isBefore unit: Int64) -> Bool {
    occurrence < unit << shift
  }
}
