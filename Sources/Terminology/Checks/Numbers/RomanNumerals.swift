/// Roman numerals in capitals: *XXIe siècle*, *Lodewijk XIV*.
enum RomanNumerals {
  private static let letters: [UInt8: Int] = [
    0x49: 1, 0x56: 5, 0x58: 10, 0x4C: 50, 0x43: 100, 0x44: 500, 0x4D: 1000,
  ]

  /// The numbers that a text writes so; an ending such as *-e* may follow.
  static func values(in text: String) -> Set<NumberValue> {
    Set(numerals(in: text).map { NumberValue($0.value) })
  }

  /// What is said where each text has one numeral that can be nothing but that of a king, a century or
  /// a chapter, and they are not the same: *Lodewijk XIV*, *Louis XV*.
  static func differences(_ source: String, _ target: String) -> [CheckFinding] {
    let wanted = numerals(in: source).filter(\.isPlain)
    guard wanted.count == 1 else { return [] }
    let found = numerals(in: target).filter(\.isPlain)
    guard found.count == 1, wanted[0].value != found[0].value else { return [] }
    let texts = (source.slice(of: wanted[0].range), target.slice(of: found[0].range))
    return [
      CheckFinding(
        .number, .warning, "'\(texts.0)' is '\(texts.1)' in the translation.",
        sourceRange: wanted[0].range, targetRange: found[0].range)
    ]
  }

  /// A numeral in a text.
  private struct Numeral {
    var value: Int
    /// Where it stands, in UTF-8 bytes, without its ending.
    var range: Range<Int>
    /// Whether it is written as the rules want it and is below forty, of two letters at least.
    var isPlain: Bool
  }

  private static func numerals(in text: String) -> [Numeral] {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { letters[$0] != nil }) else { return [] }
    var numerals: [Numeral] = []
    var index = 0
    while index < bytes.count {
      guard bytes.startsLetter(at: index) else {
        index += 1
        continue
      }
      let end = bytes.endOfWord(from: index)
      if let numeral = numeral(in: bytes, index..<end) { numerals.append(numeral) }
      index = end
    }
    return numerals
  }

  private static func numeral(in bytes: [UInt8], _ word: Range<Int>) -> Numeral? {
    let digits = bytes[word].prefix { letters[$0] != nil }.compactMap { letters[$0] }
    // *Louis XIV's*
    let rest = bytes[word].dropFirst(digits.count).prefix { $0 != UInt8(ascii: "'") }
    let ending = String(decoding: rest, as: UTF8.self)
    guard 1...15 ~= digits.count, ending.count <= 3, ending.allSatisfy(\.isLowercase) else {
      return nil
    }
    var total = 0
    for (index, digit) in digits.enumerated() {
      total += index + 1 < digits.count && digits[index + 1] > digit ? -digit : digit
    }
    guard total > 0 else { return nil }
    let range = word.lowerBound..<(word.lowerBound + digits.count)
    let isPlain = digits.count > 1 && total < 40 && bytes[range].elementsEqual(written(total).utf8)
    return Numeral(value: total, range: range, isPlain: isPlain)
  }

  /// A number below forty as the rules want it.
  private static func written(_ number: Int) -> String {
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return String(repeating: "X", count: number / 10) + units[number % 10]
  }
}
