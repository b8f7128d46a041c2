import Bitext

/// What is known before two texts are compared: which of their stems are likely translations.
///
/// Numbers, marks and names are the same in most languages; loan words share their beginning or
/// their consonants; the lexicon adds what it has learnt.
package struct Evidence {
  /// The weights of each kind of evidence, in pseudo-counts.
  package struct Weights: Sendable {
    package var number: Float = 4
    package var mark: Float = 1
    package var identical: Float = 2
    package var shortIdentical: Float = 0.3
    package var cognate: Float = 1
    /// Words that look alike in part.
    package var near: Float = 1
    /// How much an entry of the lexicon counts for a word that only begins as it does.
    package var related: Float = 0.6
    /// At most so much comes from the lexicon for one stem.
    package var lexicon: Float = 6
  }

  private let source: IndexedText
  private let target: IndexedText
  private let weights: Weights
  private var entries: [PairWeights.Entry] = []

  /// The weights of all pairs of stems that something speaks for.
  static func pairs(
    _ source: IndexedText, _ target: IndexedText, lexicon: Lexicon,
    usesLikeness: Bool = true, weights: Weights = Weights()
  ) -> PairWeights {
    var evidence = Evidence(source: source, target: target, weights: weights)
    if usesLikeness {
      evidence.addIdentical()
      evidence.addCognates()
      evidence.addNearWords()
    }
    evidence.add(lexicon)
    return PairWeights(evidence.entries)
  }

  private init(source: IndexedText, target: IndexedText, weights: Weights) {
    self.source = source
    self.target = target
    self.weights = weights
  }

  private mutating func add(_ stem: Int, _ other: Int, _ weight: Float) {
    entries.append(
      PairWeights.Entry(
        source: Int32(truncatingIfNeeded: stem), target: Int32(truncatingIfNeeded: other),
        weight: weight))
  }

  private mutating func addIdentical() {
    for stem in 0..<source.vocabulary.count {
      guard let other = target.vocabulary.number(ofStem: source.vocabulary.stems[stem]) else {
        continue
      }
      let weight: Float =
        switch source.vocabulary.kinds[stem] {
        case .number: weights.number
        case .mark: weights.mark
        case .letters:
          source.vocabulary.words[stem].count > 3 ? weights.identical : weights.shortIdentical
        }
      add(stem, Int(other), weight * balance(stem, Int(other)))
    }
  }

  /// Words of different frequency are seldom the same word: *die* is an article in German only.
  private func balance(_ stem: Int, _ other: Int) -> Float {
    let first = Float(source.frequencies[stem])
    let second = Float(target.frequencies[other])
    return (min(first, second) + 0.5) / (max(first, second) + 0.5)
  }

  private mutating func addCognates() {
    var bySkeleton: [[UInt8]: [Int]] = [:]
    for other in 0..<target.vocabulary.count {
      for skeleton in skeletons(target.vocabulary, other) {
        bySkeleton[skeleton, default: []].append(other)
      }
    }
    for stem in 0..<source.vocabulary.count {
      var met: Set<Int> = []
      for skeleton in skeletons(source.vocabulary, stem) {
        guard let others = bySkeleton[skeleton], others.count <= 6 else { continue }
        for other in others where source.vocabulary.stems[stem] != target.vocabulary.stems[other] {
          guard met.insert(other).inserted else { continue }
          let share = weights.cognate * balance(stem, other) / Float(others.count)
          add(stem, other, share * Float(min(skeleton.count, 5)) / 4)
        }
      }
    }
  }

  private func skeletons(_ vocabulary: Vocabulary, _ stem: Int) -> [[UInt8]] {
    guard vocabulary.kinds[stem] == .letters, vocabulary.words[stem].count > 3 else { return [] }
    return Skeleton.all(of: vocabulary.words[stem])
  }

  /// Words of which most letters stand in both in the same order (Melamed 1999); in large texts
  /// there is no need of them, for words teach one another.
  private mutating func addNearWords() {
    guard source.vocabulary.count * target.vocabulary.count <= Self.nearLimit else { return }
    let others = NearWords(target.vocabulary)
    for stem in 0..<source.vocabulary.count where source.vocabulary.kinds[stem] == .letters {
      for (other, likeness) in others.words(near: source.vocabulary.words[stem])
      where source.vocabulary.stems[stem] != target.vocabulary.stems[other] {
        add(stem, other, weights.near * likeness * balance(stem, other))
      }
    }
  }

  private static let nearLimit = 16_000_000

  /// What the lexicon knows of the stems of both texts; a stem that it does not know stands for those
  /// that begin as it does, so that an inflected word finds the entry of a dictionary.
  private mutating func add(_ lexicon: Lexicon) {
    guard !lexicon.isEmpty else { return }
    let entries = RelatedStems(lexicon, source.vocabulary)
    let forms = RelatedStems(target.vocabulary)
    for stem in 0..<source.vocabulary.count where source.vocabulary.kinds[stem] != .mark {
      var translations = lexicon.translations(ofStem: source.vocabulary.stems[stem])
      var factor: Float = 1
      if translations.isEmpty {
        let related = entries.stems(relatedTo: source.vocabulary.stems[stem])
        translations = related.flatMap { lexicon.translations(ofStem: $0) }
        factor = weights.related
      }
      let total = translations.reduce(0) { $0 + $1.weight }
      guard total > 0 else { continue }
      let scale = factor * min(1, weights.lexicon / total)
      for translation in translations {
        if let other = target.vocabulary.number(ofStem: translation.stem) {
          add(stem, Int(other), translation.weight * scale)
          continue
        }
        for form in forms.stems(relatedTo: translation.stem) {
          guard let other = target.vocabulary.number(ofStem: form) else { continue }
          add(stem, Int(other), translation.weight * scale * weights.related)
        }
      }
    }
  }
}
