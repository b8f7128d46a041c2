internal import Bitext
internal import GRDB

/// Gives the units of a memory one at a time, in the order they came in, from one state of the file.
///
/// A unit that came several times is given as often as one file held it, with the attributes, names
/// and neighbours of each time, so that an export holds what the imports held.
public struct StoredUnitReader: ~Copyable {
  private static let pageCount = 256

  private let source: any DatabaseReader
  private let path: String
  private let languages: Languages
  private var page: [StoredUnit] = []
  private var place = 0
  private var last = UnitPage.Place()

  private let filter: FilterWork?
  private var neighbours = NeighbourProperties()

  /// Whether also what came the same from several origins is given for each.
  private let givesAll: Bool

  init(
    _ memory: MemoryStore, where filter: UnitFilter?, givingAll givesAll: Bool = false
  ) throws(MemoryError) {
    self.givesAll = givesAll
    let opened = try Self.open(memory, filter)
    self.filter = opened.filter
    path = memory.path
    source = opened.source
    languages = opened.languages
  }

  /// The next unit, or `nil` at the end.
  public mutating func next() throws(MemoryError) -> StoredUnit? {
    if place == page.count {
      do {
        (page, last) = try source.read { [last, languages, filter, givesAll] database in
          var place = last
          let page = try UnitPage(database, languages, filter: filter, givingAll: givesAll)
            .units(after: &place, count: Self.pageCount)
          return (page, place)
        }
      } catch {
        throw MemoryError(error, path: path)
      }
      place = 0
      if page.isEmpty { return nil }
    }
    var unit = page[place]
    place += 1
    neighbours.removeRepeated(from: &unit.unit)
    return unit
  }

  private struct Opened {
    let source: any DatabaseReader
    let languages: Languages
    let filter: FilterWork?
  }

  private static func open(
    _ memory: MemoryStore, _ filter: UnitFilter?
  ) throws(MemoryError) -> Opened {
    do {
      let source: any DatabaseReader =
        try (memory.database as? DatabasePool)?.makeSnapshot() ?? memory.database
      return try source.read { database in
        Opened(
          source: source, languages: try Languages(database),
          filter: try filter.map { try FilterWork($0, database) })
      }
    } catch {
      throw MemoryError(error, path: memory.path)
    }
  }
}
