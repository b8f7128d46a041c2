internal import GRDB

/// Digests of new texts on their way into the table `exact`.
///
/// They are written at the end of a transaction, in order: rows at random places of a large table
/// cost several times as much.
struct ExactList {
  private var variants: [Int64: [Int64]] = [:]

  /// Takes a text.
  mutating func add(_ text: String, _ variant: Int64) {
    variants[Digest.short(text), default: []].append(variant)
  }

  /// The variants that may have a text, those in the table and those on their way.
  func variants(with text: String, in database: Database) throws -> [Int64] {
    let digest = Digest.short(text)
    var found = variants[digest] ?? []
    try database.prepared("SELECT variant FROM exact WHERE digest = ?")
      .forEach(.integer(digest)) { row in
        found.append(row.integer(0))
        return true
      }
    return found
  }

  /// Writes all.
  mutating func store(in database: Database) throws {
    let insert = try database.prepared("INSERT INTO exact (digest, variant) VALUES (?, ?)")
    for (digest, variants) in variants.sorted(by: { $0.key < $1.key }) {
      for variant in variants { try insert.run(.integer(digest), .integer(variant)) }
    }
    variants = [:]
  }
}
