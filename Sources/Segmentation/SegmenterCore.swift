internal import Bitext
internal import ICU
internal import Synchronization

/// What a segmenter knows of its language, shared by all threads that use it.
final class SegmenterCore: Sendable {
  let mode: SegmentationRules.Mode
  let rules: RuleSet
  /// How many of the rules are the user's.
  let userRuleCount: Int
  /// Whether rules are also asked about the places before the white space after a stop, where many
  /// users' rules cut.
  let asksBeforeSpace: Bool
  let abbreviations: AbbreviationTable
  let scanner: StopScanner
  let strays: StrayScanner
  /// Automata that have learned from texts and wait for the next one.
  private let pool = Mutex<[RuleMatcher.Automata]>([])

  init(_ language: LanguageTag, _ rules: SegmentationRules) throws(SegmentationError) {
    var list: [SRXRule] = []
    for document in rules.documents { list += try document.rules(for: language) }
    userRuleCount = list.count
    asksBeforeSpace = !list.isEmpty
    var lists = rules.abbreviations
    if rules.usesShipped, rules.mode == .corrective || rules.documents.isEmpty {
      list += try ShippedRules.document().rules(for: language)
      lists += try ShippedRules.abbreviations(for: language)
    }
    mode = rules.mode
    self.rules = try RuleSet(list)
    abbreviations = AbbreviationTable(lists)
    scanner = StopScanner(isGreek: language.language == "el")
    strays = StrayScanner(self.rules, all: rules.mode == .classic)
  }

  /// What another knows, and some abbreviations more.
  init(_ other: SegmenterCore, adding list: AbbreviationList) {
    mode = other.mode
    rules = other.rules
    userRuleCount = other.userRuleCount
    asksBeforeSpace = other.asksBeforeSpace
    abbreviations = other.abbreviations.adding(list)
    scanner = other.scanner
    strays = other.strays
  }

  /// A matcher for one text.
  func matcher() -> RuleMatcher {
    RuleMatcher(rules, pool.withLock { $0.popLast() } ?? RuleMatcher.Automata(rules))
  }

  /// Keeps what a matcher has learned for the next text.
  func keep(_ automata: RuleMatcher.Automata) {
    pool.withLock { if $0.count < 8 { $0.append(automata) } }
  }
}
