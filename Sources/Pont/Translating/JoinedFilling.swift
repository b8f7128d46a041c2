internal import Bitext
internal import Interchange

/// Fillings of sentences that stand after each other.
struct JoinedFilling {
  private var target: [Content.Run] = []
  private var source: [Content.Run] = []
  private var quality = 100
  private var sentences: [Filling.Sentence] = []

  /// Adds a sentence and the space after it.
  mutating func append(_ filling: Filling, for part: SentenceDivider.Part) {
    let space = part.space
    sentences.append(
      Filling.Sentence(
        source: part.request.source, target: filling.target, original: filling.source, space: space)
    )
    target += filling.target.runs + [.text(space)]
    source += (filling.source ?? Content()).runs + [.text(space)]
    quality = min(quality, filling.quality)
  }

  /// All of them as one, no better than the worst.
  var filling: Filling {
    Filling(
      target: Content(target), source: Content(source), quality: quality,
      sentences: sentences)
  }
}
