/// Which items of one file are which of another.
///
/// Those that are equal are found first, then those with the same source, the same translation, and
/// the same name, each in order of place. Nothing but facts is in memory.
struct ItemPairing {
  /// For each item of the first file its partner in the second.
  private(set) var partners: [Int?]
  /// For each item of the second file its partner in the first.
  private(set) var partnersOfSecond: [Int?]
  /// Whether an item of the first file and its partner are equal.
  private(set) var isEqual: [Bool]

  init(_ first: [ItemFacts], _ second: [ItemFacts]) {
    partners = [Int?](repeating: nil, count: first.count)
    partnersOfSecond = [Int?](repeating: nil, count: second.count)
    isEqual = [Bool](repeating: false, count: first.count)
    pair(first, second, by: { $0.whole })
    for place in partners.indices where partners[place] != nil { isEqual[place] = true }
    // Of several with the same source, those whose translation or name is the same belong together.
    pair(first, second) { $0.id == 0 ? nil : Pair($0.key, $0.id) }
    pair(first, second) { $0.target == 0 ? nil : Pair($0.key, $0.target) }
    pair(first, second) { Pair($0.key, 0) }
    pair(first, second) { $0.target == 0 ? nil : Pair($0.target, 0) }
    pair(first, second) { $0.id == 0 ? nil : Pair($0.id, 0) }
  }

  private struct Pair: Comparable {
    let first: UInt64
    let second: UInt64

    init(_ first: UInt64, _ second: UInt64) {
      self.first = first
      self.second = second
    }

    static func < (left: Self, right: Self) -> Bool {
      left.first != right.first ? left.first < right.first : left.second < right.second
    }
  }

  /// Pairs items that have no partner yet and the same key, in order of place.
  private mutating func pair<Key: Comparable>(
    _ first: [ItemFacts], _ second: [ItemFacts], by key: (ItemFacts) -> Key?
  ) {
    let left = Self.ordered(first, partners, by: key)
    let right = Self.ordered(second, partnersOfSecond, by: key)
    var (index, other) = (0, 0)
    while index < left.count, other < right.count {
      if left[index].key < right[other].key {
        index += 1
      } else if right[other].key < left[index].key {
        other += 1
      } else {
        partners[left[index].place] = right[other].place
        partnersOfSecond[right[other].place] = left[index].place
        index += 1
        other += 1
      }
    }
  }

  private static func ordered<Key: Comparable>(
    _ facts: [ItemFacts], _ partners: [Int?], by key: (ItemFacts) -> Key?
  ) -> [(key: Key, place: Int)] {
    var keyed: [(key: Key, place: Int)] = []
    for place in facts.indices where partners[place] == nil {
      if let key = key(facts[place]) { keyed.append((key, place)) }
    }
    keyed.sort { $0.key != $1.key ? $0.key < $1.key : $0.place < $1.place }
    return keyed
  }
}
