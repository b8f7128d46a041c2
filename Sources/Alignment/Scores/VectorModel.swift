import Foundation

/// How much the vectors of two passages speak for their being a bead.
///
/// The cosine of two passages, less what each has in common with any passage of the other text on
/// average, is compared with that of beads and of chance pairs, which are both taken to be normal and
/// fitted to the texts. A passage of several segments counts as often as it has segments.
struct VectorModel: Sendable {
  private static let largest: Float = 5

  private let source: PassageVectors
  private let target: PassageVectors
  /// What the single segments of each text have in common with those of the other on average.
  private let sourceMeans: [Float]
  private let targetMeans: [Float]
  private var right: (mean: Float, deviation: Float)
  private var chance: (mean: Float, deviation: Float)

  /// A model that knows no beads yet: what suits each segment best is taken to be right.
  init(_ source: PassageVectors, _ target: PassageVectors) {
    self.source = source
    self.target = target
    sourceMeans = Self.means(source, target)
    targetMeans = Self.means(target, source)
    right = (0, 1)
    chance = (0, 1)
    var best: [Float] = []
    var any: [Float] = []
    for row in Self.sample(source.count) {
      let likeness = (0..<target.count).map { excess(row..<row + 1, $0..<$0 + 1) }
      best.append(likeness.max() ?? 0)
      any += Self.sample(target.count).map { likeness[$0] }
    }
    chance = Self.normal(any)
    right = Self.normal(best)
  }

  /// Fits the model to beads and to pairs that are surely none.
  mutating func fit(_ beads: [Candidate]) {
    let sure = beads.filter { $0.sourceCount > 0 && $0.targetCount > 0 && $0.probability > 0.6 }
    guard sure.count >= 8 else { return }
    right = Self.normal(sure.map { excess($0.source, $0.target) })
    chance = Self.normal(
      sure.indices.map { excess(sure[$0].source, sure[($0 + sure.count / 2) % sure.count].target) })
  }

  /// The logarithm of how much likelier a bead is than chance.
  func score(_ rows: Range<Int>, _ columns: Range<Int>) -> Float {
    // More than what is right has on average, or less than chance has, says no more.
    let likeness = min(max(excess(rows, columns), chance.mean), max(right.mean, chance.mean))
    func log(_ normal: (mean: Float, deviation: Float)) -> Float {
      let distance = (likeness - normal.mean) / normal.deviation
      return -distance * distance / 2 - logf(normal.deviation)
    }
    let ratio = min(max(log(right) - log(chance), -Self.largest), Self.largest)
    return ratio * Float(rows.count + columns.count) / 2
  }

  private func excess(_ rows: Range<Int>, _ columns: Range<Int>) -> Float {
    let mean = sourceMeans[rows].reduce(0, +) / Float(rows.count)
    let other = targetMeans[columns].reduce(0, +) / Float(columns.count)
    return source.cosine(rows, columns, in: target) - (mean + other) / 2
  }

  private static func means(_ one: PassageVectors, _ other: PassageVectors) -> [Float] {
    let sample = sample(other.count)
    return (0..<one.count).map { row in
      sample.reduce(0) { $0 + one.cosine(row..<row + 1, $1..<$1 + 1, in: other) }
        / Float(max(1, sample.count))
    }
  }

  /// Up to sixty places, spread evenly.
  private static func sample(_ count: Int) -> [Int] {
    let size = min(60, count)
    return (0..<size).map { $0 * count / size }
  }

  private static func normal(_ numbers: [Float]) -> (mean: Float, deviation: Float) {
    let count = Float(max(1, numbers.count))
    let mean = numbers.reduce(0, +) / count
    let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    return (mean, max(variance.squareRoot(), 0.02))
  }
}
