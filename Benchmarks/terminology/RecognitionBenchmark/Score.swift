import Foundation

/// Precision, recall and F1.
struct Score: CustomStringConvertible {
  private var right = 0
  private var gold = 0
  private var found = 0

  mutating func add(right: Int, gold: Int, found: Int) {
    self.right += right
    self.gold += gold
    self.found += found
  }

  var description: String {
    let f1 = gold + found == 0 ? 0 : 200 * Double(right) / Double(gold + found)
    return String(
      format: "precision %@, recall %@, F1 %.1f %% (%d of %d)", percent(right, of: found),
      percent(right, of: gold), f1, right, gold)
  }
}

func percent(_ part: Int, of whole: Int) -> String {
  String(format: "%.1f %%", whole == 0 ? 0 : 100 * Double(part) / Double(whole))
}
