internal import GRDB

/// Builds the fuzzy index anew from the segments.
enum IndexRebuild {
  /// Takes the index out and builds it, in a transaction of the caller.
  ///
  /// - Parameter progress: called now and then with the number of segments indexed, and of all.
  static func run(
    _ index: inout IndexWriter, _ database: Database,
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws {
    let total =
      try database.prepared("SELECT count(*) FROM variant").first { Int($0.integer(0)) } ?? 0
    for table in ["block", "chunk", "posting", "fresh"] {
      try database.execute(sql: "DELETE FROM \(table)")
    }
    var done = 0
    var last: Int64 = -1
    var count = AddingWork.unitLimit
    while count == AddingWork.unitLimit {
      count = 0
      try database.prepared(
        "SELECT id, language, text, codes FROM variant WHERE id > ? ORDER BY id LIMIT ?"
      ).forEach(.integer(last), .integer(Int64(AddingWork.unitLimit))) { row in
        last = row.integer(0)
        count += 1
        try index.add(last, StoredVariant(row, from: 1), in: database)
        return true
      }
      try index.finish(in: database)
      done += count
      try progress(done, total)
    }
  }

  /// Up to format 4 an iota below a letter was taken for a letter: where there are any, their words are
  /// to be listed anew.
  static func afterGreekFolding(_ database: Database) throws {
    // U+0345, and the letters U+1F80 to U+1FFF, in UTF-8.
    let isAny = try database.prepared(
      """
      SELECT 1 FROM token WHERE text GLOB '*[α-ω]*' AND EXISTS (
        SELECT 1 FROM variant WHERE instr(CAST(text AS BLOB), x'CD85')
          OR instr(CAST(text AS BLOB), x'E1BE') OR instr(CAST(text AS BLOB), x'E1BF'))
      LIMIT 1
      """
    ).first { _ in true }
    guard isAny != nil else { return }
    var index = try IndexWriter()
    try run(&index, database)
  }
}
