/// Cuts a text into the words that an aligner compares.
///
/// A word is a run of letters, or a run of digits; a mark that most languages share (`?`, `:`, `%`)
/// is a word too, and so is every ideograph. Letters are in lower case without accents. Digits in
/// groups of three are one number, whatever stands between the groups: `10.000` and `10,000`.
struct WordScanner {
  /// What a word is made of.
  enum Kind {
    case letters, number, mark
  }

  private var letters: [UInt8] = []
  private var digits: [UInt8] = []
  private var groupStarts: [Int] = []
  private var separatorSeen = false

  /// Calls `body` for each word of a text with its UTF-8 bytes and kind, and gives the number of
  /// scalars that are not white space.
  mutating func scan(_ text: some StringProtocol, _ body: ([UInt8], Kind) -> Void) -> Int {
    var length = 0
    for scalar in text.unicodeScalars {
      if scalar.value <= 0x20 || scalar.value == 0xA0 {
        finish(body)
      } else {
        length += 1
        take(scalar, body)
      }
    }
    finish(body)
    return length
  }

  private mutating func take(_ scalar: Unicode.Scalar, _ body: ([UInt8], Kind) -> Void) {
    switch scalar.value {
    case 0x30...0x39:
      finishLetters(body)
      takeDigit(UInt8(truncatingIfNeeded: scalar.value))
    case 0x2E, 0x2C, 0x27, 0x2019:
      finishLetters(body)
      if digits.isEmpty || separatorSeen { finish(body) } else { separatorSeen = true }
    case 0x300...0x36F: break
    default:
      finishDigits(body)
      if LetterFolding.append(scalar, to: &letters) {
        if scalar.properties.isIdeographic { finishLetters(body) }
      } else {
        finishLetters(body)
        if let mark = Self.mark(scalar) { body([mark], .mark) }
      }
    }
  }

  private mutating func takeDigit(_ digit: UInt8) {
    if separatorSeen { groupStarts.append(digits.count) }
    separatorSeen = false
    digits.append(digit)
  }

  private mutating func finish(_ body: ([UInt8], Kind) -> Void) {
    finishLetters(body)
    finishDigits(body)
  }

  private mutating func finishLetters(_ body: ([UInt8], Kind) -> Void) {
    guard !letters.isEmpty else { return }
    body(letters, .letters)
    letters.removeAll(keepingCapacity: true)
  }

  /// Groups of three after the first are one number; any other grouping is a date, a decimal
  /// fraction or a version, whose parts are compared one by one.
  private mutating func finishDigits(_ body: ([UInt8], Kind) -> Void) {
    separatorSeen = false
    guard !digits.isEmpty else { return }
    let starts = [0] + groupStarts
    let ends = groupStarts + [digits.count]
    let isOne = zip(starts, ends).dropFirst().allSatisfy { $1 - $0 == 3 } && ends[0] <= 3
    if isOne || starts.count == 1 {
      body(digits, .number)
    } else {
      for (start, end) in zip(starts, ends) { body(Array(digits[start..<end]), .number) }
    }
    digits.removeAll(keepingCapacity: true)
    groupStarts.removeAll(keepingCapacity: true)
  }

  private static func mark(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "?", "？", "؟": UInt8(ascii: "?")
    case "!", "！": UInt8(ascii: "!")
    case ":", "：": UInt8(ascii: ":")
    case ";", "；": UInt8(ascii: ";")
    case "(", "（": UInt8(ascii: "(")
    case "\"", "“", "”", "„", "«", "»", "「", "」": UInt8(ascii: "\"")
    case "%", "％": UInt8(ascii: "%")
    case "€": UInt8(ascii: "E")
    case "$": UInt8(ascii: "$")
    case "£": UInt8(ascii: "L")
    case "/", "=", "+", "<", "@", "#", "&", "*", "[", "{", "\\", "_", "|", "~":
      UInt8(truncatingIfNeeded: scalar.value)
    case "…": UInt8(ascii: "^")
    case "–", "—": UInt8(ascii: "-")
    default: nil
    }
  }
}
