import Foundation

/// The logarithm of a sum of numbers that are given as logarithms.
struct LogSum {
  /// Terms that are a million times smaller than the largest are left out.
  private static let least = -14.0

  private var largest = -Double.infinity
  /// The sum so far, in units of the largest term.
  private var sum = 0.0

  /// The logarithm of the sum so far.
  var value: Double { sum > 1 ? largest + log(sum) : largest }

  /// Adds a number given as its logarithm.
  mutating func add(_ term: Double) {
    let distance = term - largest
    if distance <= 0 {
      if distance > Self.least { sum += exp(distance) }
    } else {
      sum = distance < -Self.least ? sum * exp(-distance) + 1 : 1
      largest = term
    }
  }

  /// log(eᵃ + eᵇ).
  static func of(_ first: Double, _ second: Double) -> Double {
    let (large, small) = first > second ? (first, second) : (second, first)
    guard small > large + least else { return large }
    return large + log1p(exp(small - large))
  }
}
