import Bitext

/// Finds what a romanised name may be in its own letters: the table of romanisation, read backwards.
///
/// A beam search over the rows whose output stands at each place of the name; of what it finds, only
/// that is kept which the table would write as the name again.
struct OriginalSpellings: Sendable {
  /// A spelling in the letters of the original.
  struct Guess: Hashable, Sendable {
    /// The letters, in lower case.
    var letters: [Unicode.Scalar]
    /// How unlikely it is: e to the minus this, beside the others.
    var cost: Double
  }

  fileprivate struct Path {
    var letters: [Unicode.Scalar]
    /// The row behind each stretch; `nil` for a letter that was left as it is.
    var rules: [Int?]
    var cost: Double
  }

  private let table: RewriteTable
  private let byFirstOutput: [Unicode.Scalar: [Int]]
  /// The rows of letters that are not heard, such as the soft sign.
  private let silent: [Int]

  private static let width = 48
  private static let costOfUnknownLetter = 5.0

  /// Reads a table backwards.
  init(_ table: RewriteTable) {
    self.table = table
    var byFirstOutput: [Unicode.Scalar: [Int]] = [:]
    var silent: [Int] = []
    for (index, rule) in table.rules.enumerated() {
      if let first = rule.output.first {
        byFirstOutput[first, default: []].append(index)
      } else if rule.letters.count == 1 {
        silent.append(index)
      }
    }
    self.byFirstOutput = byFirstOutput
    self.silent = silent
  }

  /// The reader of what a convention writes, or `nil` where there is no such convention.
  static func reader(from language: String, column: String) -> OriginalSpellings? {
    readers[language]?[column]
  }

  private static let readers: [String: [String: OriginalSpellings]] = Dictionary(
    uniqueKeysWithValues: Romanizer.languages.map(\.language).map { language in
      let columns = ["nl", "en", "de", "fr"].compactMap { column in
        Romanizer.table(from: language, column: column).map { (column, OriginalSpellings($0)) }
      }
      return (language, Dictionary(uniqueKeysWithValues: columns))
    })

  /// The likeliest originals of a name, best first.
  /// - Parameter name: Latin letters in lower case.
  func guesses(for name: [Unicode.Scalar], limit: Int) -> [Guess] {
    guard !name.isEmpty, name.count <= 64 else { return [] }
    var beams = [[Path]](repeating: [], count: name.count + 1)
    beams[0] = [Path(letters: [], rules: [], cost: 0)]
    for place in 0..<name.count {
      let paths = beams[place].sorted { $0.cost < $1.cost }.prefix(Self.width)
      for path in paths { extend(path, at: place, of: name, into: &beams) }
    }
    var best: [[Unicode.Scalar]: Double] = [:]
    for path in beams[name.count] where isWhatTheTableWrites(path) {
      best[path.letters] = min(best[path.letters] ?? .infinity, path.cost)
    }
    return Array(
      best.map { Guess(letters: $0.key, cost: $0.value) }
        .sorted { left, right in
          left.cost == right.cost
            ? left.letters.lexicographicallyPrecedes(right.letters) : left.cost < right.cost
        }
        .prefix(limit))
  }

  private func extend(
    _ path: Path, at place: Int, of name: [Unicode.Scalar], into beams: inout [[Path]]
  ) {
    for index in byFirstOutput[name[place]] ?? [] {
      let rule = table.rules[index]
      let end = place + rule.output.count
      guard end <= name.count, name[place..<end].elementsEqual(rule.output) else { continue }
      if rule.after?.admits(path.letters.last) ?? true {
        beams[end].append(path.adding(rule, index))
      }
      for sign in silent {
        guard let letter = table.rules[sign].letters.first, rule.after?.names(letter) == true,
          path.letters.last.map(isConsonant) == true
        else { continue }
        beams[end].append(path.adding(table.rules[sign], sign).adding(rule, index))
      }
    }
    var unknown = path
    unknown.letters.append(name[place])
    unknown.rules.append(nil)
    unknown.cost += Self.costOfUnknownLetter
    beams[place + 1].append(unknown)
  }

  private func isConsonant(_ letter: Unicode.Scalar) -> Bool {
    RewriteRule.Company.anyConsonant.admits(letter)
  }

  private func isWhatTheTableWrites(_ path: Path) -> Bool {
    table.steps(for: path.letters).map(\.rule).elementsEqual(path.rules)
  }
}

extension OriginalSpellings.Path {
  fileprivate func adding(_ rule: RewriteRule, _ index: Int) -> Self {
    var longer = self
    longer.letters += rule.letters
    longer.rules.append(index)
    longer.cost += rule.cost
    return longer
  }
}
