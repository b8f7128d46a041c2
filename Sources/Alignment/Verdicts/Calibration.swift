import Foundation

/// Makes probabilities honest: of beads with a confidence of 0.9, nine in ten shall be right.
///
/// The search counts the words of a sentence as if they were independent and is too sure of itself;
/// a logistic curve over its log-odds (Platt 1999), with a knee, corrects that. Larger beads and gaps are wrong
/// more often than their probability says. The coefficients were fitted on all development sets
/// together, each weighed by the square root of its size.
enum Calibration {
  private static let slope = 0.39
  private static let intercept = 1.44
  /// Below these log-odds the curve is steeper: what the search doubts is seldom right.
  private static let knee = 1.5
  private static let slopeBelow = 0.87
  private static let gap = -0.29
  private static let eachFurtherSegment = -0.74

  /// The confidence of a bead that the search gave a probability.
  static func confidence(of bead: Candidate) -> Double {
    let probability = min(max(Double(bead.probability), 1e-5), 1 - 1e-5)
    let odds = log(probability / (1 - probability))
    var logOdds = intercept + slope * odds + (slopeBelow - slope) * min(odds - knee, 0)
    if bead.sourceCount == 0 || bead.targetCount == 0 {
      logOdds += gap
    } else {
      logOdds += eachFurtherSegment * Double(Int(bead.sourceCount) + Int(bead.targetCount) - 2)
    }
    return 1 / (1 + exp(-logOdds))
  }
}
