/// The short words that a text has had so far, with what was found out about each, so that one that
/// comes again costs a look: in a text of any length most words do.
///
/// A table of fixed size in which each word has one place, small enough for the second level of the
/// cache; a word that comes to another's place puts it out.
struct MetWords: Sendable {
  /// A word and what is known of it.
  struct Entry: Sendable {
    /// The word itself.
    var word = ShortWord()
    /// `Token.stem`
    private var stem: UInt64 = 0
    /// What a term may do with it.
    var role = WordRole()
    private var length: UInt8 = 0
    private var shape = Token.Shape.none

    /// No word.
    init() {}

    /// What was found out about a word.
    init(_ word: ShortWord, token: Token, role: WordRole) {
      self.word = word
      self.role = role
      stem = token.stem
      length = UInt8(truncatingIfNeeded: token.length)
      shape = token.shape
    }

    /// The word at a place in the text.
    @inline(__always)
    func token(from start: Int, gap: Token.Gap) -> Token {
      Token(
        start: start, end: start &+ word.count, stem: stem, length: UInt16(length), shape: shape,
        gap: gap, hasMarks: false)
    }
  }

  private var entries: [Entry]
  private let shift: UInt64

  /// Makes room for the words of a text of a number of bytes.
  init(textLength: Int) {
    var exponent: UInt64 = 4
    while exponent < 14, textLength >> (Int(exponent) &+ 5) > 0 { exponent &+= 1 }
    entries = Array(repeating: Entry(), count: 1 << Int(exponent))
    shift = 64 &- exponent
  }

  /// The place of a word, whatever stands there.
  @inline(__always)
  func place(of word: ShortWord) -> Int { Int(truncatingIfNeeded: word.hash &>> shift) }

  /// What stands at a place.
  @inline(__always)
  subscript(place: Int) -> Entry { entries[place] }

  /// Keeps what was found out about a word.
  mutating func insert(_ word: ShortWord, token: Token, role: WordRole) {
    entries[place(of: word)] = Entry(word, token: token, role: role)
  }
}
