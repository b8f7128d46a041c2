import Bitext
import Foundation
import TestSupport
import Testing

@testable import Alignment

@Suite struct SearchTests {
  private typealias Step = AlignmentReference.Step

  /// Two small texts of words that often occur on both sides, ready to be searched.
  private struct Table {
    let source: IndexedText
    let target: IndexedText
    let band: Band
    var scorer: BeadScorer

    init(seed: Int, narrow: Bool = false) {
      var random = Seeded(seed)
      let words = ["amsterdam", "berlin", "2024", "nato", "euro", "text", "kaal", "bold", "?"]
      func texts() -> [Segment] {
        (0..<Int.random(in: 1...4, using: &random)).map { index in
          let text = (0..<Int.random(in: 1...6, using: &random))
            .compactMap { _ in words.randomElement(using: &random) }.joined(separator: " ")
          return Segment(text: text, range: 0..<0, paragraph: index)
        }
      }
      source = IndexedText(texts())
      target = IndexedText(texts())
      let pairs = Evidence.pairs(source, target, lexicon: Lexicon())
      band = Band(all: 0..<source.count, 0..<target.count)
      scorer = BeadScorer(
        source: source, target: target,
        links: BeadScorer.Links(
          forward: pairs.links(backward: false, from: source, to: target, unseen: 0.5),
          backward: pairs.links(backward: true, from: target, to: source, unseen: 0.5)),
        lengths: LengthModel(ratio: 1),
        backgrounds: Backgrounds(source, target, Backgrounds.Bounds()),
        prior: ShapePrior(span: 3),
        weights: BeadScorer.Weights(), band: band)
      scorer.load(0..<source.count)
    }

    /// The score of a bead, worked out alone.
    func score(_ step: Step) -> Double {
      let shape = ShapePrior.Shape(source: step.rows, target: step.columns)
      guard let index = scorer.prior.shapes.firstIndex(of: shape) else { return -.infinity }
      return Double(
        scorer.score(
          step.row + step.rows, step.column + step.columns, shape, scorer.prior.logs[index]))
    }

    /// What a gap adds: more where it opens than where it goes on; of neighbouring gaps those of the
    /// source come first.
    func gap(_ step: Step, _ before: Step?) -> Double? {
      let prior = scorer.prior
      let open = Double(step.rows == 1 ? prior.sourceGap : prior.targetGap)
      guard let before, before.rows == 0 || before.columns == 0 else { return open }
      if before.rows == step.rows { return Double(prior.gapStay) }
      return step.rows == 1 ? nil : open
    }

    var reference: AlignmentReference {
      AlignmentReference(
        rows: source.count, columns: target.count,
        shapes: scorer.prior.shapes.map { ($0.source, $0.target) }, score: score, gap: gap)
    }
  }

  @Test(arguments: 0..<25)
  func `finds the path with the best score of all`(seed: Int) throws {
    let table = Table(seed: seed)
    var finder = PathFinder(scorer: table.scorer, band: table.band)
    var sum = 0.0
    var before: Step?
    for bead in finder.path() {
      let step = Step(
        Int(bead.sourceStart), Int(bead.targetStart), Int(bead.sourceCount), Int(bead.targetCount))
      let isGap = step.rows == 0 || step.columns == 0
      sum += isGap ? try #require(table.gap(step, before)) : table.score(step)
      before = step
    }
    #expect(abs(sum - table.reference.best) < 1e-3)
  }

  @Test(arguments: 0..<25)
  func `gives every bead the probability that all paths together give it`(seed: Int) {
    let table = Table(seed: seed)
    let reference = table.reference
    var finder = PosteriorFinder(scorer: table.scorer, band: table.band, sharpness: 1, beam: 1e9)
    let found = finder.candidates()
    #expect(!found.isEmpty)
    for bead in found {
      let step = Step(
        Int(bead.sourceStart), Int(bead.targetStart), Int(bead.sourceCount), Int(bead.targetCount))
      #expect(abs(Double(bead.probability) - (reference.probabilities[step] ?? 0)) < 1e-3)
    }
    let likely = reference.probabilities.filter { $0.value > 0.01 }
    #expect(likely.count == found.filter { $0.probability > 0.01 }.count)
  }

  @Test(arguments: 0..<4)
  func `finds in a narrow band what it finds in the whole table`(seed: Int) throws {
    var random = Seeded(seed)
    let count = 130
    var texts: ([Segment], [Segment]) = ([], [])
    for index in 0..<count {
      let words = (0..<6).map { _ in "word\(Int.random(in: 0..<400, using: &random))" }
      let segment = Segment(text: words.joined(separator: " "), range: 0..<0, paragraph: index)
      if Int.random(in: 0..<12, using: &random) > 0 { texts.0.append(segment) }
      if Int.random(in: 0..<12, using: &random) > 0 { texts.1.append(segment) }
    }
    let (source, target) = (IndexedText(texts.0), IndexedText(texts.1))
    let pairs = Evidence.pairs(source, target, lexicon: Lexicon())
    func path(_ band: Band) -> [Range<Int>] {
      let scorer = BeadScorer(
        source: source, target: target,
        links: BeadScorer.Links(
          forward: pairs.links(backward: false, from: source, to: target, unseen: 0.5),
          backward: pairs.links(backward: true, from: target, to: source, unseen: 0.5)),
        lengths: LengthModel(ratio: 1),
        backgrounds: Backgrounds(source, target, Backgrounds.Bounds()),
        prior: ShapePrior(span: 2),
        weights: BeadScorer.Weights(), band: band)
      var finder = PathFinder(scorer: scorer, band: band)
      return finder.path().flatMap { [$0.source, $0.target] }
    }
    let whole = path(Band(all: 0..<source.count, 0..<target.count))
    let anchors = AnchorFinder.anchors(source, target, pairs: pairs)
    let narrow = BandPlanner.band(0..<source.count, 0..<target.count, anchors: anchors, small: 0)
    #expect(narrow.cellCount < source.count * target.count)
    #expect(path(narrow) == whole)
  }
}
