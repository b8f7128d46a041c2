internal import Bitext
internal import ICU

/// All scalars, sorted into classes that no pattern tells apart.
///
/// An automaton has one column a class instead of one a scalar.
struct ScalarClasses: Sendable {
  /// How many classes there are.
  let count: Int
  /// Whether `\b` counts the scalars of a class as part of a word.
  let isWord: [Bool]
  /// For each class, whether it lies in each of the sets, by the index of the set.
  private let membership: [[UInt64]]
  private let ascii: [UInt16]
  /// Where a run of scalars of one class begins, and its class.
  private let starts: [UInt32]
  private let classes: [UInt16]

  /// Sorts the scalars by the sets they are in.
  init(_ sets: [ScalarSet]) {
    let sets = sets + [PatternParser.wordScalars]
    var toggles: [UInt32: [Int]] = [0: []]
    for (index, set) in sets.enumerated() {
      for range in set.ranges {
        toggles[range.lowerBound, default: []].append(index)
        if range.upperBound < 0x10FFFF { toggles[range.upperBound + 1, default: []].append(index) }
      }
    }
    var signature = [UInt64](repeating: 0, count: sets.count / 64 + 1)
    var known: [[UInt64]: UInt16] = [:]
    var membership: [[UInt64]] = []
    var classes: [UInt16] = []
    let starts = toggles.keys.sorted()
    for start in starts {
      for index in toggles[start] ?? [] { signature[index / 64] ^= 1 << UInt64(index % 64) }
      if known[signature] == nil {
        known[signature] = UInt16(truncatingIfNeeded: membership.count)
        membership.append(signature)
      }
      classes.append(known[signature] ?? 0)
    }
    self.starts = starts
    self.classes = classes
    self.membership = membership
    count = membership.count
    let word = sets.count - 1
    isWord = membership.map { $0[word / 64] >> UInt64(word % 64) & 1 == 1 }
    ascii = (0..<0x80).map { Self.find($0, starts, classes) }
  }

  /// The class of a scalar value.
  @inline(__always)
  func index(of value: UInt32) -> Int {
    Int(value < 0x80 ? ascii[Int(value)] : Self.find(value, starts, classes))
  }

  /// Whether the scalars of a class are in a set.
  @inline(__always)
  func isClass(_ index: Int, in set: Int) -> Bool {
    membership[index][set / 64] >> UInt64(set % 64) & 1 == 1
  }

  /// Whether a set holds a scalar beyond ASCII.
  func holdsBeyondASCII(_ set: Int) -> Bool {
    starts.indices.contains { index in
      let last = index + 1 < starts.count ? starts[index + 1] - 1 : 0x10FFFF
      return last >= 0x80 && isClass(Int(classes[index]), in: set)
    }
  }

  private static func find(_ value: UInt32, _ starts: [UInt32], _ classes: [UInt16]) -> UInt16 {
    classes[max(0, starts.partitioningIndex { $0 > value } - 1)]
  }
}
