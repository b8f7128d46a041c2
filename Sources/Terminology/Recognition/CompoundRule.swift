internal import Bitext

/// Whether the rest of a word, after a term at its beginning, makes it a compound: *navo-top*,
/// *Veiligheidsraad-lid*, but not *Mali-er* or *Iran-ees*.
struct CompoundRule: Sendable {
  private let heads: Set<UInt64>
  private let suffixes: Set<String>
  private let scanner: TokenScanner
  /// Whether the language writes compounds as one word.
  let isActive: Bool

  init(words: WordTable, scanner: TokenScanner, language: LanguageTag) {
    isActive = ["nl", "de", "af", "sv", "da", "nb", "nn", "no"].contains(language.language)
    heads = Set(
      words["compound heads"].compactMap { scanner.tokens(in: $0.utf8Span.span).first?.stem })
    suffixes = Set(words["suffixes"])
    self.scanner = scanner
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
    if suffixes.contains(String(decoding: rest, as: UTF8.self)) { return false }
    if isHead(rest) { return true }
    if isStrict { return false }
    if rest.first == UInt8(ascii: "s"), isHead(Array(rest.dropFirst())) { return true }
    return known >= 8 && rest.count >= 4
  }

  private func isHead(_ word: [UInt8]) -> Bool {
    let tokens = scanner.tokens(in: word.span)
    guard let token = tokens.first, token.end == word.count else { return false }
    return heads.contains(token.stem)
  }
}
