import Foundation

/// Turns the weights of evidence into probabilities, as measured by `Benchmarks/terminology`.
enum Calibration {
  /// How probable a proposal without a translation is.
  static func withoutTranslation(_ weight: Double, mention: Double) -> Double {
    min(0.99, max(0.01, weight * (0.4 + 0.6 * mention)))
  }

  /// How probable a pair from a translation is.
  static func withTranslation(_ weight: Double, mention: Double) -> Double {
    min(0.995, max(0.01, weight * (0.6 + 0.4 * mention)))
  }
}
