internal import Bitext
internal import Matching

/// The best matches out of several memories.
struct MatchMerging {
  private let limit: Int
  private var found: [Match] = []

  init(limit: Int) {
    self.limit = limit
  }

  /// Takes the matches of a memory, best first, after those of the memories before it.
  mutating func add(_ matches: [Match]) {
    found += matches
  }

  /// The best, best first; of equals those of the memories that were taken first.
  ///
  /// Of those that say the same in both languages only the best is there. Where one source has
  /// several translations, each says so.
  var matches: [Match] {
    var best: [Match] = []
    for match in ordered where !best.contains(where: { Self.isSame($0, match) }) {
      best.append(match)
    }
    return best.prefix(limit).map { match in
      let hasOthers = best.contains {
        $0.source.content == match.source.content
          && $0.target.content.plainText != match.target.content.plainText
      }
      guard hasOthers, !match.penalties.contains(.alternatives) else { return match }
      var match = match
      match.penalties = (match.penalties + [.alternatives]).sorted()
      return match
    }
  }

  private var ordered: [Match] {
    found.enumerated().sorted {
      $0.element.score != $1.element.score
        ? $0.element.score > $1.element.score : $0.offset < $1.offset
    }.map(\.element)
  }

  private static func isSame(_ left: Match, _ right: Match) -> Bool {
    left.source.content == right.source.content && left.target.content == right.target.content
  }
}
