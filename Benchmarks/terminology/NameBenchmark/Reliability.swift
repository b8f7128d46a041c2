import Foundation

/// How often suggestions of a score are right: a calibrated score says so itself.
enum Reliability {
  static func report(_ scores: [(Double, Bool)]) {
    for (low, high) in [(0.0, 0.5), (0.5, 0.7), (0.7, 0.85), (0.85, 0.95), (0.95, 1.01)] {
      let inside = scores.filter { low <= $0.0 && $0.0 < high }
      guard !inside.isEmpty else { continue }
      let mean = inside.reduce(0) { $0 + $1.0 } / Double(inside.count)
      let right = Double(inside.count { $0.1 }) / Double(inside.count)
      print(
        String(
          format: "      score %.2f–%.2f: %d given, mean score %.2f, right %.2f", low, min(1, high),
          inside.count, mean, right))
    }
  }
}
