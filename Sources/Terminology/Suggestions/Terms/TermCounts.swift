import Foundation

/// In how many passages each row of words of one side stands, in bounded memory.
///
/// What is rare is forgotten when there are too many rows, and the counts of what comes back are
/// then short of at most what was forgotten (lossy counting, Manku & Motwani 2002).
struct TermCounts: Sendable {
  /// A row that occurs often enough to be a term.
  struct Known: Sendable {
    /// Its words, folded.
    let key: String
    /// One form of it as it stands in a text.
    let form: String
  }

  /// The rows that occurred often enough, by hash.
  private(set) var known: [UInt64: Known] = [:]
  private var counts: [UInt64: Int32] = [:]
  private let rows: TermRows
  private let frequency: Int
  private let mostRows: Int
  private var floor: Int32 = 0

  /// Counts for a language.
  ///
  /// - Parameters:
  ///   - frequency: how often a row must occur to be kept with its words.
  ///   - mostRows: how many rows are counted at a time.
  init(_ rows: TermRows, frequency: Int, mostRows: Int = 2_000_000) {
    self.rows = rows
    self.frequency = frequency
    self.mostRows = mostRows
  }

  /// In how many passages a row stood.
  func count(of hash: UInt64) -> Int { Int(counts[hash] ?? 0) }

  /// Counts the rows of a passage.
  mutating func add(_ text: PassageText) {
    for row in rows.rows(of: text) {
      let count = (counts[row.hash] ?? 0) + 1
      counts[row.hash] = count
      if Int(count) >= frequency, known[row.hash] == nil {
        known[row.hash] = Known(
          key: text.words[row.words].map(\.key).joined(separator: " "),
          form: text.text(of: row.words))
      }
    }
    if counts.count > mostRows { forget() }
  }

  /// Forgets the rarest rows, until there is room again.
  private mutating func forget() {
    while counts.count > mostRows / 2 {
      floor += 1
      counts = counts.filter { $0.value > floor }
    }
    known = known.filter { counts[$0.key] != nil }
  }

  /// How much of a term each known row is: its C-value (Frantzi, Ananiadou & Mima 2000), which
  /// takes off what longer rows around it explain.
  func termhoods() -> [UInt64: Double] {
    var longer: [UInt64: (sum: Int, count: Int)] = [:]
    for (hash, row) in known {
      let words = row.key.split(separator: " ")
      guard words.count > 1 else { continue }
      for length in 1..<words.count {
        for start in 0...(words.count - length) {
          let inner = TermRows.hash(words[start..<(start + length)].joined(separator: " "))
          let sum = longer[inner] ?? (0, 0)
          longer[inner] = (sum.sum + count(of: hash), sum.count + 1)
        }
      }
    }
    return known.reduce(into: [:]) { termhoods, entry in
      let frequency = Double(count(of: entry.key))
      let length = log2(Double(entry.value.key.split(separator: " ").count + 1))
      let around = longer[entry.key].map { Double($0.sum) / Double($0.count) } ?? 0
      termhoods[entry.key] = length * (frequency - around)
    }
  }
}
