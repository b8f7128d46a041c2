internal import GRDB

/// Stretches of the numbers of variants, so that what is kept in memory of each stays bounded however
/// large a memory is.
enum VariantStretches {
  /// So many variants a stretch: what is kept of them takes 64 MB.
  private static let count: Int64 = 1 << 22

  /// All of them, in order.
  static func all(in database: Database) throws -> [Range<Int64>] {
    let next = try database.prepared(
      "SELECT id FROM variant WHERE id >= ? ORDER BY id LIMIT 1 OFFSET ?")
    var stretches: [Range<Int64>] = []
    var start: Int64 = 0
    while let end = try next.first(
      .integer(start), .integer(count), read: { $0.integer(0) })
    {
      stretches.append(start..<end)
      start = end
    }
    stretches.append(start..<Int64.max)
    return stretches
  }
}
