/// Roman numerals in capitals: *XXIe siècle*, *Lodewijk XIV*.
enum RomanNumerals {
  private static let letters: [Character: Int] = [
    "I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000,
  ]

  /// The numbers that a text writes so; an ending such as *-e* may follow.
  static func values(in text: String) -> Set<NumberValue> {
    let words = text.split { !$0.isLetter }
    return Set(words.compactMap(value).map { NumberValue($0) })
  }

  private static func value(of word: Substring) -> Int? {
    let digits = word.prefix { letters[$0] != nil }.compactMap { letters[$0] }
    guard 1...15 ~= digits.count, word.count - digits.count <= 3,
      word.dropFirst(digits.count).allSatisfy(\.isLowercase)
    else { return nil }
    var total = 0
    for (index, digit) in digits.enumerated() {
      total += index + 1 < digits.count && digits[index + 1] > digit ? -digit : digit
    }
    return total > 0 ? total : nil
  }
}
