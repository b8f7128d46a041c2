import Foundation

/// The logarithm of a sum of numbers that are given as logarithms.
struct LogSum {
  /// The logarithm of the sum so far.
  private(set) var value = -Double.infinity

  /// Adds a number given as its logarithm.
  mutating func add(_ term: Double) { value = Self.of(value, term) }

  /// log(eᵃ + eᵇ). Terms that are a million times smaller are left out.
  static func of(_ first: Double, _ second: Double) -> Double {
    let (large, small) = first > second ? (first, second) : (second, first)
    guard small > large - 14 else { return large }
    return large + log1p(exp(small - large))
  }
}
