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
    package var paragraphs: Float = 0.7
    package var boundaries: Float = 0.7
    package var vectors: Float = 1
  }

  let prior: ShapePrior
  private let source: IndexedText
  private let target: IndexedText
  private let sourceWords: KnownWords
  private let targetWords: KnownWords
  private let links: Links
  private let lengths: LengthModel
  private let paragraphs: ParagraphModel
  private let boundaries: BoundaryModel
  private let vectors: VectorModel?
  private let weights: Weights
  private var band: Band
  private let span: Int
  private let hasTaken: Bool
  /// The score of a bead that cannot be.
  private static let impossible: Float = -1e4

  /// The block of source segments whose sums are known, and the target segments they span.
  private var rows = 0..<0
  private var columns = 0..<0
  /// For a passage that ends with a row: the sums over all target segments before a column.
  private var targetGivenSource: [Float] = []
  /// For a passage that ends with a column: the sums over all source segments before a row.
  private var sourceGivenTarget: [Float] = []
  private var likelihood: LikelihoodSum

  /// Links in both directions.
  struct Links: Sendable {
    var forward: LinkTable
    var backward: LinkTable
  }

  init(
    source: IndexedText, target: IndexedText, links: Links, lengths: LengthModel,
    paragraphs: ParagraphModel = ParagraphModel(), boundaries: BoundaryModel = BoundaryModel(),
    vectors: VectorModel? = nil, prior: ShapePrior, weights: Weights, band: Band
  ) {
    self.source = source
    self.target = target
    self.links = links
    self.lengths = lengths
    self.paragraphs = paragraphs
    self.boundaries = boundaries
    self.vectors = vectors
    self.prior = prior
    self.weights = weights
    self.band = band
    hasTaken = source.hasTaken || target.hasTaken
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
    if hasTaken, holdsTaken(row, column, shape) { return Self.impossible }
    let words = words(row, column, shape)
    let tail = lengths.logTail(
      source.length(of: row - shape.source..<row),
      target.length(of: column - shape.target..<column))
    var score = prior + weights.length * tail + weights.words * words
    if boundaries.isUseful, shape.source + shape.target > 2 {
      score +=
        weights.boundaries
        * boundaries.score(row - shape.source..<row, column - shape.target..<column)
    }
    if let vectors {
      score +=
        weights.vectors * vectors.score(row - shape.source..<row, column - shape.target..<column)
    }
    guard paragraphs.isUseful else { return score }
    return score + weights.paragraphs
      * paragraphs.score(
        row - shape.source..<row, column - shape.target..<column, source, target)
  }

  /// What the words of a bead alone say: half the sum of both log-likelihood ratios.
  func words(_ row: Int, _ column: Int, _ shape: ShapePrior.Shape) -> Float {
    let given = place(row - 1, shape.source, column)
    let last = place(row, shape.target, column - 1)
    let first = last - shape.source * span * (columns.count + 1)
    return 0.5
      * (targetGivenSource[given] - targetGivenSource[given - shape.target]
        + sourceGivenTarget[last] - sourceGivenTarget[first])
  }

  /// The same scores in another part of the table.
  func narrowed(to band: Band) -> BeadScorer {
    var scorer = self
    scorer.band = band
    scorer.rows = 0..<0
    scorer.columns = 0..<0
    return scorer
  }

  private func holdsTaken(_ row: Int, _ column: Int, _ shape: ShapePrior.Shape) -> Bool {
    source.holdsTaken(row - shape.source..<row) || target.holdsTaken(column - shape.target..<column)
  }

  private func place(_ row: Int, _ count: Int, _ column: Int) -> Int {
    ((row - rows.lowerBound) * span + count - 1) * (columns.count + 1) + column - columns.lowerBound
  }

  /// The target segments that beads ending with a source segment may hold.
  private func window(_ row: Int) -> Range<Int> {
    band.low(
      max(band.source.lowerBound, row + 1 - span))..<band.high(
        min(band.source.upperBound, row + span))
  }

  /// Prepares the scores of all beads whose last source segment lies in `wanted`.
  mutating func load(_ wanted: Range<Int>) {
    rows = max(band.source.lowerBound, wanted.lowerBound - span + 1)..<wanted.upperBound
    columns = window(rows.lowerBound).lowerBound..<window(rows.upperBound - 1).upperBound
    let size = (rows.count + 1) * span * (columns.count + 1)
    if targetGivenSource.count < size {
      targetGivenSource = [Float](repeating: 0, count: size)
      sourceGivenTarget = targetGivenSource
    }
    for row in wanted { sumTargets(given: row) }
    for column in columns { sumSources(given: column) }
  }

  private mutating func sumTargets(given row: Int) {
    let window = window(row)
    likelihood.clear()
    for count in 1...span where row - count + 1 >= band.source.lowerBound {
      likelihood.add(source.tokens(of: row - count + 1), links.forward)
      var sum: Float = 0
      var place = place(row, count, window.lowerBound)
      targetGivenSource[place] = 0
      for column in window {
        sum += likelihood.sum(targetWords, column)
        place += 1
        targetGivenSource[place] = sum
      }
    }
  }

  private mutating func sumSources(given column: Int) {
    likelihood.clear()
    for count in 1...span where column - count + 1 >= band.target.lowerBound {
      likelihood.add(target.tokens(of: column - count + 1), links.backward)
      var sum: Float = 0
      var place = place(rows.lowerBound, count, column)
      sourceGivenTarget[place] = 0
      for row in rows {
        if window(row).contains(column) { sum += likelihood.sum(sourceWords, row) }
        place += span * (columns.count + 1)
        sourceGivenTarget[place] = sum
      }
    }
  }
}
