/// Reads the expression of a ``UnitFilter``.
struct FilterParser {
  private let text: String
  private let characters: [Character]
  private var place = 0

  init(_ text: String) {
    self.text = text
    characters = Array(text)
  }

  /// The condition that the whole expression states.
  mutating func condition() throws(MemoryError) -> FilterCondition {
    let condition = try alternatives()
    skipSpace()
    guard place == characters.count else { throw error("'and' or 'or'") }
    return condition
  }

  private mutating func alternatives() throws(MemoryError) -> FilterCondition {
    var conditions = [try conjunction()]
    while take(word: "or") { conditions.append(try conjunction()) }
    return conditions.count == 1 ? conditions[0] : .any(conditions)
  }

  private mutating func conjunction() throws(MemoryError) -> FilterCondition {
    var conditions = [try negation()]
    while take(word: "and") { conditions.append(try negation()) }
    return conditions.count == 1 ? conditions[0] : .all(conditions)
  }

  private mutating func negation() throws(MemoryError) -> FilterCondition {
    var isNegated = false
    while take(word: "not") { isNegated.toggle() }
    let condition = try simple()
    return isNegated ? .not(condition) : condition
  }

  private mutating func simple() throws(MemoryError) -> FilterCondition {
    if take("(") {
      let condition = try alternatives()
      guard take(")") else { throw error("')'") }
      return condition
    }
    skipSpace()
    let start = place
    guard let name = word(upTo: "=!~<>() "), !name.isEmpty else {
      throw error("a condition such as domain=politics")
    }
    guard let field = FilterField(name) else {
      place = start
      throw error("a language after 'text.', as in text.nl")
    }
    guard let comparison = comparison() else {
      throw error("one of = != ~ !~ < <= > >= after '\(name)'")
    }
    skipSpace()
    guard let value = word(upTo: "() ") else {
      throw error("a value, in quotes where it has spaces")
    }
    return .field(field, comparison, FilterValue(value))
  }

  private mutating func comparison() -> FilterCondition.Comparison? {
    skipSpace()
    // Longer signs first: `<=` before `<`.
    let signs = FilterCondition.Comparison.allCases.sorted { $0.rawValue.count > $1.rawValue.count }
    for sign in signs where characters[place...].starts(with: sign.rawValue) {
      place += sign.rawValue.count
      return sign
    }
    return nil
  }

  /// A word that ends before one of some signs, or a text in quotes; `nil` where there is none.
  private mutating func word(upTo ends: String) -> String? {
    guard place < characters.count else { return nil }
    if let quote = ["'", "\""].first(where: { $0 == characters[place] }) {
      return quoted(by: quote)
    }
    let start = place
    while place < characters.count, !ends.contains(characters[place]) { place += 1 }
    return place > start ? String(characters[start..<place]) : nil
  }

  private mutating func quoted(by quote: Character) -> String? {
    let start = place
    var value = ""
    place += 1
    while place < characters.count {
      if characters[place] == quote {
        place += 1
        guard place < characters.count, characters[place] == quote else { return value }
      }
      value.append(characters[place])
      place += 1
    }
    place = start
    return nil
  }

  private mutating func take(_ character: Character) -> Bool {
    skipSpace()
    guard place < characters.count, characters[place] == character else { return false }
    place += 1
    return true
  }

  /// Takes a word that stands alone, in any case.
  private mutating func take(word: String) -> Bool {
    skipSpace()
    let end = place + word.count
    guard end <= characters.count, String(characters[place..<end]).lowercased() == word,
      end == characters.count || characters[end] == " " || characters[end] == "("
    else { return false }
    place = end
    return true
  }

  private mutating func skipSpace() {
    while place < characters.count, characters[place].isWhitespace { place += 1 }
  }

  private func error(_ expected: String) -> MemoryError {
    .badFilter(filter: text, column: place + 1, expected: expected)
  }
}
