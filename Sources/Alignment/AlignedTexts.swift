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
  /// Whether the texts translate each other.
  public var verdict: Verdict
  /// The stems that were seen to translate each other in sure beads, to be added to a lexicon.
  public var learned: Lexicon

  /// Makes an alignment from its parts.
  public init(beads: [Bead], verdict: Verdict = .translations, learned: Lexicon = Lexicon()) {
    self.beads = beads
    self.verdict = verdict
    self.learned = learned
  }
}
