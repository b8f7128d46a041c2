/// Finds the places away from stops where a rule may cut.
struct StrayScanner: Sendable {
  /// Whether there may be any.
  let isNeeded: Bool
  /// For each pair of a byte before and a byte after, whether a rule may cut between them.
  private let mayCut: [Bool]

  /// - Parameter all: whether stops are such places too, because rules alone decide.
  init(_ rules: RuleSet, all: Bool) {
    let cutting = rules.rules.indices.filter {
      rules.rules[$0].breaks && (all || !rules.cutsAtStopsOnly($0))
    }
    isNeeded = !cutting.isEmpty
    var before = [Bool](repeating: false, count: 256)
    var after = before
    for rule in cutting {
      rules.before.markFirstBytes(of: rule, rules.classes, &before)
      rules.after.markFirstBytes(of: rule, rules.classes, &after)
    }
    mayCut = (0..<0x10000).map { before[$0 >> 8] && after[$0 & 0xFF] }
  }

  /// The first place after `start` and before `upper` where a rule may cut.
  func next(in bytes: Span<UInt8>, from start: Int, to upper: Int) -> Int? {
    guard isNeeded else { return nil }
    var place = max(start, 1)
    while place < upper {
      if mayCut[Int(bytes[place - 1]) << 8 | Int(bytes[place])], bytes[place] & 0xC0 != 0x80 {
        return place
      }
      place += 1
    }
    return nil
  }
}
