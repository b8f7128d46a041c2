extension TokenScanner {
  /// What is gathered while the letters of a word go by.
  struct Run {
    /// The hash of the letters so far.
    private var hash: UInt64
    /// The hash as it was after the last letter that no ending holds.
    private(set) var stem: UInt64
    /// Whether a mark was taken off.
    var hasMarks = false
    /// The number of folded bytes, doubled ones counted once.
    private(set) var length = 0
    /// The number of letters and digits.
    private(set) var letters = 0
    /// The number of digits.
    private(set) var digits = 0
    private var capitals = 0
    private var beginsWithCapital = false
    private var last: UInt8 = 0
    /// Whether the last letter stands alone, so that a full stop after it may belong to the word.
    var isInitial = true
    /// The number of full stops inside the word.
    private(set) var stops = 0
    /// Whether all so far is a letter and a full stop.
    var isDottedInitial: Bool { letters == 1 && stops == 1 }

    init(hash: UInt64) {
      self.hash = hash
      stem = hash
    }

    /// Adds the letters of ASCII that stand from an index on; where they end.
    ///
    /// Nothing branches on what a letter is, which no processor would foresee.
    @inline(__always)
    mutating func addLetters(
      of bytes: Span<UInt8>, from start: Int, _ table: Span<Endings.Letter>, prime: UInt64
    ) -> Int {
      var (hash, stem, last, length) = (hash, stem, last, length)
      var capitals = 0
      var index = start
      while index < bytes.count {
        // The index was compared with the count, and the table has an entry for every byte.
        let letter = unsafe table[unchecked: Int(bytes[unchecked: index])]
        let byte = letter.folded
        if byte == 0 { break }
        index &+= 1
        capitals &+= letter.capitals
        let isNew = byte != last
        last = byte
        hash = isNew ? (hash ^ UInt64(byte)) &* prime : hash
        length &+= isNew ? 1 : 0
        stem = (length < 4) || !letter.isEnding ? hash : stem
      }
      if index == start { return start }
      if letters == 0 { beginsWithCapital = bytes[start] & 0x20 == 0 }
      isInitial = index &- start == 1 && letters == stops
      letters &+= index &- start
      self.capitals &+= capitals
      (self.hash, self.stem, self.last, self.length) = (hash, stem, last, length)
      return index
    }

    @inline(__always)
    private mutating func add(_ byte: UInt8, _ endings: Endings, _ prime: UInt64) {
      if byte == last, byte >= 0x61 { return }
      last = byte
      hash = (hash ^ UInt64(byte)) &* prime
      length &+= 1
      if length <= 3 || !endings.holds(byte) { stem = hash }
    }

    /// Adds the full stop after an initial.
    mutating func addStop() {
      stops &+= 1
      isInitial = false
    }

    /// Adds a letter or digit.
    @inline(__always)
    mutating func add(_ trait: ScalarTrait, endings: Endings, prime: UInt64) {
      isInitial = letters == stops
      letters &+= 1
      if trait.isCapital {
        capitals &+= 1
        if letters == 1 { beginsWithCapital = true }
      }
      for index in 0..<trait.foldedCount {
        let byte = trait.foldedByte(index)
        if byte < 0x3A, byte >= 0x30 { digits &+= 1 }
        add(Endings.voiceless(byte), endings, prime)
      }
    }

    /// The word, once its letters have gone by.
    @inline(__always)
    func token(from start: Int, to end: Int, gap: Token.Gap) -> Token {
      Token(
        start: start, end: end, stem: stem, length: UInt16(clamping: length), shape: shape,
        gap: gap, hasMarks: hasMarks)
    }

    /// How the letters are written.
    var shape: Token.Shape {
      if letters == digits { return .none }
      if capitals == 0 { return .lower }
      if capitals == letters &- digits { return letters > 1 ? .upper : .title }
      return capitals == 1 && beginsWithCapital ? .title : .mixed
    }
  }

  /// What was seen since the last word.
  struct Gap {
    private var kind = Token.Gap.paragraph
    private var lineEnds = 0
    private var hasMark = false

    init() {}

    init(afterWord: Void) { kind = .none }

    @inline(__always)
    mutating func add(_ role: ScalarTrait.Role) {
      switch role {
      case .space: addSpace()
      case .lineEnd:
        lineEnds &+= 1
        addSpace()
      case .hyphen: join(by: .hyphen)
      case .apostrophe: join(by: .apostrophe)
      case .stop: join(by: .stop)
      default: kind = kind == .paragraph ? .paragraph : .other
      }
    }

    /// Adds a space within a line.
    @inline(__always)
    mutating func addSpace() {
      if kind == .none {
        kind = .space
      } else if kind == .hyphen || kind == .apostrophe {
        kind = .other
      }
    }

    private mutating func join(by next: Token.Gap) {
      switch kind {
      case .paragraph, .other: break
      case .none: kind = next
      default: kind = .other
      }
    }

    /// The gap as the next word will show it.
    var summary: Token.Gap { lineEnds > 1 && kind != .other ? .paragraph : kind }
  }
}
