internal import Bitext

/// Checks that the numbers of the source stand in the target, written as its language does.
struct NumberCheck: Sendable {
  private let source: NumberReader
  private let target: NumberReader
  private let sourceWords: [String: String]
  private let targetWords: [String: String]

  init(source: LanguageTag, target: LanguageTag) {
    self.source = NumberReader(language: source)
    self.target = NumberReader(language: target)
    sourceWords = Self.words(source)
    targetWords = Self.words(target)
  }

  func findings(source: String, target: String) -> [CheckFinding] {
    var found = self.target.readings(in: target)
    var missing: [NumberReader.Reading] = []
    for number in self.source.readings(in: source) {
      let match =
        found.firstIndex { !$0.meanings.isDisjoint(with: number.meanings.filter(Self.isSure)) }
      if let match { found.remove(at: match) } else { missing.append(number) }
    }
    let inTarget = Self.values(target, targetWords) + self.target.months(in: target)
    let inSource = Self.values(source, sourceWords) + self.source.months(in: source)
    return missing.filter { !Self.isSaid($0, by: inTarget) }.map {
      CheckFinding(
        .number, .error, "\($0.text) is not in the translation.", sourceRange: $0.range)
    }
      + found.filter { !Self.isSaid($0, by: inSource) }.map {
        CheckFinding(
          .number, .warning, "\($0.text) is in the translation and not in the source.",
          targetRange: $0.range)
      }
  }

  /// A meaning with *?* is that of the other language's marks; it helps no match.
  private static func isSure(_ meaning: String) -> Bool { !meaning.hasSuffix("?") }

  private static func isSaid(_ number: NumberReader.Reading, by values: [String]) -> Bool {
    values.contains { number.meanings.contains($0) }
  }

  private static func values(_ text: String, _ words: [String: String]) -> [String] {
    text.lowercased().split { !$0.isLetter }.compactMap { words[String($0)] }
  }

  private static func words(_ language: LanguageTag) -> [String: String] {
    WordTable(for: language)["number words"].reduce(into: [:]) { words, entry in
      let parts = entry.split(separator: " ")
      if parts.count == 2 { words[String(parts[0])] = String(parts[1]) }
    }
  }
}
