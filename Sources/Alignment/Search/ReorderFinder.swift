import Bitext
import Foundation

/// Finds passages that stand elsewhere in the translation: stretches without a partner on either side
/// that translate each other.
///
/// Stretches are compared by the words that are linked; each is aligned with the one that shares most
/// with it, and the beads are kept where their words alone, whatever their lengths say, make them far
/// likelier than chance.
struct ReorderFinder {
  /// What the words of all beads of a passage must say together, and those of each on average, as
  /// logarithms of likelihood ratios; the more pairs of stretches there are, the more must be said,
  /// for chance has as many tries.
  private static let least: (all: Float, each: Float) = (8, 2.5)
  /// So many stretches are looked at, those with most linked words first.
  private static let limit = 2_000
  /// The most cells that are looked at of the table of two stretches.
  private static let largest = 1_000_000
  /// Of tables of more cells than these only those near anchors are looked at.
  private static let whole = 100_000

  private let source: IndexedText
  private let target: IndexedText
  private let pairs: PairWeights
  private let links: LinkTable
  private let scorer: BeadScorer
  private let sharpness: Double

  init(
    _ source: IndexedText, _ target: IndexedText, pairs: PairWeights, links: LinkTable,
    scorer: BeadScorer, sharpness: Double
  ) {
    self.source = source
    self.target = target
    self.pairs = pairs
    self.links = links
    self.scorer = scorer
    self.sharpness = sharpness
  }

  /// The beads between stretches that the given beads leave without a partner, sorted by source.
  func moved(among beads: [Candidate]) -> [Candidate] {
    let rows = Self.stretches(beads.filter { $0.targetCount == 0 }.map(\.source), source)
    let columns = Self.stretches(beads.filter { $0.sourceCount == 0 }.map(\.target), target)
    guard !rows.isEmpty, !columns.isEmpty else { return [] }
    let least = Self.least.all + logf(Float(rows.count) * Float(columns.count))
    var used = Set<Int>()
    var moved: [Candidate] = []
    for pair in likeliest(rows, columns).prefix(Self.limit) where !used.contains(pair.column) {
      let found = aligned(rows[pair.row], columns[pair.column], least: least)
      guard !found.isEmpty else { continue }
      used.insert(pair.column)
      moved += found
    }
    return moved.sorted { $0.sourceStart < $1.sourceStart }
  }

  /// Neighbouring segments as one stretch; those that are spoken for are left out.
  private static func stretches(_ gaps: [Range<Int>], _ text: IndexedText) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    let sorted = gaps.filter { !text.holdsTaken($0) }.sorted { $0.lowerBound < $1.lowerBound }
    for gap in sorted {
      if let last = stretches.last, last.upperBound == gap.lowerBound {
        stretches[stretches.count - 1] = last.lowerBound..<gap.upperBound
      } else {
        stretches.append(gap)
      }
    }
    return stretches
  }

  /// For each stretch of the source that of the target with most linked words, best pairs first.
  private func likeliest(
    _ rows: [Range<Int>], _ columns: [Range<Int>]
  ) -> [(row: Int, column: Int, weight: Float)] {
    var places: [Int32: [Int]] = [:]
    for (index, stretch) in columns.enumerated() {
      for token in Set(target.tokens(of: stretch)) { places[token, default: []].append(index) }
    }
    var pairs: [(row: Int, column: Int, weight: Float)] = []
    for (row, stretch) in rows.enumerated() {
      var weights: [Int: Float] = [:]
      for token in Set(source.tokens(of: stretch)).sorted() {
        for link in links.starts[Int(token)]..<links.starts[Int(token) + 1] {
          guard let found = places[links.partners[link]], found.count <= 50 else { continue }
          for column in found { weights[column, default: 0] += min(links.ratios[link], 1e3) }
        }
      }
      let best = weights.max { ($0.value, $1.key) < ($1.value, $0.key) }
      if let best { pairs.append((row, best.key, best.value)) }
    }
    return pairs.sorted { ($1.weight, $0.row) < ($0.weight, $1.row) }
  }

  private func band(_ rows: Range<Int>, _ columns: Range<Int>) -> Band {
    if rows.count * columns.count <= Self.whole { return Band(all: rows, columns) }
    let section = Section(source: rows, target: columns)
    let anchors = AnchorFinder.anchors(source, target, pairs: pairs, in: section)
    return BandPlanner.band(rows, columns, anchors: anchors, small: 0)
  }

  /// The beads between two stretches, none where their words do not speak for them.
  private func aligned(
    _ rows: Range<Int>, _ columns: Range<Int>, least: Float
  ) -> [Candidate] {
    let band = band(rows, columns)
    guard band.cellCount <= Self.largest else { return [] }
    var finder = PosteriorFinder(
      scorer: scorer.narrowed(to: band), band: band, sharpness: sharpness, beam: 50)
    var decoder = Decoder(band: band)
    let path = decoder.path(finder.candidates()) ?? []
    let beads = path.filter { $0.sourceCount > 0 && $0.targetCount > 0 && $0.probability > 0.3 }
    var judge = scorer.narrowed(to: band)
    let words = beads.map { bead in
      judge.load(bead.sourceEnd - 1..<bead.sourceEnd)
      return judge.words(
        bead.sourceEnd, bead.targetEnd,
        ShapePrior.Shape(source: Int(bead.sourceCount), target: Int(bead.targetCount)))
    }
    let sum = words.reduce(0, +)
    guard sum >= least, sum >= Self.least.each * Float(beads.count) else { return [] }
    return zip(beads, words).filter { $1 > 0 }.map { $0.0 }
  }
}
