/// The stems of one language in a pair of texts, numbered in the order they were met.
///
/// A stem is the first six letters of a word: inflection sits at the end of words in most languages
/// that are written with letters, and six letters keep most words apart.
struct Vocabulary: Sendable {
  /// The number of letters that a stem keeps.
  static let stemLength = 6

  /// The stems by number.
  private(set) var stems: [String] = []
  /// The first word that was met with each stem, in folded UTF-8.
  private(set) var words: [[UInt8]] = []
  /// What each stem is made of.
  private(set) var kinds: [WordScanner.Kind] = []
  private var numbers: [String: Int32] = [:]

  /// How many stems there are.
  var count: Int { stems.count }

  /// The number of a word's stem; a new one where it is met for the first time.
  mutating func number(of word: [UInt8], _ kind: WordScanner.Kind) -> Int32 {
    let stem = Self.stem(of: word, kind)
    if let number = numbers[stem] { return number }
    let number = Int32(truncatingIfNeeded: stems.count)
    numbers[stem] = number
    stems.append(stem)
    words.append(word)
    kinds.append(kind)
    return number
  }

  /// The number of a stem, or `nil` where the text does not have it.
  func number(ofStem stem: String) -> Int32? { numbers[stem] }

  /// The stem of a folded word.
  static func stem(of word: [UInt8], _ kind: WordScanner.Kind) -> String {
    guard kind == .letters, word.count > stemLength else {
      return String(decoding: word, as: UTF8.self)
    }
    var end = 0
    var letters = 0
    while end < word.count {
      if word[end] & 0xC0 != 0x80 {
        if letters == stemLength { break }
        letters += 1
      }
      end += 1
    }
    return String(decoding: word[..<end], as: UTF8.self)
  }

  /// The stems of a text in order.
  static func stems(of text: some StringProtocol) -> [String] {
    var scanner = WordScanner()
    var stems: [String] = []
    _ = scanner.scan(text) { word, kind in
      if kind != .mark { stems.append(stem(of: word, kind)) }
    }
    return stems
  }
}
