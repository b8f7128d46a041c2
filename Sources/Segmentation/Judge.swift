internal import ICU

/// Decides of each stop in a paragraph whether the text is cut there.
///
/// The user's SRX rules are asked first, then the abbreviations, then the shipped rules, then
/// UAX #29.
struct Judge {
  private let core: SegmenterCore
  var matcher: RuleMatcher

  init(_ core: SegmenterCore, _ matcher: RuleMatcher) {
    self.core = core
    self.matcher = matcher
  }

  /// Whether a text is cut at a stop, and what decided it.
  mutating func verdict(
    on stop: Stop, _ bytes: Span<UInt8>, paragraph: Range<Int>
  ) throws(SegmentationError) -> (isCut: Bool, decision: Decision) {
    let rule = try firstRule(on: stop, bytes, paragraph)
    if let rule, rule < core.userRuleCount { return byRule(rule) }
    if let found = byAbbreviation(stop, bytes, paragraph) { return found }
    if let rule { return byRule(rule) }
    return (stop.verdict.cuts, .icu(stop.verdict.rawValue))
  }

  private func byRule(_ number: Int) -> (Bool, Decision) {
    let rule = matcher.rules.rules[number]
    return (rule.breaks, .rule(rule.place))
  }

  private mutating func firstRule(
    on stop: Stop, _ bytes: Span<UInt8>, _ paragraph: Range<Int>
  ) throws(SegmentationError) -> Int? {
    if matcher.rules.rules.isEmpty { return nil }
    var first = try matcher.firstRule(at: stop.end, in: bytes, paragraph: paragraph, below: nil)
    guard stop.hasSpace, core.asksBeforeSpace else { return first }
    for place in Set([stop.markEnd, stop.closeEnd]).sorted() {
      first =
        try matcher.firstRule(at: place, in: bytes, paragraph: paragraph, below: first) ?? first
    }
    return first
  }

  private func byAbbreviation(
    _ stop: Stop, _ bytes: Span<UInt8>, _ paragraph: Range<Int>
  ) -> (isCut: Bool, decision: Decision)? {
    guard stop.isFullStop, stop.hasSpace, bytes[stop.mark] == 0x2E, stop.markEnd == stop.mark + 1,
      let entry = core.abbreviations.entry(
        bytes, endingAt: stop.markEnd, notBelow: paragraph.lowerBound,
        isInCapitals: Self.isInCapitals(bytes, stop.end, paragraph.upperBound))
    else { return nil }
    let decision =
      entry.place.path.isEmpty
      ? Decision.learned(entry.text) : .abbreviation(entry.text, entry.kind, entry.place)
    let next = core.scanner.wordStart(bytes, from: stop.end, to: paragraph.upperBound)
    guard next < paragraph.upperBound else { return nil }
    let kind = core.scanner.property(bytes, at: next).0
    switch entry.kind {
    case .never: return stop.hasClosing ? nil : (false, decision)
    case .starter:
      let starts = core.abbreviations.isStarter(bytes, at: next, notAbove: paragraph.upperBound)
      return (starts, decision)
    case .capital:
      let isNumber = kind == .numeric || isLetteredNumber(bytes, next, paragraph.upperBound)
      return (kind != .lower && !isNumber, decision)
    case .number:
      let isNumber = kind == .numeric || isLetteredNumber(bytes, next, paragraph.upperBound)
      return isNumber ? (false, decision) : nil
    }
  }

  /// Whether the word at a place is written in capitals.
  private static func isInCapitals(_ bytes: Span<UInt8>, _ start: Int, _ upper: Int) -> Bool {
    start + 1 < upper && 0x41...0x5A ~= bytes[start] && 0x41...0x5A ~= bytes[start + 1]
  }

  /// Whether a place holds a capital with a number or a Roman number: *nr. Z 217*, *hfst. IV*.
  private func isLetteredNumber(_ bytes: Span<UInt8>, _ start: Int, _ upper: Int) -> Bool {
    var end = start
    while end < upper, bytes[end] >= 0x41, bytes[end] != 0x5F { end += 1 }
    if end - start == 1, 0x41...0x5A ~= bytes[start] {
      let number = end < upper && bytes[end] == 0x20 ? end + 1 : end
      return number < upper && 0x30...0x39 ~= bytes[number]
    }
    return end - start > 1 && end - start < 8
      && (start..<end).allSatisfy { "IVXLC".utf8.contains(bytes[$0]) }
  }
}
