internal import Bitext

/// Lets a name go as far as its acronym says: *Europees Agentschap voor de veiligheid van de
/// luchtvaart (EASA)*.
struct ExpandedMentions {
  private let ends: [Int: Int]
  private let text: String

  /// - Parameters:
  ///   - pairs: the acronyms of the text with the names that they stand for.
  ///   - text: the text.
  init(pairs: [AcronymPair], text: String) {
    self.text = text
    ends = Dictionary(
      pairs.filter { $0.order != .apposition }
        .map { ($0.expansionRange.lowerBound, $0.expansionRange.upperBound) },
      uniquingKeysWith: max)
  }

  /// The mentions, those at the start of what an acronym stands for with all of it; others inside it
  /// are left out.
  func joined(_ mentions: [Mention]) -> [Mention] {
    var joined: [Mention] = []
    for var mention in mentions {
      if let last = joined.last, mention.range.lowerBound < last.range.upperBound { continue }
      if let end = ends[mention.range.lowerBound], end > mention.range.upperBound,
        mention.part != .adjective, mention.part != .inhabitant
      {
        mention.range = mention.range.lowerBound..<end
        mention.text = text.slice(of: mention.range)
        mention.canonical = mention.text.oneLine
        mention.part = .full
      }
      joined.append(mention)
    }
    return joined
  }
}
