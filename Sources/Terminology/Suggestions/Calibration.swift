internal import Foundation

private typealias Points = [(raw: Double, right: Double)]

/// Turns the weights of evidence into probabilities, as measured by `Benchmarks/terminology`.
enum Calibration {
  /// How probable a proposal without a translation is.
  static func score(of traits: SuggestionTraits) -> Double {
    // In one order: the last digit of a sum depends on it, and the order of a dictionary on the run.
    let odds = SuggestionTraits.Trait.allCases.reduce(SuggestionWeights.base) { sum, trait in
      sum + traits[trait] * (SuggestionWeights.byTrait[trait] ?? 0)
    }
    return min(0.995, max(0.01, 1 / (1 + exp(-odds))))
  }

  /// How probable a pair from a translation is.
  static func withTranslation(_ weight: Double, mention: Double) -> Double {
    let raw = weight * (0.6 + 0.4 * mention)
    return min(0.99, max(0.01, between(points: reliability, at: raw)))
  }

  /// How often pairs of a raw score were right.
  private static let reliability: Points = [
    (0, 0), (0.4, 0.4), (0.55, 0.55), (0.7, 0.78), (0.85, 0.93), (0.95, 0.97), (1, 0.99),
  ]

  private static func between(points: Points, at raw: Double) -> Double {
    for (low, high) in zip(points, points.dropFirst()) where raw <= high.raw {
      let share = (raw - low.raw) / (high.raw - low.raw)
      return low.right + share * (high.right - low.right)
    }
    return points.last?.right ?? raw
  }
}
