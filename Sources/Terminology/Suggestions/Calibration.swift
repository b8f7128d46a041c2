import Bitext

/// Turns the weights of evidence into probabilities, as measured by `Benchmarks/terminology`.
enum Calibration {
  /// How probable a proposal without a translation is.
  static func withoutTranslation(
    _ weight: Double, mention: Double, kind: Concept.Kind, part: Term.Part, evidence: Evidence
  ) -> Double {
    let raw = weight * (0.4 + 0.6 * mention)
    let points = points(kind, part, evidence)
    return min(0.99, max(0.01, between(points: points, at: raw)))
  }

  private typealias Points = [(raw: Double, right: Double)]

  /// How often proposals of a raw score were right, by what they rest on.
  private static func points(
    _ kind: Concept.Kind, _ part: Term.Part, _ evidence: Evidence
  ) -> Points {
    switch (evidence, kind) {
    case (.glossary, .person), (.glossary, .place), (.localeData, .place):
      part == .full || part == .short
        ? [(0, 0), (0.5, 0.75), (0.85, 0.98), (1, 0.99)] : [(0, 0), (0.5, 0.5), (1, 0.9)]
    case (.glossary, .other): [(0, 0), (1, 0.87)]
    case (.glossary, _): [(0, 0), (0.6, 0.7), (0.85, 0.93), (1, 0.97)]
    case (.identicalForm, .person): [(0, 0.1), (0.6, 0.65), (0.75, 0.8), (0.88, 0.965), (1, 0.985)]
    case (.identicalForm, .place): [(0, 0.2), (0.5, 0.7), (0.6, 0.8), (1, 0.98)]
    case (.identicalForm, _) where part == .acronym: [(0, 0), (0.35, 0.6), (0.5, 0.82), (1, 0.97)]
    case (.romanization, _):
      [(0, 0), (0.3, 0.35), (0.6, 0.66), (0.75, 0.85), (0.9, 0.93), (1, 0.97)]
    case (.words, _): [(0, 0), (0.5, 0.4), (0.6, 0.62), (0.7, 0.86), (1, 0.95)]
    default: [(0, 0), (1, 1)]
    }
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
