internal import GRDB
internal import Matching

/// All words of the vocabulary in memory, to be searched for parts of words.
struct WordList: Sendable {
  /// Words that hold white space that does not break, and so stand for several words.
  private(set) var spaced: [UInt32] = []

  /// The words, with a zero byte before and after each.
  private var bytes: [UInt8] = [0]
  /// Where each word begins.
  private var starts: [Int] = []
  private var numbers: [UInt32] = []

  /// Reads what was listed since it last did; words never change.
  mutating func readNew(_ database: Database) throws {
    try database.prepared("SELECT id, text FROM token WHERE id > ? ORDER BY id")
      .forEach(.integer(Int64(numbers.last ?? 0))) { row in
        let number = UInt32(truncatingIfNeeded: row.integer(0))
        let word = row.bytes(1)
        numbers.append(number)
        starts.append(bytes.count)
        bytes += word
        bytes.append(0)
        if word.contains(0x20) { spaced.append(number) }
        return true
      }
  }

  /// The words that pass a filter; those that stand for several words pass where it asks for a whole
  /// one.
  func numbers(passing filter: WordFilter) -> [UInt32] {
    var found: Set<Int> = []
    var extra: [UInt32] = []
    for test in filter.tests {
      switch test {
      case .equal(let word):
        insert(&found, "\0" + word + "\0")
        extra = spaced
      case .starting(let word):
        insert(&found, "\0" + word)
        extra = spaced
      case .ending(let word):
        insert(&found, word + "\0")
        extra = spaced
      case .containing(let part): insert(&found, part)
      case .matching(let glob):
        var near: Set<Int> = []
        insert(&near, glob.literal)
        for index in near where glob.matches(word(index)) { found.insert(index) }
      }
    }
    if filter.admitsNumbers { insert(&found, "\0" + Tokenizer.numberText + "\0") }
    return Array(Set(found.map { numbers[$0] }).union(extra)).sorted()
  }

  private func word(_ index: Int) -> String {
    let end = index + 1 < starts.count ? starts[index + 1] - 1 : bytes.count - 1
    return String(decoding: bytes[starts[index]..<end], as: UTF8.self)
  }

  /// Adds the words in which some bytes stand, or at whose edges.
  private func insert(_ found: inout Set<Int>, _ needle: String) {
    let needle = Array(needle.utf8)
    guard let first = starts.first, !needle.isEmpty else { return }
    var from = 0
    let search = ByteSearch(needle)
    while let place = search.place(in: bytes, from: from) {
      // A zero byte before the word belongs to it.
      let inside = max(first, place + (needle[0] == 0 ? 1 : 0))
      let index = index(at: inside)
      found.insert(index)
      // Once a word is enough.
      from = index + 1 < starts.count ? starts[index + 1] - 1 : bytes.count
    }
  }

  /// The word in which a byte stands.
  private func index(at place: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }
}
