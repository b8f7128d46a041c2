internal import ICU

/// Asks a set of rules about places of a text. It learns as it goes and belongs to one thread.
struct RuleMatcher {
  /// How many bytes to each side of a place rules may see.
  static let reach = 1024

  /// What matching has learned of the rules, worth keeping for other texts.
  struct Automata: Sendable {
    var before: LazyAutomaton
    var after: LazyAutomaton

    init(_ rules: RuleSet) {
      before = LazyAutomaton(rules.before, rules.classes)
      after = LazyAutomaton(rules.after, rules.classes)
    }
  }

  let rules: RuleSet
  private(set) var automata: Automata
  private var foundBefore: [UInt64]
  private var foundAfter: [UInt64]
  private var matchers: [Int: (RegularExpression.Matcher?, RegularExpression.Matcher?)] = [:]

  init(_ rules: RuleSet, _ automata: Automata) {
    self.rules = rules
    self.automata = automata
    foundBefore = [UInt64](repeating: 0, count: automata.before.words)
    foundAfter = foundBefore
  }

  /// The first rule, below a number, that matches at a place.
  ///
  /// - Parameter paragraph: the bounds of the text that rules may see.
  mutating func firstRule(
    at place: Int, in bytes: Span<UInt8>, paragraph: Range<Int>, below limit: Int?
  ) throws(SegmentationError) -> Int? {
    for word in foundBefore.indices { foundBefore[word] = 0 }
    let lower = max(paragraph.lowerBound, place - Self.reach)
    automata.before.findBackwards(
      bytes, from: place, to: lower, isTextStart: lower == paragraph.lowerBound, &foundBefore)
    guard foundBefore.contains(where: { $0 != 0 }) else { return nil }
    for word in foundAfter.indices { foundAfter[word] = 0 }
    let upper = min(paragraph.upperBound, place + Self.reach)
    automata.after.findForwards(
      bytes, from: place, to: upper, isTextEnd: upper == paragraph.upperBound, &foundAfter)
    for word in foundBefore.indices {
      var both = foundBefore[word] & foundAfter[word]
      while both != 0 {
        let rule = word * 64 + both.trailingZeroBitCount
        both &= both - 1
        if let limit, rule >= limit { return nil }
        if try confirms(rule, place, bytes, lower..<upper) { return rule }
      }
    }
    return nil
  }

  private mutating func confirms(
    _ rule: Int, _ place: Int, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) throws(SegmentationError) -> Bool {
    guard let confirmation = rules.confirmations[rule] else { return true }
    do {
      if matchers[rule] == nil {
        matchers[rule] = (try confirmation.before?.matcher(), try confirmation.after?.matcher())
      }
      let left = Self.units(bytes, range.lowerBound..<place)
      let units = left + Self.units(bytes, place..<range.upperBound)
      if let matcher = matchers[rule]?.0, try !matcher.finds(units, upTo: left.count) {
        return false
      }
      if let matcher = matchers[rule]?.1, try !matcher.matches(units, at: left.count) {
        return false
      }
      return true
    } catch {
      throw Self.fault(error, rules.rules[rule].place)
    }
  }

  private static func fault(_ error: ICUError, _ place: RulePlace) -> SegmentationError {
    switch error {
    case .failed("U_REGEX_TIME_OUT"):
      .ruleTooCostly(place: place, reason: "it took too long")
    case .failed("U_REGEX_STACK_OVERFLOW"):
      .ruleTooCostly(place: place, reason: "it needed too much memory")
    default: .icu("\(place): \(error)")
    }
  }

  private static func units(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt16] {
    var units: [UInt16] = []
    units.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      let (value, end) = bytes.scalar(at: place)
      place = end
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      units.append(contentsOf: UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter)
    }
    return units
  }
}
