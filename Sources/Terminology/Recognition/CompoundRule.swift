internal import Bitext

/// Whether the rest of a word, after a term at its beginning, makes it a compound: *navo-top*,
/// *Veiligheidsraad-lid*, but not *Mali-er* or *Iran-ees*.
struct CompoundRule: Sendable {
  private let heads: Set<UInt64>
  private let nouns: Set<UInt64>
  private let firstParts: Set<UInt64>
  private let prefixes: Set<UInt64>
  private let sides: Set<UInt64>
  private let ownWords: Set<UInt64>
  private let places: Set<UInt64>
  private let suffixes: Set<String>
  private let common: Set<UInt64>
  private let links: [[UInt8]]
  private let nounEndings: [[UInt8]]
  private let scanner: TokenScanner
  /// Whether the language writes compounds as one word.
  let isActive: Bool

  init(words: WordTable, scanner: TokenScanner, language: LanguageTag) {
    isActive = ["nl", "de", "af", "sv", "da", "nb", "nn", "no"].contains(language.language)
    func stems(_ section: String) -> Set<UInt64> { scanner.stems(of: words[section]) }
    heads = stems("compound heads")
    nouns = heads.union(stems("compound nouns")).union(stems("compound parts"))
      .union(scanner.stems(of: BodyNouns.of(language.language)))
    prefixes = stems("separable").union(stems("preposition particles"))
    sides = stems("side words")
    ownWords = stems("own words")
    firstParts = nouns.union(stems("common"))
    nounEndings = words["noun endings"].map { Array($0.utf8) }
    places = stems("place compounds").union(stems("place heads"))
    suffixes = Set(words["suffixes"])
    common = stems("function").union(stems("common"))
    links = Self.links(of: language.language).map { Array($0.utf8) }
    self.scanner = scanner
  }

  /// Whether a common word has the stem of a name: *samenwerken* has nothing of the *Samen*.
  func isCommonWord(_ stem: UInt64) -> Bool { common.contains(stem) }

  /// Whether a word that looks like a compound means something else than its parts: *huisvesting*,
  /// *zitbank*.
  func isOwnWord(_ stem: UInt64) -> Bool { ownWords.contains(stem) }

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
  ///   - support: how sure the rest must be a noun.
  func holds(
    _ token: Token, from end: Int, known: Int, support: Support, in bytes: Span<UInt8>
  ) -> Bool {
    guard support != .none, token.end - end >= 3 else { return false }
    var rest: [UInt8] = []
    scanner.fold(bytes, end..<token.end, into: &rest)
    if isSuffix(rest[...], after: bytes[end - 1]) { return false }
    if isComparative(bytes, end), isNoun(rest[...], of: sides) { return false }
    if isNoun(rest[...], of: heads) { return true }
    if support == .strict { return false }
    if rest.first == UInt8(ascii: "s"), isNoun(rest.dropFirst(), of: heads) { return true }
    // Shorter words begin too many others: a *wetboek* is more than a book of a *wet*.
    guard known >= 6 || support == .common && known >= 4 else {
      // Krise-n-stab
      return known == 5 && hasLink(rest[...]) { isNoun($0, of: heads) }
    }
    if isNoun(rest[...], of: nouns) || hasLink(rest[...], { isNoun($0, of: nouns) }) { return true }
    if known >= 8, rest.count >= 4 { return true }
    guard support == .common, rest.count >= 5 else { return false }
    return hasNounEnding(rest[...]) || known >= 6 && !isComparative(bytes, end)
  }

  /// How sure the rest of a word must be a noun for it to be a compound of a term.
  enum Support: Sendable {
    /// It is none, whatever follows.
    case none
    /// The noun must be known.
    case strict
    /// A long term may be followed by any noun.
    case loose
    /// The term is a common noun, which any noun may follow.
    case common
  }

  /// Whether a link stands at the beginning of the rest, before what fits.
  private func hasLink(_ rest: ArraySlice<UInt8>, _ fits: (ArraySlice<UInt8>) -> Bool) -> Bool {
    links.contains { rest.starts(with: $0) && fits(rest.dropFirst($0.count)) }
  }

  /// Whether a long word ends as nouns alone do: *bewaking*, *organisatie*.
  private func hasNounEnding(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.count > 6 && nounEndings.contains { rest.suffix($0.count).elementsEqual($0) }
  }

  /// Whether a word ends in *-er*, so that it may be an adjective in a compound: *rechterhand*.
  private func isComparative(_ bytes: Span<UInt8>, _ end: Int) -> Bool {
    bytes[end - 2] == UInt8(ascii: "e") && bytes[end - 1] == UInt8(ascii: "r")
  }

  /// Whether what stands before a term in a word makes that a compound which the term ends:
  /// *zee-dijk*, *staat-s-schuld*, not *voor-deel*.
  ///
  /// - Parameter known: the number of letters of the term.
  func opens(_ range: Range<Int>, known: Int, in bytes: Span<UInt8>) -> Bool {
    var front: [UInt8] = []
    scanner.fold(bytes, range, into: &front)
    guard front.count >= 3, !isNoun(front[...], of: prefixes) else { return false }
    if isNoun(front[...], of: firstParts) { return true }
    return links.contains { link in
      front.count > link.count + 2 && front.suffix(link.count).elementsEqual(link)
        && isNoun(front.dropLast(link.count), of: firstParts)
    }
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
