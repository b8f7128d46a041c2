internal import Bitext
internal import Matching

/// The best matches found so far.
struct Ranking {
  /// A match before it is dressed up.
  struct Entry {
    let score: Int
    let unit: Int64
    let variant: Int64
    let source: StoredVariant
    let target: StoredVariant
    var penalties: Set<Penalty>
    let text: TokenizedText
  }

  private let limit: Int
  private var entries: [Entry] = []

  init(limit: Int) {
    self.limit = limit
  }

  /// The best matches, best first.
  ///
  /// Of those with the same source and target text only the best is there. Where one source has
  /// several translations, each says so.
  var matches: [Entry] {
    let best = entries.prefix(limit)
    return best.map { entry in
      let hasOthers = entries.contains {
        $0.source == entry.source && $0.target.text != entry.target.text
      }
      var entry = entry
      if hasOthers { entry.penalties.insert(.alternatives) }
      return entry
    }
  }

  /// Whether nothing with this score, met later, would be among the best.
  func isFull(at score: Int) -> Bool {
    limit <= entries.count && entries[limit - 1].score >= score
  }

  /// Puts a match in its place.
  mutating func insert(_ entry: Entry) {
    if let known = entries.firstIndex(where: {
      $0.source.text == entry.source.text && $0.source.codes == entry.source.codes
        && $0.target.text == entry.target.text && $0.target.codes == entry.target.codes
    }) {
      guard Self.precedes(entry, entries[known]) else { return }
      entries.remove(at: known)
    }
    let place = entries.firstIndex { Self.precedes(entry, $0) } ?? entries.count
    entries.insert(entry, at: place)
  }

  private static func precedes(_ left: Entry, _ right: Entry) -> Bool {
    left.score != right.score ? left.score > right.score : left.variant < right.variant
  }
}
