internal import Bitext

/// What stands before the name of a person and is no part of it: *Oekraïense president*, *minister van
/// Buitenlandse Zaken*.
struct NameTitles: Sendable {
  private let titles: Set<String>
  private let portfolios: Set<String>

  /// Reads the titles of a language, if it has a list of them.
  init(language: LanguageTag) {
    let table = WordTable(for: language)
    titles = Set(table["titles"])
    portfolios = Set(table["portfolios"])
  }

  /// A name without the titles at its beginning, or as it is where it has none.
  ///
  /// - Parameter isAdjective: whether a word, in lower case, is the adjective of a place.
  func stripped(_ name: String, isAdjective: (String) -> Bool) -> String {
    let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    var index = 0
    if words.count > 2, isAdjective(words[0].lowercased()), isTitle(words[1]) { index = 1 }
    let start = index
    while index < words.count, isTitle(words[index]) {
      index += 1
      index = afterPortfolios(words, from: index)
    }
    guard index > start, index < words.count, words[index].first?.isUppercase == true else {
      return name
    }
    return words[index...].joined(separator: " ")
  }

  private func isTitle(_ word: String) -> Bool {
    guard word.first?.isLowercase == true else { return false }
    let stem = word.last == "," ? String(word.dropLast()) : word
    return titles.contains(stem)
      || stem.count > 9 && titles.contains { $0.count > 6 && stem.hasSuffix($0) }
  }

  /// Behind what a minister is in charge of: *van Buitenlandse Zaken*.
  private func afterPortfolios(_ words: [String], from start: Int) -> Int {
    guard start + 1 < words.count, Self.links.contains(words[start]),
      isPortfolio(words[start + 1])
    else { return start }
    var index = start + 1
    while index < words.count, isPortfolio(words[index]) || Self.joints.contains(words[index]) {
      index += 1
    }
    return index
  }

  private func isPortfolio(_ word: String) -> Bool {
    portfolios.contains((word.last == "," ? word.dropLast() : word[...]).lowercased())
  }

  private static let links: Set<String> = ["van", "voor", "of", "for", "für", "de", "des", "du"]
  private static let joints: Set<String> = ["en", "and", "und", "et"]
}
