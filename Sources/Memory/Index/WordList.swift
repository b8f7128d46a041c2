internal import Bitext
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
  /// The first of the words by how they begin and end, where that is worth the making.
  private var edges: WordEdges?

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

  /// Whether most words are quick to find by how they begin and end.
  var isOrdered: Bool { edges.map { numbers.count - $0.count < 4096 } ?? false }

  /// Makes words quicker to find by how they begin and end, unless most of them are so already.
  mutating func orderEdges() {
    if isOrdered { return }
    edges = WordEdges(count: numbers.count) { bytes[range(of: $0)] }
  }

  /// The words that pass a filter, each once; those that stand for several words pass where it asks for
  /// a whole one.
  func numbers(passing filter: WordFilter) -> [UInt32] {
    var found: [UInt32] = []
    for test in filter.tests {
      switch test {
      case .equal(let word): found += equal(Array(word.utf8)) + spaced
      case .starting(let part): found += starting(Array(part.utf8)) + spaced
      case .ending(let part): found += ending(Array(part.utf8)) + spaced
      case .containing(let part): found += words(with: Array(part.utf8)).map { numbers[$0] }
      case .matching(let glob):
        let near = words(with: Array(glob.literal.utf8))
        found += near.lazy.filter { glob.matches(word($0)) }.map { numbers[$0] }
      }
    }
    if filter.admitsNumbers { found += equal(Array(Tokenizer.numberText.utf8)) }
    let mayRepeat = filter.tests.count > 1 || filter.admitsNumbers || !spaced.isEmpty
    return mayRepeat ? Self.each(of: found) : found
  }

  /// Numbers in order, each once.
  private static func each(of numbers: [UInt32]) -> [UInt32] {
    let sorted = numbers.sorted()
    var last: UInt32?
    return sorted.filter { number in
      defer { last = number }
      return number != last
    }
  }

  private func equal(_ word: [UInt8]) -> [UInt32] {
    let known = edges?.word(word)
    return numbers(known.map { [$0] }, with: [0] + word + [0])
  }

  private func starting(_ part: [UInt8]) -> [UInt32] {
    numbers(edges?.words(startingWith: part), with: [0] + part)
  }

  private func ending(_ part: [UInt8]) -> [UInt32] {
    numbers(edges?.words(endingWith: part), with: part + [0])
  }

  /// The numbers of words that are known, and of those of the others in which bytes stand.
  private func numbers(_ known: ArraySlice<UInt32>?, with part: [UInt8]) -> [UInt32] {
    (known ?? []).map { numbers[Int($0)] }
      + words(with: part, from: edges?.count ?? 0).map { numbers[$0] }
  }

  private func word(_ index: Int) -> String {
    String(decoding: bytes[range(of: index)], as: UTF8.self)
  }

  private func range(of index: Int) -> Range<Int> {
    starts[index]..<(index + 1 < starts.count ? starts[index + 1] - 1 : bytes.count - 1)
  }

  /// The words, from one on, in which some bytes stand, or at whose edges; in order.
  private func words(with part: [UInt8], from first: Int = 0) -> [Int] {
    guard first < starts.count, !part.isEmpty else { return [] }
    var found: [Int] = []
    let search = ByteSearch(part)
    var index = first
    // The zero byte before the word belongs to it.
    var from = starts[first] - 1
    while let place = search.place(in: bytes, from: from) {
      index = self.index(at: place + (part[0] == 0 ? 1 : 0), from: index)
      found.append(index)
      // Once a word is enough.
      from = range(of: index).upperBound
    }
    return found
  }

  /// The word in which a byte stands, not before another.
  private func index(at place: Int, from first: Int) -> Int {
    max(first, starts[first...].nearPartitioningIndex { $0 > place } - 1)
  }
}
