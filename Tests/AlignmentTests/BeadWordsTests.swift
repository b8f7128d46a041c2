import Bitext
import Foundation
import TestSupport
import Testing

@testable import Alignment

@Suite struct BeadWordsTests {
  /// Two small texts and what is known of their words.
  private struct Texts {
    let source: IndexedText
    let target: IndexedText
    let forward: LinkTable
    let backward: LinkTable
    let backgrounds: Backgrounds
    let options = LikelihoodSum.Options()

    init(seed: Int) {
      var random = Seeded(seed)
      func text() -> IndexedText {
        IndexedText(
          (0..<6).map { index in
            let words = (0..<Int.random(in: 0...9, using: &random))
              .map { _ in "name\(Int.random(in: 0..<14, using: &random)) und" }
            return Segment(
              text: words.joined(separator: " "), range: 0..<0, paragraph: index)
          })
      }
      source = text()
      target = text()
      let pairs = Evidence.pairs(source, target, lexicon: Lexicon())
      forward = pairs.links(backward: false, from: source, to: target, unseen: 0.35)
      backward = pairs.links(backward: true, from: target, to: source, unseen: 0.35)
      backgrounds = Backgrounds(fitting: pairs, source, target, Backgrounds.Bounds())
    }

    var scorer: BeadScorer {
      var scorer = BeadScorer(
        source: source, target: target,
        links: BeadScorer.Links(forward: forward, backward: backward),
        lengths: LengthModel(ratio: 1), backgrounds: backgrounds, prior: ShapePrior(span: 4),
        weights: BeadScorer.Weights(), band: Band(all: 0..<source.count, 0..<target.count))
      scorer.load(0..<source.count)
      return scorer
    }

    /// What the words of one side say given the other, word by word.
    func logRatio(
      _ text: IndexedText, _ said: Range<Int>, given other: IndexedText, _ passage: Range<Int>,
      _ links: LinkTable, _ backgrounds: [Float]
    ) -> Float {
      said.reduce(0) { sum, segment in
        let weights = passage.map { place -> Float in
          guard said.count > 1, passage.count > 1 else { return 1 }
          if segment == said.lowerBound {
            return powf(options.next, Float(place - passage.lowerBound))
          }
          if segment == said.upperBound - 1 {
            return powf(options.next, Float(passage.upperBound - 1 - place))
          }
          return 1
        }
        return text.tokens(of: segment).reduce(sum) { sum, token in
          guard links.isReached[Int(token)] else { return sum }
          var all: Float = 0
          var linked: Float = 0
          for (place, weight) in zip(passage, weights) {
            for word in other.tokens(of: place) {
              let found = links.starts[Int(word)]..<links.starts[Int(word) + 1]
              all += found.isEmpty ? weight * options.unknown : weight
              for link in found where links.partners[link] == token {
                linked += weight * links.ratios[link]
              }
            }
          }
          guard all > 0 else { return sum }
          let background = backgrounds[Int(token)]
          return sum + logf(background + (1 - background) * linked / all)
        }
      }
    }
  }

  @Test(arguments: 0..<20)
  func `says of every bead what its words say one by one`(seed: Int) {
    let texts = Texts(seed: seed)
    let scorer = texts.scorer
    for shape in scorer.prior.shapes {
      for row in shape.source...texts.source.count {
        for column in shape.target...texts.target.count {
          let rows = row - shape.source..<row
          let columns = column - shape.target..<column
          let expected =
            0.5
            * (texts.logRatio(
              texts.target, columns, given: texts.source, rows, texts.forward,
              texts.backgrounds.target)
              + texts.logRatio(
                texts.source, rows, given: texts.target, columns, texts.backward,
                texts.backgrounds.source))
          #expect(abs(scorer.words(row, column, shape) - expected) < 1e-3 * max(1, abs(expected)))
        }
      }
    }
  }

  @Test func `looks for the first sentence of a bead at its beginning`() {
    func words(_ target: [String]) -> Float {
      let one = Self.text(["Anna meets Boris in Warsaw.", "Clara meets Dmitri in Prague."])
      let other = Self.text(target)
      let pairs = Evidence.pairs(one, other, lexicon: Lexicon())
      var scorer = BeadScorer(
        source: one, target: other,
        links: BeadScorer.Links(
          forward: pairs.links(backward: false, from: one, to: other, unseen: 0.35),
          backward: pairs.links(backward: true, from: other, to: one, unseen: 0.35)),
        lengths: LengthModel(ratio: 1),
        backgrounds: Backgrounds(one, other, Backgrounds.Bounds()), prior: ShapePrior(span: 2),
        weights: BeadScorer.Weights(), band: Band(all: 0..<2, 0..<2))
      scorer.load(0..<2)
      return scorer.words(2, 2, ShapePrior.Shape(source: 2, target: 2))
    }
    let straight = ["Anna trifft Boris in Warsaw.", "Clara trifft Dmitri in Prague."]
    #expect(words(straight) > words(straight.reversed()) + 1)
  }

  private static func text(_ texts: [String]) -> IndexedText {
    IndexedText(texts.map { Segment(text: $0, range: 0..<$0.utf8.count, paragraph: 0) })
  }
}
