internal import Alignment
internal import Bitext
public import Terminology

extension AlignedPair {
  /// The beads as passages with their translations, for finding names on both sides.
  ///
  /// The sources of all passages, joined, are the source text; a gap has an empty translation.
  public var passages: [TranslatedPassage] {
    alignment.beads.filter { !$0.source.isEmpty }.map { bead in
      TranslatedPassage(
        source: source[bead.source].map(\.text).joined(),
        target: target[bead.target].map(\.text).joined(), confidence: bead.confidence)
    }
  }
}
