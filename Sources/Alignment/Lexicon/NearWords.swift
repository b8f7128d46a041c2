/// Finds words that look alike: the longest common subsequence of their letters is a large part of
/// the longer word (Melamed 1999).
struct NearWords {
  /// The share of letters that must be common.
  private static let least: Float = 0.7

  private var byFirst: [UInt8: [(number: Int, word: [UInt8])]] = [:]

  /// The words of a vocabulary, of five letters and more.
  init(_ vocabulary: Vocabulary) {
    for number in 0..<vocabulary.count where vocabulary.kinds[number] == .letters {
      let word = vocabulary.words[number]
      guard 5...24 ~= word.count, let first = word.first else { continue }
      byFirst[Self.sound(first), default: []].append((number, word))
    }
  }

  /// The two words most alike, and how much, between 0 and 1.
  func words(near word: [UInt8]) -> [(number: Int, likeness: Float)] {
    guard 5...24 ~= word.count, let first = word.first, let found = byFirst[Self.sound(first)]
    else { return [] }
    var near: [(number: Int, likeness: Float)] = []
    for other in found {
      let longer = max(word.count, other.word.count)
      let least = Int((Self.least * Float(longer)).rounded(.up))
      guard min(word.count, other.word.count) >= least else { continue }
      let common = Self.commonLetters(word, other.word)
      guard common >= least else { continue }
      let share = Float(common) / Float(longer)
      near.append((other.number, (share - Self.least + 0.1) / (1.1 - Self.least)))
    }
    near.sort { ($1.likeness, $0.number) < ($0.likeness, $1.number) }
    return Array(near.prefix(2))
  }

  /// Letters that languages write for one another at the beginning of a word are one.
  private static func sound(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "k"), UInt8(ascii: "q"): UInt8(ascii: "c")
    case UInt8(ascii: "z"): UInt8(ascii: "s")
    case UInt8(ascii: "v"), UInt8(ascii: "w"): UInt8(ascii: "f")
    case UInt8(ascii: "y"), UInt8(ascii: "j"): UInt8(ascii: "i")
    default: letter
    }
  }

  /// The length of the longest common subsequence, a row of bits at a time (Hyyrö 2004).
  private static func commonLetters(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row: UInt32 = .max
    for letter in other {
      var matches: UInt32 = 0
      for (index, candidate) in one.enumerated() where candidate == letter {
        matches |= 1 << UInt32(index)
      }
      let common = row & matches
      row = (row &+ common) | (row & ~matches)
    }
    return (~row & (1 << UInt32(one.count) - 1)).nonzeroBitCount
  }
}
