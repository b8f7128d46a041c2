internal import Bitext

/// What ties the parts of names that are left in their own language: *Hall of Fame*, *Corriere
/// della Sera*.
struct ForeignTies: Sendable {
  private let heads: [String: Set<String>]
  private let own: Set<String>

  /// Words between names that mean nothing else in most languages, so that no head is needed.
  private static let sure: Set<[String]> = [
    ["of", "the"], ["and", "the"], ["for", "the"], ["del"], ["della"], ["delle"], ["di"], ["do"],
    ["dos"], ["das"], ["du"], ["von"], ["y"], ["und"], ["et"], ["de", "la"], ["de", "los"],
    ["de", "las"], ["without"], ["sans"], ["a"],
  ]

  /// Words that tie a name to the head noun before it, by language.
  private static let afterHead: [String: Set<[String]>] = [
    "en": [["of"], ["for"], ["and"], ["of", "the"], ["for", "the"], ["on"], ["against"]],
    "fr": [["de"], ["des"], ["de", "la"], ["pour"], ["pour", "la"], ["pour", "le"]],
  ]

  /// The ties that may stand in texts of a language.
  init(in language: LanguageTag) {
    var heads: [String: Set<String>] = [:]
    for other in Self.afterHead.keys where other != language.language {
      guard let tag = LanguageTag(other) else { continue }
      let table = WordTable(for: tag)
      heads[other] = Set(table["heads"] + table["name heads"])
    }
    self.heads = heads
    let table = WordTable(for: language)
    own = Set(table["function"] + table["tails"] + table["articles"])
  }

  /// How many words at an index tie the name before it to the capital word after them.
  func count(at index: Int, in text: NameText) -> Int? {
    guard index > 0, text.words[index].shape == .lower else { return nil }
    for count in [2, 1] {
      let end = index + count
      guard end < text.words.count, text.words[end].isCapital,
        (index...end).allSatisfy({ text.follows($0) })
      else { continue }
      let tie = text.words[index..<end].map(\.folded)
      if isTie(tie, after: text.words[index - 1].folded) { return count }
    }
    return nil
  }

  /// Words that tie the parts of names of bodies and works, and of no person.
  static let impersonal: Set<String> = ["of", "for", "and", "the", "without", "sans", "pour"]

  private func isTie(_ tie: [String], after word: String) -> Bool {
    if Self.sure.contains(tie), !tie.allSatisfy(own.contains) { return true }
    return heads.contains { language, heads in
      heads.contains(word) && Self.afterHead[language]?.contains(tie) ?? false
    }
  }
}
