import Foundation

/// How much better than chance each bead explains its words, its lengths and its shape.
///
/// The score of a bead is the logarithm of its shape's prior, plus the weighted tail of the length
/// model, plus half the sum of two log-likelihood ratios: of the target's words given the source's,
/// and back (Brown et al. 1993, model 1; the ratio to chance after Moore 2002). A word adds
/// log(λ + (1 − λ) · mean p(t | s) ÷ p(t)), a word that no link reaches adds nothing. The sums run
/// over segments, so that beads of several segments cost no more than those of one.
package struct BeadScorer {
  /// The knobs of the score, set on development data.
  package struct Weights: Sendable {
    package var background: Float = 0.7
    package var length: Float = 0.8
    package var words: Float = 1
  }

  let prior: ShapePrior
  private let source: IndexedText
  private let target: IndexedText
  private let sourceWords: KnownWords
  private let targetWords: KnownWords
  private let links: Links
  private let lengths: LengthModel
  private let weights: Weights
  private let band: Band
  private let span: Int

  /// The block of rows whose sums are known.
  private var rows = 0..<0
  private var windowLow: [Int] = []
  private var windowWidth: [Int] = []
  private var offsets: [Int] = []
  private var targetGivenSource: [Float] = []
  private var sourceGivenTarget: [Float] = []
  private var likelihood: LikelihoodSum

  /// Links in both directions.
  struct Links: Sendable {
    var forward: LinkTable
    var backward: LinkTable
  }

  init(
    source: IndexedText, target: IndexedText, links: Links, lengths: LengthModel,
    prior: ShapePrior, weights: Weights, band: Band
  ) {
    self.source = source
    self.target = target
    self.links = links
    self.lengths = lengths
    self.prior = prior
    self.weights = weights
    self.band = band
    span = prior.shapes.reduce(1) { max($0, $1.source, $1.target) }
    sourceWords = KnownWords(source, reached: links.backward.isReached)
    targetWords = KnownWords(target, reached: links.forward.isReached)
    likelihood = LikelihoodSum(
      stems: max(source.vocabulary.count, target.vocabulary.count), background: weights.background)
  }

  /// The score of the bead that ends before place `row` of the source and `column` of the target.
  ///
  /// The bead's last source segment must lie in the block that was loaded.
  func score(_ row: Int, _ column: Int, _ shape: ShapePrior.Shape, _ prior: Float) -> Float {
    let last = row - 1
    var words: Float = 0
    let sums = place(last, shape.source, column - 1)
    for step in 0..<shape.target { words += targetGivenSource[sums - step] }
    for step in 0..<shape.source {
      words += sourceGivenTarget[place(last - step, shape.target, column - 1)]
    }
    let tail = lengths.logTail(
      source.length(of: row - shape.source..<row),
      target.length(of: column - shape.target..<column))
    return prior + weights.length * tail + 0.5 * weights.words * words
  }

  private func place(_ segment: Int, _ count: Int, _ column: Int) -> Int {
    let row = segment - rows.lowerBound
    return offsets[row] + (count - 1) * windowWidth[row] + column - windowLow[row]
  }

  /// Prepares the scores of all beads whose last source segment lies in `wanted`.
  mutating func load(_ wanted: Range<Int>) {
    rows = max(band.source.lowerBound, wanted.lowerBound - span + 1)..<wanted.upperBound
    windowLow.removeAll(keepingCapacity: true)
    windowWidth.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    var offset = 0
    for row in rows {
      let low = band.low(max(band.source.lowerBound, row + 1 - span))
      let high = band.high(min(band.source.upperBound, row + span))
      windowLow.append(low)
      windowWidth.append(high - low)
      offsets.append(offset)
      offset += (high - low) * span
    }
    targetGivenSource = [Float](repeating: 0, count: offset)
    sourceGivenTarget = [Float](repeating: 0, count: offset)
    for row in rows where row >= wanted.lowerBound { sumTargets(given: row) }
    let low = windowLow.first ?? 0
    let high = zip(windowLow, windowWidth).reduce(low) { max($0, $1.0 + $1.1) }
    for column in low..<high { sumSources(given: column) }
  }

  private mutating func sumTargets(given row: Int) {
    let index = row - rows.lowerBound
    let low = windowLow[index]
    likelihood.clear()
    for count in 1...span where row - count + 1 >= band.source.lowerBound {
      likelihood.add(source.tokens(of: row - count + 1), links.forward)
      let offset = offsets[index] + (count - 1) * windowWidth[index]
      for column in 0..<windowWidth[index] {
        targetGivenSource[offset + column] = likelihood.sum(targetWords, low + column)
      }
    }
  }

  private mutating func sumSources(given column: Int) {
    likelihood.clear()
    for count in 1...span where column - count + 1 >= band.target.lowerBound {
      likelihood.add(target.tokens(of: column - count + 1), links.backward)
      for index in rows.indices {
        let row = index - rows.lowerBound
        let local = column - windowLow[row]
        guard local >= 0, local < windowWidth[row] else { continue }
        let offset = offsets[row] + (count - 1) * windowWidth[row]
        sourceGivenTarget[offset + local] = likelihood.sum(sourceWords, index)
      }
    }
  }
}
