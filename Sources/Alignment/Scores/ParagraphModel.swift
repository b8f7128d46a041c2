import Foundation

/// How much the paragraphs of two texts say about their beads.
///
/// What a pair of texts shows is taken as it is: where the first path begins a paragraph in both
/// texts at once more often than by chance, beads that do so gain, and beads that begin one on one
/// side only, or run across its end, lose. Texts without paragraphs, or with a paragraph for every
/// segment, say nothing and cost nothing.
struct ParagraphModel: Sendable {
  /// What a bead gains by its beginning, for each pair of sides that open a paragraph.
  private var starts: [Float] = [0, 0, 0, 0]
  /// What a bead loses for each paragraph that ends inside it.
  private var crossing: Float = 0

  /// Whether paragraphs matter at all.
  private(set) var isUseful = false

  /// A model in which paragraphs do not matter.
  init() {}

  /// The model that fits beads with their probabilities.
  init(fitting beads: [Candidate], _ source: IndexedText, _ target: IndexedText) {
    var counts: [Double] = [0.5, 0.5, 0.5, 0.5]
    var crossed = 0.5
    var chances = 0.5
    let share = Double(target.paragraphs(opening: 0..<target.count)) / Double(max(1, target.count))
    let sourceShare =
      Double(source.paragraphs(opening: 0..<source.count)) / Double(max(1, source.count))
    for bead in beads where bead.sourceCount > 0 && bead.targetCount > 0 {
      let weight = Double(bead.probability)
      counts[Self.index(bead.source, bead.target, source, target)] += weight
      crossed += weight * Double(Self.crossings(bead.source, bead.target, source, target))
      chances +=
        weight * (Double(bead.sourceCount - 1) * sourceShare + Double(bead.targetCount - 1) * share)
    }
    let total = counts.reduce(0, +)
    let sourceOpens = counts[2] + counts[3]
    let targetOpens = counts[1] + counts[3]
    let expected = [
      (total - sourceOpens) * (total - targetOpens), (total - sourceOpens) * targetOpens,
      sourceOpens * (total - targetOpens), sourceOpens * targetOpens,
    ]
    starts = zip(counts, expected).map { Float(min(max(log($0 * total / $1), -3), 3)) }
    crossing = Float(min(max(log(crossed / chances), -3), 0))
    isUseful = starts.contains { abs($0) > 0.1 } || crossing < -0.1
  }

  /// What a bead gains or loses by its paragraphs.
  func score(
    _ source: Range<Int>, _ target: Range<Int>, _ first: IndexedText, _ second: IndexedText
  ) -> Float {
    starts[Self.index(source, target, first, second)]
      + crossing * Float(Self.crossings(source, target, first, second))
  }

  private static func index(
    _ source: Range<Int>, _ target: Range<Int>, _ first: IndexedText, _ second: IndexedText
  ) -> Int {
    (first.opensParagraph(source.lowerBound) ? 2 : 0)
      + (second.opensParagraph(target.lowerBound) ? 1 : 0)
  }

  private static func crossings(
    _ source: Range<Int>, _ target: Range<Int>, _ first: IndexedText, _ second: IndexedText
  ) -> Int {
    first.paragraphs(opening: source.lowerBound + 1..<source.upperBound)
      + second.paragraphs(opening: target.lowerBound + 1..<target.upperBound)
  }
}
