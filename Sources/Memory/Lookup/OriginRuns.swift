internal import Bitext
internal import GRDB

/// Where units first came from, for a process that goes on: thousands in a row came from one import,
/// so that a number tells their origin without a look at their rows.
struct OriginRuns: Sendable {
  /// Beyond so many runs, none are kept: their rows are read then.
  private static let capacity = 1 << 16

  /// The state of the file that was read last: see ``FileState/generation``.
  private(set) var generation: Int64
  /// See ``FileState/originChanges``.
  private let originChanges: Int64
  /// The first unit of each run, ascending.
  private var firsts: [Int64] = []
  /// For each run the number of its origin, if it was noted.
  private var origins: [Int64?] = []
  /// The last unit that was read.
  private var last: Int64 = 0
  /// Whether there are too many runs, of which none is kept.
  private var isGivenUp = false

  /// Reads the units that a state has, of which an earlier one may know some already.
  init(_ state: FileState, knowing known: OriginRuns?, _ database: Database) throws {
    if let known, known.isTrue(of: state) {
      self = known
      generation = state.generation
    } else {
      generation = state.generation
      originChanges = state.originChanges
    }
    if isGivenUp { return }
    try database.prepared("SELECT id, origin FROM unit WHERE id > ? ORDER BY id")
      .forEach(.integer(last)) { row in
        last = row.integer(0)
        let origin = row.optionalInteger(1)
        if firsts.isEmpty || origin != origins[origins.count - 1] {
          firsts.append(last)
          origins.append(origin)
        }
        return firsts.count <= Self.capacity
      }
    if firsts.count > Self.capacity { (firsts, origins, last, isGivenUp) = ([], [], 0, true) }
  }

  /// Whether the origins of the units it knows are those that a state has.
  ///
  /// Not of an earlier state, in which units may be that had gone when it was read.
  func isTrue(of state: FileState) -> Bool {
    generation <= state.generation && originChanges == state.originChanges
  }

  /// The number of the origin of a unit that is there, if one was noted; `nil` where that is not known.
  func origin(ofUnit unit: Int64) -> Int64?? {
    guard unit <= last else { return nil }
    let place = firsts.partitioningIndex { $0 > unit } - 1
    return place < 0 ? nil : .some(origins[place])
  }
}
