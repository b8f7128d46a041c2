import Foundation

/// How much better than chance each bead explains its words, its lengths and its shape.
///
/// The score of a bead is the logarithm of its shape's prior, plus the weighted tail of the length
/// model, plus half the sum of two log-likelihood ratios: of the target's words given the source's,
/// and back (Brown et al. 1993, model 1; the ratio to chance after Moore 2002). A word adds
/// log(λ + (1 − λ) · mean p(t | s) ÷ p(t)), a word that no link reaches adds nothing. In beads of
/// several segments on both sides, the first segment of one is compared with the beginning of the
/// other above all, and the last with its end. The sums run over segments, so that beads of several
/// segments cost no more than those of one.
package struct BeadScorer {
  /// The knobs of the score, set on development data.
  package struct Weights: Sendable {
    package var background = Backgrounds.Bounds()
    package var passage = LikelihoodSum.Options()
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
  /// What the segment before a column says given the beginning and the end of the passage; the same
  /// for the one before a row.
  private var targetEdges: [SIMD2<Float>] = []
  private var sourceEdges: [SIMD2<Float>] = []
  private var likelihood: LikelihoodSum

  /// Links in both directions.
  struct Links: Sendable {
    var forward: LinkTable
    var backward: LinkTable
  }

  init(
    source: IndexedText, target: IndexedText, links: Links, lengths: LengthModel,
    paragraphs: ParagraphModel = ParagraphModel(), boundaries: BoundaryModel = BoundaryModel(),
    vectors: VectorModel? = nil, backgrounds: Backgrounds, prior: ShapePrior, weights: Weights,
    band: Band
  ) {
    self.source = source
    self.target = target
    self.links = Links(
      forward: links.forward.weighed(by: backgrounds.target),
      backward: links.backward.weighed(by: backgrounds.source))
    self.lengths = lengths
    self.paragraphs = paragraphs
    self.boundaries = boundaries
    self.vectors = vectors
    self.prior = prior
    self.weights = weights
    self.band = band
    hasTaken = source.hasTaken || target.hasTaken
    span = prior.shapes.reduce(1) { max($0, $1.source, $1.target) }
    sourceWords = KnownWords(
      source, reached: links.backward.isReached, backgrounds: backgrounds.source)
    targetWords = KnownWords(
      target, reached: links.forward.isReached, backgrounds: backgrounds.target)
    likelihood = LikelihoodSum(
      stems: max(source.vocabulary.count, target.vocabulary.count), options: weights.passage)
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
    let step = span * (columns.count + 1)
    let isBlock = shape.source > 1 && shape.target > 1
    return 0.5
      * (Self.sum(targetGivenSource, targetEdges, given, shape.target, 1, isBlock)
        + Self.sum(sourceGivenTarget, sourceEdges, last, shape.source, step, isBlock))
  }

  /// The sum over the `count` segments that end at a place, `step` apart; in a block that over its
  /// inner segments, with the edges given what lies beside them.
  private static func sum(
    _ sums: [Float], _ edges: [SIMD2<Float>], _ end: Int, _ count: Int, _ step: Int, _ isBlock: Bool
  ) -> Float {
    guard isBlock else { return sums[end] - sums[end - count * step] }
    let first = end - (count - 1) * step
    return edges[first].x + sums[end - step] - sums[first] + edges[end].y
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
      targetEdges = [SIMD2<Float>](repeating: SIMD2(), count: size)
      sourceEdges = targetEdges
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
        let values = likelihood.values(targetWords, column)
        sum += values.even
        place += 1
        targetGivenSource[place] = sum
        targetEdges[place] = values.edges
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
        place += span * (columns.count + 1)
        if window(row).contains(column) {
          let values = likelihood.values(sourceWords, row)
          sum += values.even
          sourceEdges[place] = values.edges
        }
        sourceGivenTarget[place] = sum
      }
    }
  }
}
