internal import Bitext

/// Tells whether a translation is empty, is the source, or is in the language of the source.
struct UntranslatedCheck: Sendable {
  private let isSameLanguage: Bool
  private let sourceName: String
  /// Small words of one language that the other has not.
  private let sourceWords: Set<String>
  private let targetWords: Set<String>

  init(source: LanguageTag, target: LanguageTag) {
    isSameLanguage = source.language == target.language
    sourceName = source.text
    let (original, translation) = (Self.words(of: source), Self.words(of: target))
    sourceWords = original.subtracting(translation)
    targetWords = translation.subtracting(original)
  }

  func finding(source: String, target: String) -> CheckFinding? {
    guard target.utf8.contains(where: { $0 > 0x20 }) else {
      return source.contains(where: \.isLetter)
        ? CheckFinding(.untranslated, .error, "The translation is empty.") : nil
    }
    guard !isSameLanguage else { return nil }
    if source == target || source.lowercased() == target.lowercased() {
      return isSentence(source)
        ? CheckFinding(.untranslated, .warning, "The translation is the source, word for word.")
        : nil
    }
    guard !sourceWords.isEmpty, !targetWords.isEmpty, target.utf8.count > 20 else { return nil }
    let words = Set(
      target.split { !$0.isLetter }.lazy.filter { $0.count > 1 }.map { $0.lowercased() })
    let foreign = words.intersection(sourceWords).count
    guard foreign >= 4 else { return nil }
    guard foreign > 3 * words.intersection(targetWords).count else { return nil }
    return CheckFinding(
      .untranslated, .warning,
      "The translation seems to be in the language of the source, \(sourceName).")
  }

  /// Whether a text has words that are translated, and not only names and numbers.
  private func isSentence(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }
    let common = words.count { $0.first?.isLowercase == true && $0.count > 2 }
    let small = words.count { sourceWords.contains($0.lowercased()) }
    return common > 2 || (small > 0 && words.count > 2 && common > 0)
  }

  private static func words(of language: LanguageTag) -> Set<String> {
    let table = WordTable(for: language)
    return Set((table["function"] + table["articles"]).map { $0.lowercased() })
  }
}
