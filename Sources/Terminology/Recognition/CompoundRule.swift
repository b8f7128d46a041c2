internal import Bitext

/// Whether the rest of a word, after a term at its beginning, makes it a compound: *navo-top*,
/// *Veiligheidsraad-lid*, but not *Mali-er* or *Iran-ees*.
struct CompoundRule: Sendable {
  private let heads: Set<UInt64>
  private let nouns: Set<UInt64>
  private let places: Set<UInt64>
  private let suffixes: Set<String>
  private let common: Set<UInt64>
  private let links: [[UInt8]]
  private let scanner: TokenScanner
  /// Whether the language writes compounds as one word.
  let isActive: Bool

  init(words: WordTable, scanner: TokenScanner, language: LanguageTag) {
    isActive = ["nl", "de", "af", "sv", "da", "nb", "nn", "no"].contains(language.language)
    func stems(_ section: String) -> Set<UInt64> { scanner.stems(of: words[section]) }
    heads = stems("compound heads")
    nouns = heads.union(stems("compound nouns"))
    places = stems("place compounds").union(stems("place heads"))
    suffixes = Set(words["suffixes"])
    common = stems("function").union(stems("common"))
    links = Self.links(of: language.language).map { Array($0.utf8) }
    self.scanner = scanner
  }

  /// Whether a common word has the stem of a name: *samenwerken* has nothing of the *Samen*.
  func isCommonWord(_ stem: UInt64) -> Bool { common.contains(stem) }

  /// Whether a word with a capital is a place that is called after somebody: *Wilhelminapier*.
  func isNamedPlace(_ token: Token, from end: Int, in bytes: Span<UInt8>) -> Bool {
    guard token.shape == .title else { return false }
    var rest: [UInt8] = []
    scanner.fold(bytes, end..<token.end, into: &rest)
    return isNoun(rest[...], of: places)
  }

  /// Whether a word is a compound of a term and a noun.
  ///
  /// - Parameters:
  ///   - token: the whole word.
  ///   - end: where the term ends in it.
  ///   - known: the number of letters of the term: longer ones need less support.
  ///   - isStrict: whether the rest must be a noun that is known, and nothing else.
  func holds(
    _ token: Token, from end: Int, known: Int, isStrict: Bool, in bytes: Span<UInt8>
  ) -> Bool {
    guard token.end - end >= 3 else { return false }
    var rest: [UInt8] = []
    scanner.fold(bytes, end..<token.end, into: &rest)
    if isSuffix(rest[...], after: bytes[end - 1]) { return false }
    if isNoun(rest[...], of: heads) { return true }
    if isStrict { return false }
    if rest.first == UInt8(ascii: "s"), isNoun(rest.dropFirst(), of: heads) { return true }
    // Krise-n-stab
    for link in links where known == 5 && rest.starts(with: link) {
      if isNoun(rest.dropFirst(link.count), of: heads) { return true }
    }
    // Shorter words begin too many others: a *wetboek* is more than a book of a *wet*.
    guard known >= 6 else { return false }
    if isNoun(rest[...], of: nouns) { return true }
    for link in links where rest.starts(with: link) {
      if isNoun(rest.dropFirst(link.count), of: nouns) { return true }
    }
    return known >= 8 && rest.count >= 4
  }

  /// Whether a term may be the first part of a compound: adjectives and verbs may not, which German
  /// writes without a capital.
  static func mayBegin(_ term: Term, of concept: Concept) -> Bool {
    guard concept.kind == .other, term.text.first?.isLowercase == true else { return true }
    return concept.terms.allSatisfy { other in
      other.part != .full || other.language.language != "de"
        || other.text.first?.isLowercase != true
        || other.text.contains(" ")
    }
  }

  /// A term of two words in small letters as compounds have it, *socialezekerheidsstelsel*, or as
  /// English may write it, *airstrike*.
  static func joined(_ term: Term, in language: LanguageTag) -> String? {
    let isEnglish = language.language == "en"
    guard isEnglish || language.language == "nl", term.part == .full || term.part == .variant else {
      return nil
    }
    var spaces = 0
    for byte in term.text.utf8 {
      if byte == UInt8(ascii: " ") { spaces += 1 } else if byte & 0x20 == 0 { return nil }
    }
    guard spaces == 1 else { return nil }
    // A way is no away.
    if isEnglish, term.text.utf8.count < 9 || term.text.utf8.dropFirst(2).first == 0x20 {
      return nil
    }
    return term.text.filter { $0 != " " }
  }

  /// What a language may put between the parts of a compound: *kabinet-s-formatie*, *Krise-n-stab*.
  private static func links(of language: String) -> [String] {
    switch language {
    case "nl", "af": ["s", "en", "e", "n"]
    case "de": ["s", "es", "n", "en", "er"]
    case "sv", "da", "nb", "nn", "no": ["s", "e"]
    default: []
    }
  }

  /// Whether the rest makes another word of the term, the last consonant doubled or not:
  /// *grondwet-telijk*.
  private func isSuffix(_ rest: ArraySlice<UInt8>, after last: UInt8) -> Bool {
    if suffixes.contains(String(decoding: rest, as: UTF8.self)) { return true }
    return rest.first == last | 0x20
      && suffixes.contains(String(decoding: rest.dropFirst(), as: UTF8.self))
  }

  private func isNoun(_ word: ArraySlice<UInt8>, of known: Set<UInt64>) -> Bool {
    let tokens = scanner.tokens(in: word.span)
    guard let token = tokens.first, token.end == word.count else { return false }
    return known.contains(token.stem)
  }
}
