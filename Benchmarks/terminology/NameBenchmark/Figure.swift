import Foundation

/// A count of what was right, printed as a line of the report.
struct Figure {
  private(set) var right = 0
  private(set) var all = 0

  mutating func count(_ isRight: Bool) {
    all += 1
    if isRight { right += 1 }
  }

  var text: String {
    String(format: "%5.1f %% (%d of %d)", 100 * Double(right) / Double(max(1, all)), right, all)
  }
}
