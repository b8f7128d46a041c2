import Foundation

extension PartWriter {
  /// How much the likelihood of the letters says beside the price of the rows.
  private static let weightOfLetters = 0.6

  /// What a part may be in the letters of its origin, best first.
  func originals(of letters: [Unicode.Scalar]) -> [OriginalSpellings.Guess] {
    guard isRomanized else { return [.init(letters: letters, cost: 0)] }
    guard let reader = OriginalSpellings.reader(from: origin, column: pair.source) else {
      return []
    }
    let model = NameOrigins.inOwnLetters[origin]
    var best: [String: OriginalSpellings.Guess] = [:]
    for reading in readings(of: letters) {
      for guess in reader.guesses(for: reading.letters, limit: 12) {
        let key = String(String.UnicodeScalarView(guess.letters))
        let likelihood = model?.logProbability(of: guess.letters) ?? 0
        let cost = guess.cost + reading.cost - likelihood * Self.weightOfLetters
        if cost < best[key]?.cost ?? .infinity {
          best[key] = .init(letters: guess.letters, cost: cost)
        }
      }
    }
    let sorted = best.sorted { ($0.value.cost, $0.key) < ($1.value.cost, $1.key) }.map(\.value)
    let least = sorted.first?.cost ?? 0
    return sorted.prefix { $0.cost <= least + 4 }.prefix(10)
      .map { .init(letters: $0.letters, cost: $0.cost - least) }
  }

  /// How the target writes the letters of the origin, and the rules by which it differs.
  func written(_ original: [Unicode.Scalar]) -> (text: String, rules: [String])? {
    if pair.target == origin { return (text(original), []) }
    guard let table = Romanizer.table(from: origin, column: pair.target) else { return nil }
    return (text(table.rewritten(original)), rules(of: original, target: table))
  }

  /// Other ways in which the target may write what the rules wrote.
  func variants(of name: String) -> [Form] {
    let letters = Array(name.unicodeScalars)
    let rules = NameTables.variantRules[pair.target] ?? []
    let seams = seams(of: letters, in: pair.target)
    var forms: [Form] = []
    for rule in rules {
      guard
        let other = replacing(rule.letters, by: rule.output, of: rule, in: letters, at: seams)
      else { continue }
      let share = exp(-rule.cost)
      let why = "also: \(text(rule.letters)) → \(text(rule.output))"
      forms.append(Form(text: text(other), share: share, rules: [why]))
    }
    return forms
  }

  private var isRomanized: Bool { NameOrigins.byLanguage[pair.source] != nil }

  /// The name, and the forms that the convention would give it if it is written freely.
  private func readings(
    of letters: [Unicode.Scalar]
  ) -> [(letters: [Unicode.Scalar], cost: Double)] {
    let rules = NameTables.variantRules[pair.source] ?? []
    var readings: [(letters: [Unicode.Scalar], cost: Double)] = [(letters, 0)]
    for _ in 0..<2 {
      for reading in readings {
        let seams = seams(of: reading.letters, in: pair.source)
        for rule in rules {
          // The table leads from the rule to the freedom; here it is walked the other way.
          guard
            let other = replacing(
              rule.output, by: rule.letters, of: rule, in: reading.letters, at: seams),
            !readings.contains(where: { $0.letters == other })
          else { continue }
          readings.append((other, reading.cost + rule.cost + 0.4))
        }
      }
      if readings.count > 24 { break }
    }
    return readings
  }

  /// Where a name may be cut without parting a digraph of the language that writes it.
  private func seams(of letters: [Unicode.Scalar], in language: String) -> Set<Int> {
    Romanizer.table(from: origin, column: language)?.seams(of: letters)
      ?? Set(0...letters.count)
  }

  /// A name with one spelling put for another wherever the company of the row is right and no
  /// digraph is cut.
  private func replacing(
    _ old: [Unicode.Scalar], by new: [Unicode.Scalar], of rule: RewriteRule,
    in letters: [Unicode.Scalar], at seams: Set<Int>
  ) -> [Unicode.Scalar]? {
    guard !old.isEmpty, old.count <= letters.count else { return nil }
    var output: [Unicode.Scalar] = []
    var index = 0
    var hasChanged = false
    while index < letters.count {
      let end = index + old.count
      if end <= letters.count, letters[index..<end].elementsEqual(old),
        rule.admits(letters, from: index, to: end), seams.contains(index), seams.contains(end)
      {
        output += new
        index = end
        hasChanged = true
      } else {
        output.append(letters[index])
        index += 1
      }
    }
    return hasChanged ? output : nil
  }

  private func rules(of original: [Unicode.Scalar], target: RewriteTable) -> [String] {
    let steps = target.steps(for: original)
    guard isRomanized, let source = Romanizer.table(from: origin, column: pair.source) else {
      return [text(original) + " → " + text(target.rewritten(original))]
    }
    var rules: [String] = []
    for step in steps {
      guard let rule = step.rule, let from = source.rule(for: original, at: step.range.lowerBound),
        source.rules[from].letters == target.rules[rule].letters,
        source.rules[from].output != target.rules[rule].output
      else { continue }
      let change = text(source.rules[from].output) + " → " + text(target.rules[rule].output)
      if !rules.contains(change) { rules.append(change) }
    }
    return rules
  }

  private func text(_ letters: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(letters))
  }
}
