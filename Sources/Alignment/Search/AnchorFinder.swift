/// Places in two texts that belong together because a rare word and its translation stand there.
struct AnchorFinder {
  /// A segment of the source and one of the target.
  struct Anchor: Sendable, Hashable {
    var source: Int
    var target: Int
    var weight: Float
  }

  /// The anchors that rise in both texts, as heavy together as can be (longest increasing
  /// subsequence, Fredman 1975, with weights), without those that no neighbour agrees with; only
  /// those in a section, where one is given.
  static func anchors(
    _ source: IndexedText, _ target: IndexedText, pairs: PairWeights, in section: Section? = nil
  ) -> [Anchor] {
    var found = candidates(source, target, pairs)
    if let section {
      found.removeAll {
        !section.source.contains($0.source) || !section.target.contains($0.target)
      }
    }
    return supported(rising(supported(found, among: found, distance: 80), columns: target.count))
  }

  private static func supported(_ anchors: [Anchor]) -> [Anchor] {
    supported(anchors, among: anchors, distance: 60)
  }

  /// Pairs of stems that occur once, or equally often up to three times, on each side.
  private static func candidates(
    _ source: IndexedText, _ target: IndexedText, _ pairs: PairWeights
  ) -> [Anchor] {
    let sourcePlaces = places(source)
    let targetPlaces = places(target)
    var weights: [Anchor] = []
    for entry in pairs.entries where entry.weight >= 0.4 {
      let first = sourcePlaces[Int(entry.source)]
      let second = targetPlaces[Int(entry.target)]
      guard first.count == second.count, 1...3 ~= first.count else { continue }
      for (row, column) in zip(first, second) {
        weights.append(
          Anchor(source: Int(row), target: Int(column), weight: entry.weight / Float(first.count)))
      }
    }
    return weights.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }

  private static func places(_ text: IndexedText) -> [[Int32]] {
    var places = [[Int32]](repeating: [], count: text.vocabulary.count)
    for segment in 0..<text.count {
      for token in text.tokens(of: segment) where text.frequencies[Int(token)] <= 3 {
        places[Int(token)].append(Int32(truncatingIfNeeded: segment))
      }
    }
    return places
  }

  /// The anchors that another one within `distance` segments lies in line with.
  private static func supported(
    _ anchors: [Anchor], among all: [Anchor], distance: Int
  ) -> [Anchor] {
    anchors.indices.filter { index in
      let anchor = anchors[index]
      func agrees(_ other: Anchor) -> Bool {
        let (rows, columns) = (other.source - anchor.source, other.target - anchor.target)
        return rows != 0 && abs(rows) <= distance && abs(columns - rows) <= 6 + abs(rows) / 3
      }
      let near = max(0, index - 60)..<min(all.count, index + 60)
      return near.contains { agrees(all[$0]) }
    }.map { anchors[$0] }
  }

  /// The heaviest rising chain.
  private static func rising(_ anchors: [Anchor], columns: Int) -> [Anchor] {
    var maxima = PrefixMaxima(count: columns + 1)
    var before = [Int](repeating: -1, count: anchors.count)
    for (index, anchor) in anchors.enumerated() {
      let best = maxima.best(before: anchor.target + 1)
      before[index] = best.item
      maxima.raise(anchor.target, to: best.weight + anchor.weight, by: index)
    }
    var chain: [Anchor] = []
    var index = maxima.best(before: columns + 1).item
    while index >= 0 {
      chain.append(anchors[index])
      index = before[index]
    }
    return chain.reversed()
  }
}
