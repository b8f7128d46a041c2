/// How often stems of two texts are believed to translate each other, as pseudo-counts or counts.
struct PairWeights: Sendable {
  /// A pair of stems with its weight.
  struct Entry: Sendable {
    var source: Int32
    var target: Int32
    var weight: Float
  }

  /// The pairs, sorted by source and target; no pair occurs twice.
  private(set) var entries: [Entry]

  /// The pairs with their weights added up.
  init(_ unsorted: [Entry] = []) {
    let sorted = unsorted.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    entries = []
    for entry in sorted {
      if let last = entries.last, last.source == entry.source, last.target == entry.target {
        entries[entries.count - 1].weight += entry.weight
      } else {
        entries.append(entry)
      }
    }
  }

  /// The links from source to target, or back, as ratios of p(t | s) to p(t).
  ///
  /// p(t | s) is the weight of the pair over that of all pairs of `s` and `unseen`, which stands
  /// for translations that were not seen yet.
  func links(
    backward: Bool, from: IndexedText, to other: IndexedText, unseen: Float
  ) -> LinkTable {
    var totals = [Float](repeating: unseen, count: from.vocabulary.count)
    for entry in entries { totals[Int(backward ? entry.target : entry.source)] += entry.weight }
    let size = Float(other.tokens.count + other.vocabulary.count)
    var links = entries.map { entry in
      let stem = backward ? entry.target : entry.source
      let partner = backward ? entry.source : entry.target
      let chance = Float(other.frequencies[Int(partner)] + 1) / size
      return LinkTable.Link(
        stem: stem, partner: partner, weight: entry.weight / totals[Int(stem)] / chance)
    }
    links.removeAll { $0.weight < 1.5 }
    if backward { links.sort { ($0.stem, $0.partner) < ($1.stem, $1.partner) } }
    return LinkTable(
      links, stems: from.vocabulary.count, otherStems: other.vocabulary.count)
  }
}
