internal import Bitext

/// Whether the capitals of a text fit those of a term.
enum CaseRule {
  /// How well a word fits.
  enum Verdict: Sendable {
    /// Written alike, or as the start of a sentence would be.
    case same
    /// Written in other capitals that mean the same: *NAVO, Navo*, *MALI* in a headline.
    case different
    /// A capital of the term is missing; enough other words must bear one out.
    case lowered
    /// Another word: *who* for *WHO*.
    case no
  }

  /// Compares a word of a text with a word of a term.
  static func verdict(_ found: Token.Shape, for word: TermWord, part: Term.Part) -> Verdict {
    switch word.shape {
    case .none, .lower: found == .lower || found == .none ? .same : .different
    case .title where part == .acronym && word.foldedCount > 3:
      found == .title ? .same : .different
    case .title:
      switch found {
      case .title, .none: .same
      case .upper: word.foldedCount > 3 ? .different : .no
      case .mixed: .different
      case .lower: .lowered
      }
    case .upper:
      switch found {
      case .upper, .none: .same
      case .mixed: .different
      case .title where word.foldedCount > 3 || word.foldedCount == 1: .different
      case .title, .lower: .no
      }
    case .mixed:
      switch found {
      case .mixed, .none: .same
      case .upper, .title: .different
      case .lower: .no
      }
    }
  }

  /// Whether a name without any of its capitals is still that name: when it is long enough to be no
  /// chance, as *verenigde naties* and *raad van europa* are, and *tweede kamer* is not.
  static func bearsLowering(_ entry: TermEntry, words: Span<TermWord>) -> Bool {
    guard entry.kind != .person, entry.kind != .place else { return false }
    var longest: UInt16 = 0
    for index in words.indices {
      // covid-19
      if words[index].shape == .none, words.count > 1 { return true }
      longest = max(longest, words[index].foldedCount)
    }
    return words.count == 1 ? longest >= 12 : words.count > 2 || longest >= 8
  }
}
