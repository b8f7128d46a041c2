/// How often names were paired with forms, over many passages.
struct Cooccurrence: Sendable {
  private var sources: [String: Int] = [:]
  private var targets: [String: Int] = [:]
  private var pairs: [String: Int] = [:]

  /// Counts a name of the source, paired or not.
  mutating func addSource(_ source: String) {
    sources[KnownNames.key(source), default: 0] += 1
  }

  /// Counts a name with the form it was paired with.
  mutating func add(_ source: String, _ target: String) {
    let target = KnownNames.key(target)
    targets[target, default: 0] += 1
    pairs[KnownNames.key(source) + "\n" + target, default: 0] += 1
  }

  /// How much the counts speak for a pair, from 0 to 1: Dice's coefficient (1945), from three
  /// times on.
  func support(_ source: String, _ target: String) -> Double {
    let source = KnownNames.key(source)
    let target = KnownNames.key(target)
    let both = pairs[source + "\n" + target] ?? 0
    guard both > 2 else { return 0 }
    let all = (sources[source] ?? 0) + (targets[target] ?? 0)
    return 0.6 * 2 * Double(both) / Double(max(1, all))
  }
}
