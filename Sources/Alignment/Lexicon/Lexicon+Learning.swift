import Bitext

extension Lexicon {
  /// Learns from sentences and their translations which words belong together.
  ///
  /// What the lexicon knows already helps; what was seen is added to it. Time and memory grow with
  /// the number of pairs.
  public mutating func learn(from pairs: [(source: String, target: String)]) {
    merge(learned(from: pairs))
  }

  /// What sentences and their translations teach, with the help of what is known.
  public func learned(from pairs: [(source: String, target: String)]) -> Lexicon {
    let source = IndexedText(pairs.map { Self.segment($0.source) })
    let target = IndexedText(pairs.map { Self.segment($0.target) })
    let prior = Evidence.pairs(source, target, lexicon: self)
    let passages = pairs.indices.map { index in
      WordAligner.Passage(
        source: source.tokens(of: index), target: target.tokens(of: index), weight: 1)
    }
    let counts = WordAligner.counts(passages, prior: prior, source: source, target: target)
    var lexicon = Lexicon()
    lexicon.add(counts, source.vocabulary, target.vocabulary)
    return lexicon
  }

  /// Adds counts between the stems of two texts; marks are left out, for they need no lexicon.
  mutating func add(_ counts: PairWeights, _ source: Vocabulary, _ target: Vocabulary) {
    for entry in counts.entries {
      let (stem, other) = (Int(entry.source), Int(entry.target))
      guard source.kinds[stem] == .letters, target.kinds[other] == .letters else { continue }
      add(stem: source.stems[stem], target.stems[other], weight: entry.weight)
    }
  }

  private static func segment(_ text: String) -> Segment {
    Segment(text: text, range: 0..<text.utf8.count, paragraph: 0)
  }
}
