import Foundation

/// How well the lengths of two passages agree (Gale & Church 1993).
///
/// The length of a translation is taken to be normal around `ratio` times that of the source, with
/// a variance that grows with the length. Lengths count scalars, white space left out.
struct LengthModel: Sendable {
  /// Scalars of the target for one of the source.
  private(set) var ratio: Double
  /// The variance for each scalar.
  private(set) var variance: Double
  private let tails = usualTails

  /// A model with a ratio, and the variance that Gale & Church measured unless another is known.
  init(ratio: Double, variance: Double = 6.8) {
    self.ratio = min(max(ratio, 0.1), 10)
    self.variance = min(max(variance, 1), 60)
  }

  /// The model that fits pairs of lengths that are believed to translate each other.
  ///
  /// The ratio is that of the sums; the variance comes from the median square, which a few wrong
  /// pairs do not move, and is drawn towards the usual one where pairs are few.
  init(fitting pairs: [(source: Int, target: Int)]) {
    let source = pairs.reduce(100) { $0 + $1.source }
    let target = pairs.reduce(100) { $0 + $1.target }
    let ratio = min(max(Double(target) / Double(source), 0.1), 10)
    let squares = pairs.map { pair in
      let difference = Double(pair.target) - ratio * Double(pair.source)
      return difference * difference / Self.scale(pair.source, pair.target, ratio)
    }.sorted()
    let median = squares.isEmpty ? 0 : squares[squares.count / 2] / 0.455
    let weight = Double(squares.count) / Double(squares.count + 30)
    self.init(ratio: ratio, variance: weight * median + (1 - weight) * 6.8)
  }

  private static func scale(_ source: Int, _ target: Int, _ ratio: Double) -> Double {
    max(1, (ratio * Double(source) + Double(target)) / 2)
  }

  /// The logarithm of the chance that lengths differ by so much or more, at most 0.
  func logTail(_ source: Int, _ target: Int) -> Float {
    let difference = Double(target) - ratio * Double(source)
    let square = difference * difference / (variance * Self.scale(source, target, ratio))
    return tail(square.squareRoot())
  }

  private func tail(_ deviation: Double) -> Float {
    let place = min(deviation * 32, Double(tails.count - 2))
    let index = Int(place)
    let rest = Float(place - Double(index))
    return tails[index] * (1 - rest) + tails[index + 1] * rest
  }

  /// log 2(1 − Φ(x)) at every thirty-second part from 0 to 8.
  private static let usualTails: [Float] = (0...256).map { step in
    Float(log(max(erfc(Double(step) / 32 / 2.0.squareRoot()), 1e-15)))
  }
}
