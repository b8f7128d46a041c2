public import Bitext

/// Two texts with the beads that join them.
public struct AlignedTexts: Sendable, Hashable {
  /// Whether two texts translate each other at all.
  public enum Verdict: String, Sendable, Hashable, Codable {
    /// They do.
    case translations
    /// There is little to go by: very short texts, or hardly a word that is known on both sides.
    case doubtful
    /// They do not; the beads are not worth anything.
    case unrelated
  }

  /// Beads that follow one another and cover both texts.
  public var beads: [Bead]
  /// Beads whose sides stand in another order than the rest: paragraphs that were moved. Their
  /// segments are gaps in `beads`.
  public var moved: [Bead]
  /// Whether the texts translate each other.
  public var verdict: Verdict
  /// The stems that were seen to translate each other in sure beads, to be added to a lexicon.
  public var learned: Lexicon

  /// Makes an alignment from its parts.
  public init(
    beads: [Bead], moved: [Bead] = [], verdict: Verdict = .translations,
    learned: Lexicon = Lexicon()
  ) {
    self.beads = beads
    self.moved = moved
    self.verdict = verdict
    self.learned = learned
  }
}

extension AlignedTexts {
  /// All beads in the order of the source, the moved ones in place of their gaps; each segment is in
  /// one of them. What has no source stands before what follows it in the target.
  public var inReadingOrder: [Bead] {
    guard !moved.isEmpty else { return beads }
    let sources = Set(moved.flatMap(\.source))
    let targets = Set(moved.flatMap(\.target))
    var rest = beads.filter { bead in
      !bead.isGap
        || !(bead.source.allSatisfy(sources.contains) && bead.target.isEmpty)
          && !(bead.target.allSatisfy(targets.contains) && bead.source.isEmpty)
    }[...]
    var all: [Bead] = []
    for bead in moved.sorted(by: { $0.source.lowerBound < $1.source.lowerBound }) {
      let before = rest.prefix { $0.source.lowerBound < bead.source.lowerBound }
      all += before
      rest = rest.dropFirst(before.count)
      all.append(bead)
    }
    return all + rest
  }
}
