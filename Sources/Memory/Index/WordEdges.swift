internal import Bitext
internal import Matching

/// The words of a list in the order of how they begin, and in that of how they end.
struct WordEdges: Sendable {
  /// How many words of the list are here, the first ones.
  let count: Int
  private let heads: Ordered
  private let tails: Ordered

  /// Puts words in order.
  ///
  /// - Parameter word: the bytes of a word of the list.
  init(count: Int, word: (Int) -> ArraySlice<UInt8>) {
    self.count = count
    heads = Ordered(count: count) { Array(word($0)) }
    tails = Ordered(count: count) { word($0).reversed() }
  }

  /// The words that begin with some bytes.
  func words(startingWith bytes: [UInt8]) -> ArraySlice<UInt32> { heads.words(startingWith: bytes) }

  /// The words that end with some bytes.
  func words(endingWith bytes: [UInt8]) -> ArraySlice<UInt32> {
    tails.words(startingWith: bytes.reversed())
  }

  /// The word that is some bytes, if it is there.
  func word(_ bytes: [UInt8]) -> UInt32? { heads.word(bytes) }

  /// Words in the order of their bytes.
  private struct Ordered {
    /// The words one after the other.
    private var bytes: [UInt8] = []
    /// Where each begins; then where the last ends.
    private var starts: [Int] = [0]
    private var words: [UInt32] = []
    /// The first eight bytes of each, as a number.
    private var heads: [UInt64] = []

    init(count: Int, word: (Int) -> [UInt8]) {
      var unordered: [(head: UInt64, word: [UInt8], index: UInt32)] = []
      unordered.reserveCapacity(count)
      for index in 0..<count {
        let word = word(index)
        unordered.append((Self.head(of: word), word, UInt32(index)))
      }
      // Most words differ in their first eight bytes.
      unordered.sort {
        $0.head != $1.head ? $0.head < $1.head : $0.word.lexicographicallyPrecedes($1.word)
      }
      for entry in unordered {
        bytes += entry.word
        starts.append(bytes.count)
        words.append(entry.index)
        heads.append(entry.head)
      }
    }

    func words(startingWith part: [UInt8]) -> ArraySlice<UInt32> {
      let near = near(part)
      let first = near.partitioningIndex { order(of: $0, part) >= 0 }
      let end = near[first...].nearPartitioningIndex { order(of: $0, part) > 0 }
      return words[first..<end]
    }

    func word(_ wanted: [UInt8]) -> UInt32? {
      let near = near(wanted)
      let place = near.partitioningIndex { order(of: $0, wanted) >= 0 }
      guard place < near.endIndex, starts[place + 1] - starts[place] == wanted.count,
        order(of: place, wanted) == 0
      else { return nil }
      return words[place]
    }

    /// The words whose heads may be those of words that begin with some bytes.
    private func near(_ part: [UInt8]) -> Range<Int> {
      let least = Self.head(of: part)
      let free = UInt64(max(0, 8 - part.count)) * 8
      let greatest = free == 64 ? UInt64.max : least | (1 << free - 1)
      let first = heads.partitioningIndex { $0 >= least }
      return first..<heads[first...].nearPartitioningIndex { $0 > greatest }
    }

    private static func head(of word: [UInt8]) -> UInt64 {
      var head: UInt64 = 0
      for index in 0..<8 { head = head << 8 | UInt64(index < word.count ? word[index] : 0) }
      return head
    }

    /// Whether a word comes before those that begin with some bytes (-1), is one of them (0), or
    /// comes after them (1).
    private func order(of place: Int, _ part: [UInt8]) -> Int {
      let start = starts[place]
      let length = starts[place + 1] - start
      for index in part.indices {
        if index == length { return -1 }
        let byte = bytes[start + index]
        if byte != part[index] { return byte < part[index] ? -1 : 1 }
      }
      return 0
    }
  }
}
