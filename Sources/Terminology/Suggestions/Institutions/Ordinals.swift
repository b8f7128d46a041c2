/// Ordinals in figures, as languages write them before a unit of an army: *24ste*, *24th*, *24.*.
enum Ordinals {
  /// The same ordinal in another language, or `nil` where a word is none.
  static func written(_ word: String, from source: String, to target: String) -> String? {
    let digits = word.prefix(while: \.isWholeNumber)
    guard !digits.isEmpty, digits.count < 5,
      endings[source]?.contains(String(word.dropFirst(digits.count))) == true,
      let number = Int(digits)
    else { return nil }
    return digits + ending(of: number, in: target)
  }

  /// Whether a word is digits with an ending of ordinals in any language but German, whose stop is no
  /// part of a word.
  static func isOrdinal(_ word: String) -> Bool {
    let digits = word.prefix(while: \.isNumber)
    let ending = String(word.dropFirst(digits.count))
    return !digits.isEmpty && ending != "." && endings.values.contains { $0.contains(ending) }
  }

  private static let endings: [String: Set<String>] = [
    "nl": ["e", "ste", "de"], "en": ["st", "nd", "rd", "th"], "de": ["."],
    "fr": ["e", "er", "re", "ère", "ème"],
  ]

  private static func ending(of number: Int, in language: String) -> String {
    switch language {
    case "en":
      if 11...13 ~= number % 100 { return "th" }
      return [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
    case "de": return "."
    case "fr": return number == 1 ? "re" : "e"
    default: return "e"
    }
  }
}
