/// Rows that rewrite one spelling into another, and the deed of doing so.
///
/// At each letter the longest row that fits is taken, and of those the first of the table. A letter
/// without a row stays as it is.
struct RewriteTable: Sendable {
  /// A stretch of a word and the row that rewrites it; no row: it stays.
  struct Step {
    let range: Range<Int>
    let rule: Int?
  }

  /// The rows, in the order of the table.
  let rules: [RewriteRule]
  /// The rows that begin with a letter, longest first.
  private let byFirstLetter: [Unicode.Scalar: [Int]]
  /// Consonants that together stand for one letter, such as *shch*.
  private let digraphs: Set<[Unicode.Scalar]>

  /// Makes a table of rows.
  init(rules: [RewriteRule]) {
    self.rules = rules
    var indexes: [Unicode.Scalar: [Int]] = [:]
    for (index, rule) in rules.enumerated() {
      if let first = rule.letters.first { indexes[first, default: []].append(index) }
    }
    digraphs = Set(
      rules.filter { $0.letters.count == 1 && $0.output.count > 1 }.map(\.output)
        .filter { $0.allSatisfy { RewriteRule.Company.anyConsonant.admits($0) || $0 == "j" } })
    byFirstLetter = indexes.mapValues { group in
      group.sorted {
        (rules[$1].letters.count, $0) < (rules[$0].letters.count, $1)
      }
    }
  }

  /// The row for the letters at an index, or `nil` where the letter stays.
  func rule(for word: [Unicode.Scalar], at index: Int) -> Int? {
    byFirstLetter[word[index]]?.first { rules[$0].fits(word, at: index) }
  }

  /// How a word is rewritten, stretch by stretch.
  /// - Parameter word: letters in lower case.
  func steps(for word: [Unicode.Scalar]) -> [Step] {
    var steps: [Step] = []
    var index = 0
    while index < word.count {
      let rule = rule(for: word, at: index)
      let end = index + (rule.map { rules[$0].letters.count } ?? 1)
      steps.append(Step(range: index..<end, rule: rule))
      index = end
    }
    return steps
  }

  /// The word, rewritten.
  /// - Parameter word: letters in lower case.
  func rewritten(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var output: [Unicode.Scalar] = []
    for step in steps(for: word) {
      if let rule = step.rule {
        output += rules[rule].output
      } else {
        output += word[step.range]
      }
    }
    return output
  }

  /// The indexes inside a rewritten word that part no letters of a digraph.
  func seams(of output: [Unicode.Scalar]) -> Set<Int> {
    var seams: Set<Int> = [0]
    let longest = digraphs.map(\.count).max() ?? 1
    var index = 0
    while index < output.count {
      let most = min(longest, output.count - index)
      let length = stride(from: most, to: 1, by: -1)
        .first { digraphs.contains(Array(output[index..<index + $0])) }
      index += length ?? 1
      seams.insert(index)
    }
    return seams
  }

  /// Whether a row of the table is about a letter.
  func knows(_ letter: Unicode.Scalar) -> Bool { byFirstLetter[letter] != nil }
}
