import GRDB
import TestSupport
import Testing

@testable import Memory

/// The table that finds texts by their digests.
@Suite struct ExactTableTests {
  private let database: DatabaseQueue

  init() throws {
    database = try DatabaseQueue()
    try database.write { database in
      try database.execute(
        sql: "CREATE TABLE exact (id INTEGER PRIMARY KEY, items BLOB NOT NULL)")
    }
  }

  @Test(arguments: 0..<3)
  func `finds in all its runs what was put in, and nothing that was taken out`(seed: Int) throws {
    var random = Seeded(seed)
    var stored: [Int64: Set<Int64>] = [:]
    var next: Int64 = 1
    try database.write { database in
      for _ in 0..<8 {
        // Few digests, so that many share one, and batches of all sizes.
        let batch = (0..<[3, 5000, 9000][Int.random(in: 0..<3, using: &random)]).map { _ in
          defer { next += 1 }
          return ExactTable.Entry(
            digest: Int64.random(in: 0..<4000, using: &random) * 1_048_573 & ~3, variant: next)
        }
        for entry in batch { stored[entry.digest, default: []].insert(entry.variant) }
        try ExactTable.add(
          batch.sorted { $0.digest < $1.digest }, small: 1000, in: database)
        for entry in batch.prefix(20) {
          try ExactTable.remove(entry, in: database)
          stored[entry.digest]?.remove(entry.variant)
        }
      }
      let runs = try ExactTable.runCount(in: database)
      for (digest, variants) in stored {
        let found = try ExactTable.variants(withDigest: digest, runs: runs, in: database)
        #expect(found == variants.sorted())
      }
      var all: [Int64: Set<Int64>] = [:]
      try ExactTable.forEach(in: database) { all[$0, default: []].insert($1) }
      #expect(all == stored.filter { !$0.value.isEmpty })
    }
  }

  @Test func `keeps a small run beside a large one, and joins it once it has grown`() throws {
    func batch(_ count: Int64, from first: Int64) -> [ExactTable.Entry] {
      (0..<count).map {
        ExactTable.Entry(digest: $0 &* 2_654_435_761 & 0xFFFF_FFFC, variant: first + $0)
      }.sorted { $0.digest < $1.digest }
    }
    try database.write { database in
      var runs: [Int] = []
      for step in 0..<4 {
        let count: Int64 = step == 0 ? 60_000 : 5000
        try ExactTable.add(batch(count, from: Int64(step) << 20), small: 20_000, in: database)
        runs.append(try ExactTable.runCount(in: database))
      }
      #expect(runs.prefix(2) == [1, 2] && runs.max() == 2 && runs.dropFirst(2).contains(1))
    }
  }
}
