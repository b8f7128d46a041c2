/// A line of a text, as far as paragraphs need it.
struct Line {
  /// Where it begins.
  let start: Int
  /// Where its text ends, white space taken off.
  let textEnd: Int
  /// Where its text begins, white space taken off.
  let textStart: Int
  /// Where the next line begins.
  let end: Int

  /// Whether there is nothing on it.
  var isBlank: Bool { textStart == textEnd }
  /// The length of its text in bytes.
  var length: Int { textEnd - textStart }
  /// The white space before its text in bytes.
  var indent: Int { textStart - start }

  /// The line that begins at a place; `nil` where it does not end before `upper`.
  ///
  /// - Parameter isLast: whether the text ends at `upper`, and with it its last line.
  init?(_ bytes: Span<UInt8>, at start: Int, upper: Int, isLast: Bool) {
    guard let (textEnd, end) = Self.lineEnd(bytes, start, upper, isLast) else { return nil }
    var last = textEnd
    while last > start, Self.isBlank(bytes[last - 1]) { last -= 1 }
    var first = start
    while first < last, Self.isBlank(bytes[first]) { first += 1 }
    self.start = start
    self.end = end
    textStart = first
    self.textEnd = last
  }

  /// Whether the line begins like an item of a list: a dash or bullet, or a short number or letter
  /// with a full stop or bracket.
  func isItem(_ bytes: Span<UInt8>) -> Bool {
    guard length > 2 else { return false }
    var place = textStart
    if bytes[place] == UInt8(ascii: "(") { place += 1 }
    let (first, afterFirst) = bytes.scalar(at: place)
    if Self.bullets.contains(first) { return afterFirst < textEnd && bytes[afterFirst] == 0x20 }
    let number = place
    while place < textEnd, place - number < 3, Self.isASCIILetterOrDigit(bytes[place]) {
      place += 1
    }
    guard number < place, place + 1 < textEnd, place - number == 1 || bytes[number] < 0x3A else {
      return false
    }
    return (bytes[place] == 0x29 || bytes[place] == 0x2E) && Self.isBlank(bytes[place + 1])
  }

  /// The length of the first word in bytes.
  func firstWordLength(_ bytes: Span<UInt8>) -> Int {
    var place = textStart
    while place < textEnd, !Self.isBlank(bytes[place]) { place += 1 }
    return place - textStart
  }

  private static let bullets: Set<UInt32> = [
    0x2D, 0x2A, 0x2B, 0xB7, 0x2013, 0x2014, 0x2022, 0x2023, 0x25AA, 0x25CF, 0x25E6,
  ]

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

  private static func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x61...0x7A ~= byte | 0x20
  }

  /// Where the text of a line ends, and where the next line begins.
  private static func lineEnd(
    _ bytes: Span<UInt8>, _ start: Int, _ upper: Int, _ isLast: Bool
  ) -> (Int, Int)? {
    var place = start
    while place < upper {
      let byte = bytes[place]
      if byte == 0x0A { return (place, place + 1) }
      if byte == 0x0D {
        if place + 1 == upper, !isLast { return nil }
        return (place, place + 1 < upper && bytes[place + 1] == 0x0A ? place + 2 : place + 1)
      }
      if byte == 0xE2, place + 2 < upper, bytes[place + 1] == 0x80, bytes[place + 2] | 1 == 0xA9 {
        return (place, place + 3)
      }
      place += 1
    }
    return isLast ? (upper, upper) : nil
  }
}
