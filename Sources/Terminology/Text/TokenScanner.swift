/// Cuts a text into words, one pass over its bytes, and hashes each as it goes.
///
/// The hash leaves out what inflection changes: letters count once when doubled, and the endings of
/// the language are taken off while three letters remain. Words that share a stem are compared
/// letter by letter afterwards (`Inflection`), so that the stem may be as coarse as it is quick.
struct TokenScanner: Sendable {
  private let traits = ScalarTraits.shared
  private let endings: Endings
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// Makes a scanner for a language.
  init(endings: Endings) {
    self.endings = endings
  }

  /// All words of a text.
  func tokens(in bytes: Span<UInt8>) -> [Token] {
    var tokens: [Token] = []
    var position = Position()
    scan(bytes, from: &position, into: &tokens, limit: .max)
    return tokens
  }

  /// The stems of the first words of entries, as a table of words lists them.
  func stems(of entries: [String]) -> Set<UInt64> {
    Set(entries.compactMap { tokens(in: $0.utf8Span.span).first?.stem })
  }

  /// Where a scan stands.
  struct Position {
    /// The next byte.
    var index = 0
    /// What was seen since the last word.
    fileprivate(set) var gap = Gap()

    /// Goes on behind a space.
    @inline(__always)
    mutating func passSpace() {
      index &+= 1
      gap.addSpace()
    }

    /// Goes on behind a word.
    @inline(__always)
    mutating func pass(wordEndingAt end: Int) {
      index = end
      gap = Gap(afterWord: ())
    }
  }

  /// Adds words to `tokens` until it holds `limit` of them or the text ends.
  func scan(
    _ bytes: Span<UInt8>, from position: inout Position, into tokens: inout [Token], limit: Int
  ) {
    let count = bytes.count
    while position.index < count, tokens.count < limit {
      let byte = unsafe bytes[unchecked: position.index]
      if (byte | 0x20) &- 0x61 < 26 {
        addWord(in: bytes, from: &position, to: &tokens)
      } else {
        step(over: bytes, from: &position, into: &tokens)
      }
    }
  }

  /// Goes over what stands at a position and is no letter of ASCII, and adds the word that it begins,
  /// if any.
  @inline(__always)
  func step(over bytes: Span<UInt8>, from position: inout Position, into tokens: inout [Token]) {
    let (trait, length) = trait(in: bytes, at: position.index)
    switch trait.role {
    case .letter:
      addWord(in: bytes, from: &position, to: &tokens)
    case .ideograph:
      tokens.append(ideograph(trait, at: &position, length: length))
    default:
      position.gap.add(trait.role)
      position.index &+= length
    }
  }

  @inline(__always)
  private func trait(in bytes: Span<UInt8>, at index: Int) -> (ScalarTrait, Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (traits[ascii: byte], 1) }
    let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index)
    return (traits[scalar: scalar], length)
  }

  private func ideograph(_ trait: ScalarTrait, at position: inout Position, length: Int) -> Token {
    var hash = Self.seed
    for index in 0..<trait.foldedCount {
      hash = (hash ^ UInt64(trait.foldedByte(index))) &* Self.prime
    }
    let token = Token(
      start: position.index, end: position.index &+ length, stem: hash, length: 1,
      shape: .none, gap: position.gap.summary, hasMarks: false)
    position.pass(wordEndingAt: token.end)
    return token
  }

  /// Adds the word at a position, made in its place: a copy would wait for what was just written.
  func addWord(
    in bytes: Span<UInt8>, from position: inout Position, to tokens: inout [Token]
  ) {
    var run = Run(hash: Self.seed)
    let start = position.index
    var index = start
    let count = bytes.count
    while index < count {
      let end = run.addLetters(of: bytes, from: index, endings.letters.span, prime: Self.prime)
      if end > index {
        index = end
        continue
      }
      let (trait, length) = trait(in: bytes, at: index)
      if trait.role == .letter {
        run.add(trait, endings: endings, prime: Self.prime)
        if trait.foldedCount != length { run.hasMarks = true }
      } else if trait.role == .mark {
        run.hasMarks = true
      } else if trait.role == .hyphen {
        guard run.isDottedInitial, isInitial(in: bytes, at: index &+ length, continuing: false)
        else { break }
      } else {
        guard trait.role == .stop, run.isInitial,
          isInitial(in: bytes, at: index &+ length, continuing: run.letters > 1 || run.stops > 0)
        else { break }
        run.addStop()
      }
      index &+= length
    }
    tokens.append(run.token(from: start, to: index, gap: position.gap.summary))
    position.pass(wordEndingAt: index)
  }

  /// Whether a single letter and a full stop stand at an index, as the second letter of *V.S.* and,
  /// after a hyphen, of *J.-P.*; or, after two letters already, whether the word is over, so that
  /// its last stop belongs to it.
  private func isInitial(in bytes: Span<UInt8>, at index: Int, continuing: Bool) -> Bool {
    guard index < bytes.count else { return continuing }
    var next = index
    var (letter, length) = trait(in: bytes, at: next)
    next &+= length
    if letter.role == .hyphen, !continuing, next < bytes.count {
      (letter, length) = trait(in: bytes, at: next)
      next &+= length
    }
    if letter.role != .letter { return continuing }
    guard letter.isCapital || continuing, next < bytes.count else { return false }
    return trait(in: bytes, at: next).0.role == .stop
  }
}

extension TokenScanner {
  /// A beginning of a word: the hash of its folded letters, and where it ends in the text.
  struct Prefix {
    /// The hash, doubled letters counted once.
    var hash: UInt64
    /// The hash without endings, as that of a word by itself.
    var stem: UInt64
    /// Where it ends, in UTF-8 bytes.
    var end: Int
  }

  /// Adds the folded bytes of a stretch of text, all letters counted.
  func fold(_ bytes: Span<UInt8>, _ range: Range<Int>, into folded: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if (byte | 0x20) &- 0x61 < 26 {
        folded.append(byte | 0x20)
        index &+= 1
        continue
      }
      let (trait, length) = trait(in: bytes, at: index)
      for position in 0..<trait.foldedCount { folded.append(trait.foldedByte(position)) }
      index &+= length
    }
  }

  /// Hashes of the first letters of a word, four and six, doubled ones counted once; 0 where it has
  /// fewer.
  func beginnings(of range: Range<Int>, in bytes: Span<UInt8>) -> (short: UInt64, long: UInt64) {
    var short: UInt64 = 0
    var word = Letters(from: range.lowerBound)
    while word.index < range.upperBound {
      var long: UInt64 = 0
      readLetter(of: &word, in: bytes) { _, hash, count in
        if count == 4 { short = hash | 1 }
        if count == 6 { long = hash | 1 }
      }
      if long != 0 { return (short, long) }
    }
    return (short, 0)
  }

  /// All beginnings of a word, a letter longer each, in the place of what `prefixes` held.
  func prefixes(of range: Range<Int>, in bytes: Span<UInt8>, into prefixes: inout [Prefix]) {
    prefixes.removeAll(keepingCapacity: true)
    var stem = Self.seed
    var word = Letters(from: range.lowerBound)
    while word.index < range.upperBound {
      readLetter(of: &word, in: bytes) { byte, hash, count in
        if count <= 3 || !endings.holds(byte) { stem = hash }
      }
      prefixes.append(Prefix(hash: word.hash, stem: stem, end: word.index))
    }
  }

  /// How far a word was read, and the hash of its folded letters so far, doubled ones counted once.
  private struct Letters {
    var index: Int
    var hash = TokenScanner.seed
    var count = 0
    var last: UInt8 = 0

    init(from index: Int) { self.index = index }
  }

  /// Reads a letter of a word, and calls `body` with each folded byte that counts, and with the hash
  /// and the number of those so far.
  @inline(__always)
  private func readLetter(
    of word: inout Letters, in bytes: Span<UInt8>, body: (UInt8, UInt64, Int) -> Void
  ) {
    let (trait, length) = trait(in: bytes, at: word.index)
    word.index &+= length
    for position in 0..<trait.foldedCount {
      let byte = Endings.voiceless(trait.foldedByte(position))
      if byte == word.last, byte >= 0x61 { continue }
      word.last = byte
      word.hash = (word.hash ^ UInt64(byte)) &* Self.prime
      word.count &+= 1
      body(byte, word.hash, word.count)
    }
  }
}
