internal import GRDB

/// Finds units that say the same in the same languages.
///
/// A number stands for each unit, 16 bytes; units with the same number are then held against one
/// another.
struct DuplicateFinder {
  private struct Mark {
    let digest: UInt64
    let unit: Int64
  }

  private let database: Database
  private let likeness: TextLikeness

  init(_ database: Database, _ likeness: TextLikeness) {
    self.database = database
    self.likeness = likeness
  }

  /// The groups in the order of their first units; `filter` says which units are looked at.
  func groups(
    where filter: UnitFilter?, progress: (_ done: Int, _ total: Int) throws -> Void
  ) throws -> [[Int64]] {
    var marks = try self.marks(where: filter, progress: progress)
    marks.sort { ($0.digest, $0.unit) < ($1.digest, $1.unit) }
    var groups: [[Int64]] = []
    var start = 0
    while start < marks.count {
      let end = marks[start...].firstIndex { $0.digest != marks[start].digest } ?? marks.count
      if end - start > 1 { groups += try split(marks[start..<end].map(\.unit)) }
      start = end
    }
    return groups.sorted { $0[0] < $1[0] }
  }

  private func marks(
    where filter: UnitFilter?, progress: (_ done: Int, _ total: Int) throws -> Void
  ) throws -> [Mark] {
    var marks: [Mark] = []
    if filter != nil {
      try UnitWalk(database, where: filter).forEach(progress: progress) { found in
        marks.append(Mark(digest: try digest(of: found.number), unit: found.number))
      }
      return marks
    }
    try VariantScan(database).forEach(progress: progress) { unit, variants in
      marks.append(Mark(digest: digest(of: variants), unit: unit))
    }
    return marks
  }

  private func digest(of unit: Int64) throws -> UInt64 {
    digest(of: try UnitFinder.variants(of: unit, in: database))
  }

  /// The same for the same variants in any order.
  private func digest(of variants: [StoredVariant]) -> UInt64 {
    variants.reduce(UInt64(variants.count)) { $0 &+ TextKey($1, likeness).digest($1.language) }
  }

  private struct Content: Hashable {
    let keys: [TextKey: [Int64]]

    init(_ variants: [StoredVariant], _ likeness: TextLikeness) {
      var keys: [TextKey: [Int64]] = [:]
      for variant in variants {
        keys[TextKey(variant, likeness), default: []].append(variant.language)
      }
      self.keys = keys.mapValues { $0.sorted() }
    }
  }

  /// Groups among units whose numbers are the same by chance or not.
  private func split(_ units: [Int64]) throws -> [[Int64]] {
    var groups: [Content: [Int64]] = [:]
    for unit in units {
      let variants = try UnitFinder.variants(of: unit, in: database)
      groups[Content(variants, likeness), default: []].append(unit)
    }
    return groups.values.filter { $0.count > 1 }
  }
}
