internal import Bitext
import Foundation

/// The rows of words in one side of many passages that may be terms.
///
/// A term is one to three words without a function word at its borders; how much of a term it is
/// says its C-value (Frantzi, Ananiadou & Mima 2000).
struct TermCandidates: Sendable {
  /// The passages that have each row of words, in order.
  private(set) var passages: [String: [Int]] = [:]
  /// The rows of words of each passage, in order of place, each once.
  private(set) var rows: [[String]] = []
  /// One form of each row as it stands in the text.
  private(set) var forms: [String: String] = [:]

  private let functionWords: Set<String>
  private let capitalisesNouns: Bool
  private static let longest = 3

  /// Gathers the candidates of texts in one language.
  init(_ texts: [String], language: LanguageTag) {
    let table = WordTable(for: language)
    functionWords = Set((table["function"] + table["articles"]).map(KnownNames.key))
    capitalisesNouns = language.language == "de"
    for (number, text) in texts.enumerated() {
      var seen: Set<String> = []
      var row: [String] = []
      add(PassageText(text), to: &row, seen: &seen)
      for key in row { passages[key, default: []].append(number) }
      rows.append(row)
    }
  }

  /// How much of a term a row of words is, given the longer rows it stands in.
  func termhood(of key: String, containedBy longer: [String: (sum: Int, count: Int)]) -> Double {
    let frequency = Double(passages[key]?.count ?? 0)
    let length = log2(Double(key.split(separator: " ").count + 1))
    guard let longer = longer[key], longer.count > 0 else { return length * frequency }
    return length * (frequency - Double(longer.sum) / Double(longer.count))
  }

  /// For each row, how often the longer rows around it occur, and how many these are.
  func containers(atLeast frequency: Int) -> [String: (sum: Int, count: Int)] {
    var containers: [String: (sum: Int, count: Int)] = [:]
    for (key, places) in passages where places.count >= frequency {
      let words = key.split(separator: " ")
      guard words.count > 1 else { continue }
      for length in 1..<words.count {
        for start in 0...(words.count - length) {
          let inner = words[start..<(start + length)].joined(separator: " ")
          let known = containers[inner] ?? (0, 0)
          containers[inner] = (known.sum + places.count, known.count + 1)
        }
      }
    }
    return containers
  }

  private mutating func add(_ text: PassageText, to row: inout [String], seen: inout Set<String>) {
    for start in text.words.indices where mayBorder(text, start) {
      for end in start..<min(start + Self.longest, text.words.count) {
        if end > start, text.words[end].isApart { break }
        guard isLower(text, end) else { break }
        guard mayBorder(text, end) else { continue }
        let key = text.words[start...end].map(\.key).joined(separator: " ")
        if end == start, key.count < 4 { continue }
        if seen.insert(key).inserted {
          row.append(key)
          if forms[key] == nil { forms[key] = text.text(of: start..<(end + 1)) }
        }
      }
    }
  }

  private func mayBorder(_ text: PassageText, _ index: Int) -> Bool {
    let word = text.words[index]
    return isLower(text, index) && !functionWords.contains(word.key) && word.key.count > 2
      && word.key.utf8.allSatisfy { $0 < 0x30 || $0 > 0x39 }
  }

  /// Whether a word is no name: not a capital, but at the head of a sentence or in German.
  private func isLower(_ text: PassageText, _ index: Int) -> Bool {
    !text.words[index].isCapital || capitalisesNouns
  }
}
