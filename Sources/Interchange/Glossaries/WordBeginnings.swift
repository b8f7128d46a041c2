/// The beginnings of the words of a text and of the parts of its compounds, of up to three letters:
/// which terms it may hold at all.
///
/// Asked whether a term may stand in the text, it says *no* only where it cannot. Capitals do not
/// count; a term whose first letters are not all of ASCII may always.
public struct WordBeginnings: Sendable {
  private var known: [Bool]
  /// The longest beginning that is kept.
  private static let length = 3
  private static let letters = 27
  /// The least number of letters before a term that a compound ends in.
  private static let leastFront = 3

  /// Gathers the beginnings of a text.
  public init(of text: String) {
    known = Array(repeating: false, count: Self.letters * Self.letters * Self.letters)
    var text = text
    text.withUTF8 { bytes in
      var inside = 0
      for index in 0..<bytes.count {
        let isLetter = unsafe Self.letter(bytes[index]) != 0
        if isLetter, inside == 0 || inside >= Self.leastFront {
          let end = min(index + Self.length, bytes.count)
          unsafe add(UnsafeBufferPointer(rebasing: bytes[index..<end]))
        }
        // A letter that is not of ASCII stands within a word, or before one.
        let isWithin = unsafe inside > 0 && bytes[index] >= 0x80
        inside = isLetter ? inside + 1 : isWithin ? Self.leastFront : 0
      }
    }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var key = 0
    var place = Self.letters * Self.letters
    for index in 0..<bytes.count {
      let letter = unsafe Self.letter(bytes[index])
      if letter == 0 { break }
      key += letter * place
      place /= Self.letters
      known[key] = true
    }
  }

  /// Whether a term may stand in the text.
  func mayHold(_ term: UnsafeBufferPointer<UInt8>) -> Bool {
    var key = 0
    var place = Self.letters * Self.letters
    for index in 0..<min(Self.length, term.count) {
      let byte = unsafe term[index]
      let letter = Self.letter(byte)
      // A short word: what follows it is another, or a letter of another alphabet.
      if letter == 0 { return index == 0 || byte >= 0x80 || known[key] }
      key += letter * place
      place /= Self.letters
    }
    return known[key]
  }

  /// 1 to 26 for a letter of ASCII, else 0.
  private static func letter(_ byte: UInt8) -> Int {
    let lower = byte | 0x20
    return 0x61...0x7A ~= lower ? Int(lower) - 0x60 : 0
  }
}
