import ICU
import TestSupport
import Testing

@testable import Segmentation

@Suite struct PatternTests {
  private static let place = RulePlace(path: "rules.srx", line: 3)

  /// Patterns of every construct that SRX files use, each for both sides of a place.
  private static let patterns = [
    "", "a", "\\.", "[.?!]+\\s", "\\b[Nn]r\\.\\s", "\\bB\\b", "\\B", "(?:a|e)n?", "\\p{Lu}",
    "\\P{L}",
    "[^\\p{L}]\\s", "a{2}", "[a-z]{1,3}", "[a-z]{2,}\\.", "(?i)NR\\.", "(?i:b)D", "\\d+", "\\D",
    "\\w+", "\\W",
    "^\\s*\\w", "\\A.", ".", "(?s).", "[\\p{L}&&[^a]]", "[\\p{L}--[a-d]]", "[[:alpha:]]\\.",
    "[:;. ]", "[^: ]", "[[:^alpha:]]", "[a-]", "[-a.]",
    "\\u2019",
    "\\x{201C}", "\\Q.\\E", "(a)|(b)", "(?<name>a)\\.?", "a*?", "[]a]", "[a\\-z]", "[\\u00e9e]\\s",
    "\\w\\.?",
    "(?=B)", "(?!B)", "(?<=\\.)\\s", "(?>a+)", "a++", "(a)\\1", "\\R", "$", "\\h", "[\\s\\u00A0]",
  ]

  @Test(arguments: patterns.indices, [0, 1])
  func `matches where ICU matches`(index: Int, side: Int) throws {
    let pattern = Self.patterns[index]
    let rule = SRXRule(
      breaks: true, before: side == 0 ? pattern : "", after: side == 1 ? pattern : "",
      place: Self.place)
    let rules = try RuleSet([rule])
    var matcher = RuleMatcher(rules, RuleMatcher.Automata(rules))
    let before = try RegularExpression("(?:\(rule.before))\\z").matcher()
    let after = try RegularExpression("(?:\(rule.after))").matcher()
    for seed in 0..<5 {
      var random = Seeded(seed)
      let text = Self.withoutMarks("x" + random.text(upTo: 16) + "aa nr. B’ ")
      let bytes = Array(text.utf8)
      let units = Array(text.utf16)
      for index in text.unicodeScalars.indices.dropFirst() {
        let place = text.utf8.distance(from: text.startIndex, to: index)
        let offset = text.utf16.distance(from: text.startIndex, to: index)
        let found = try matcher.firstRule(
          at: place, in: bytes.span, paragraph: 0..<bytes.count, below: nil)
        let expected =
          try before.finds(units, upTo: offset) && after.matches(units, at: offset)
        #expect((found == 0) == expected, "\(pattern) at \(place) of \(text.debugDescription)")
      }
    }
  }

  /// ICU's `\\b` passes over marks and format characters in a way that an automaton does not.
  private static func withoutMarks(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          let category = $0.properties.generalCategory
          return category != .nonspacingMark && category != .enclosingMark && category != .format
        }))
  }

  @Test(arguments: [
    "(a", "a)", "[a", "*a", "a{2,1}", "\\", "\\p{Nonsense}", "(?y)", "[z-a]", "\\x{110000}", "a{x}",
    String(repeating: "(", count: 500),
  ])
  func `names the rule that is no regular expression`(pattern: String) {
    #expect {
      _ = try Pattern(pattern, place: Self.place)
    } throws: { error in
      guard case .badPattern(let place, _, _) = error as? SegmentationError else { return false }
      return place == Self.place
    }
  }
}
