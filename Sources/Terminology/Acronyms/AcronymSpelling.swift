/// How well the letters of an acronym are found in the words of a name.
///
/// Schwartz & Hearst (2003) look for each letter from the right, whatever the word. Here every way
/// to share the letters out among the words is weighed: the first letter of a word counts most, the
/// start of a noun inside a Dutch or German compound (*Verdrags-Organisatie*) nearly as much, any
/// other letter little; words that no letter comes from count against it, but for small ones.
struct AcronymSpelling {
  /// A word of the name.
  struct Word {
    /// Its letters without case and marks.
    var letters: [UInt8]
    /// Whether acronyms skip words like it: *van*, *for*.
    var isSmall: Bool
    /// Where nouns begin inside it, if it is a compound.
    var inner: [Int]
  }

  private static let initial = 2.0
  private static let small = 1.4
  private static let noun = 1.6
  private static let other = 0.4
  private static let missed = 1.2

  /// The quality of a spelling, from 0 to 1; 0 where letters are missing or the first word does not
  /// begin with the first letter.
  static func quality(of acronym: [UInt8], in words: ArraySlice<Word>) -> Double {
    guard let first = words.first, first.letters.first == acronym.first, acronym.count > 1 else {
      return 0
    }
    let none = -Double.infinity
    var best = [Double](repeating: none, count: acronym.count + 1)
    best[0] = 0
    for (index, word) in words.enumerated() {
      var next = [Double](repeating: none, count: acronym.count + 1)
      for taken in 0...acronym.count where best[taken] > none {
        if index > 0 {
          next[taken] = max(next[taken], best[taken] - (word.isSmall ? 0 : missed))
        }
        extend(&next, with: word, acronym, from: taken, score: best[taken])
      }
      best = next
    }
    let score = best[acronym.count]
    return max(0, score / (initial * Double(acronym.count)))
  }

  /// Takes one letter or more of the acronym out of a word, its first letter first.
  private static func extend(
    _ next: inout [Double], with word: Word, _ acronym: [UInt8], from taken: Int, score: Double
  ) {
    guard taken < acronym.count, word.letters.first == acronym[taken] else { return }
    var score = score + (word.isSmall ? small : initial)
    var letter = taken + 1
    var position = 1
    next[letter] = max(next[letter], score)
    while letter < acronym.count {
      let noun = word.inner.first { $0 >= position && word.letters[$0] == acronym[letter] }
      let any = word.letters[position...].firstIndex(of: acronym[letter])
      guard let place = noun ?? any else { return }
      score += noun == nil ? other : Self.noun
      position = place + 1
      letter += 1
      next[letter] = max(next[letter], score)
      if position >= word.letters.count { return }
    }
  }
}
