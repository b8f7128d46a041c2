import Foundation

/// Decides whether two texts translate each other, from what a search found.
///
/// On development data, excerpts of 5 to 30 segments and halves of them among these, texts that do
/// have most of the shorter one in beads that are believed, and words that were known before speak
/// for these beads; the shorter the texts, the more beads chance finds and the less words there are
/// to tell. A logistic model over both was fitted for short texts; long ones teach themselves so much
/// that the share alone decides, with words for what lies between.
struct Judgement {
  /// The segments of the shorter text.
  var segments: Int
  /// How many of these are believed to stand in beads, from 0 to 1.
  var share: Float
  /// What words that were known before say for a bead on average, in natural logarithms.
  var evidence: Float

  /// What is said of the texts.
  var verdict: AlignedTexts.Verdict {
    switch segments {
    case ..<4: ofFew
    case ..<40: ofSome
    default: ofMany
    }
  }

  /// A handful of segments is no ground to call texts strangers.
  private var ofFew: AlignedTexts.Verdict {
    share > 0.7 && evidence >= 0.5 ? .translations : .doubtful
  }

  private var ofSome: AlignedTexts.Verdict {
    let probability = probability
    if probability > 0.9 { return .translations }
    return probability < 0.1 ? .unrelated : .doubtful
  }

  private var ofMany: AlignedTexts.Verdict {
    if share > 0.7 { return .translations }
    return share < 0.62 && evidence < 1.6 ? .unrelated : .doubtful
  }

  /// How likely a short text is the translation of the other.
  private var probability: Double {
    let count = Double(min(max(segments, 5), 30))
    let spoken = min(max(Double(evidence) * count.squareRoot(), -3), 8)
    let logOdds = -9.73 + 9.06 * Double(share) + 1.43 * spoken - 4.23 * log(count / 12)
    return 1 / (1 + exp(-logOdds))
  }
}
