internal import ICU

/// The SRX rules of a language, compiled: two automata that tell for a place which rules match it.
struct RuleSet: Sendable {
  /// The rules in the order in which they decide.
  let rules: [SRXRule]
  let classes: ScalarClasses
  /// The sets that the automata name by number.
  let sets: [ScalarSet]
  let before: Automaton
  let after: Automaton
  /// For each rule, what ICU must confirm where the automata cannot follow the rule exactly.
  let confirmations: [Confirmation?]

  /// A rule whose automata see more than the rule says.
  struct Confirmation: Sendable {
    let before: RegularExpression?
    let after: RegularExpression?
  }

  /// Compiles rules.
  init(_ rules: [SRXRule]) throws(SegmentationError) {
    var (before, after): ([Pattern], [Pattern]) = ([], [])
    var confirmations: [Confirmation?] = []
    for rule in rules {
      let one = try Pattern(rule.before, place: rule.place)
      let other = try Pattern(rule.after, place: rule.place)
      before.append(one)
      after.append(other)
      confirmations.append(try Self.confirmation(of: one, other, rule))
    }
    var sets = SetNumbers()
    self.rules = rules
    self.before = Automaton(before, .backwards, sets: &sets)
    self.after = Automaton(after, .forwards, sets: &sets)
    self.confirmations = confirmations
    self.sets = sets.sets
    classes = ScalarClasses(sets.sets)
  }

  private static func confirmation(
    of before: Pattern, _ after: Pattern, _ rule: SRXRule
  ) throws(SegmentationError) -> Confirmation? {
    if before.isExact, after.isExact { return nil }
    return Confirmation(
      before: before.isExact ? nil : try expression("(?:\(before.text))\\z", rule),
      after: after.isExact ? nil : try expression(after.text, rule))
  }

  private static func expression(
    _ pattern: String, _ rule: SRXRule
  ) throws(SegmentationError) -> RegularExpression {
    do { return try RegularExpression(pattern) } catch {
      throw .badPattern(place: rule.place, pattern: pattern, reason: "\(error)")
    }
  }
}
