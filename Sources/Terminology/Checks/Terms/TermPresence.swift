internal import Bitext

/// Whether a text has a term in some form that recognition is too strict for: *the Commission* at
/// the start of a sentence, *veiligheidsbeleid* for *beleid*, words that another language's grammar
/// has bent.
///
/// Recognition must not take one thing for another; here a doubt is in favour of the translator.
struct TermPresence {
  private let words: [String]
  private let writesCompounds: Bool
  private let bendsNames: Bool

  init(_ text: String, language: LanguageTag) {
    words = Self.words(of: text)
    bendsNames = !["nl", "en", "de", "fr", "af", "sv", "da", "nb", "nn", "no", "es", "it", "pt"]
      .contains(language.language)
    writesCompounds = ["nl", "de", "af", "sv", "da", "nb", "nn", "no", "fi", "hu", "et"]
      .contains(language.language)
  }

  /// Whether the words of a term stand in the text side by side.
  ///
  /// - Parameter isName: whether another spelling is another name, so that only endings may differ.
  func holds(_ term: String, isName: Bool = false) -> Bool {
    let wanted = Self.words(of: term)
    guard let first = wanted.first, wanted.count <= words.count || wanted.count == 1 else {
      return false
    }
    let isForm = isName && !bendsNames ? isNameForm : isForm
    if wanted.count == 1 {
      return words.contains { isForm($0, first) || isCompound($0, first) }
    }
    return words.indices.dropLast(wanted.count - 1).contains { start in
      zip(words[start...], wanted).allSatisfy { isForm($0, $1) }
    }
  }

  /// Whether a word is a name with a genitive ending at most: *Zelensky* is not *Zelenskyy*.
  private func isNameForm(_ word: String, of name: String) -> Bool {
    word == name
      || (word.hasPrefix(name) && ["s", "es", "n", "en"].contains(word.dropFirst(name.count)))
  }

  /// Whether two words have the same stem: they begin alike, but for a few letters at the end.
  private func isForm(_ word: String, of term: String) -> Bool {
    if word == term { return true }
    let count = term.utf8.count
    guard count > 3, abs(word.utf8.count - count) <= 3 else { return false }
    let common = zip(word.utf8, term.utf8).prefix { $0 == $1 }.count
    return common >= max(3, count - (count > 6 ? 3 : count > 4 ? 2 : 1))
  }

  /// Whether a longer word begins or ends with a term.
  private func isCompound(_ word: String, _ term: String) -> Bool {
    writesCompounds && term.utf8.count > 3 && word.utf8.count > term.utf8.count
      && (word.hasPrefix(term) || word.hasSuffix(term))
  }

  private static func words(of text: String) -> [String] {
    KnownNames.key(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
