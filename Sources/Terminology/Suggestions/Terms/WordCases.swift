/// How often the words of many passages begin with a capital and how often not, in bounded memory.
///
/// In the messages of programs every word of a title has a capital; only its other places tell that
/// *Save* in *Save As* is no name.
struct WordCases: Sendable {
  private struct Count {
    var lower: Int32 = 0
    var capital: Int32 = 0
  }

  private var counts: [String: Count] = [:]
  private let mostWords: Int

  /// - Parameter mostWords: how many words are counted at a time; what is rare is forgotten first.
  init(mostWords: Int = 500_000) { self.mostWords = mostWords }

  /// Counts the words of a passage.
  mutating func add(_ text: PassageText) {
    for word in text.words {
      if word.isCapital {
        counts[word.key, default: Count()].capital += 1
      } else {
        counts[word.key, default: Count()].lower += 1
      }
    }
    if counts.count > mostWords { counts = counts.filter { $0.value.lower + $0.value.capital > 1 } }
  }

  /// Whether a word, folded, is one of the language rather than a name.
  func isCommon(_ key: String) -> Bool {
    guard let count = counts[key] else { return false }
    return count.lower > 1 && Int(count.lower) * Self.mostCapitals >= Int(count.capital)
  }

  /// How many times more often than not a common word may have a capital.
  private static let mostCapitals = 12
}
