extension TokenScanner {
  /// What is gathered while the letters of a word go by.
  struct Run {
    /// The hash of the letters so far.
    private var hash: UInt64
    /// The hash as it was after the last letter that no ending holds.
    private(set) var stem: UInt64
    /// The hash of the first four letters.
    private(set) var beginning: UInt64 = 0
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
    var stops = 0

    init(hash: UInt64) {
      self.hash = hash
      stem = hash
    }

    @inline(__always)
    mutating func add(_ trait: ScalarTrait, endings: Endings, prime: UInt64) {
      isInitial = letters == stops
      letters &+= 1
      if trait.isCapital {
        capitals &+= 1
        if letters == 1 { beginsWithCapital = true }
      }
      for index in 0..<trait.foldedCount {
        let byte = Endings.voiceless(trait.foldedByte(index))
        if byte == last, byte >= 0x61 { continue }
        last = byte
        hash = (hash ^ UInt64(byte)) &* prime
        length &+= 1
        if byte < 0x3A, byte >= 0x30 { digits &+= 1 }
        if length == 4 { beginning = hash }
        if length <= 3 || !endings.holds(byte) { stem = hash }
      }
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
      case .space: add(.space, joins: false)
      case .lineEnd:
        lineEnds &+= 1
        add(.space, joins: false)
      case .hyphen: add(.hyphen, joins: true)
      case .apostrophe: add(.apostrophe, joins: true)
      case .stop: add(.stop, joins: false)
      default: kind = kind == .paragraph ? .paragraph : .other
      }
    }

    private mutating func add(_ next: Token.Gap, joins: Bool) {
      switch (kind, next) {
      case (.paragraph, _), (.other, _): break
      case (.none, _): kind = next
      case (.space, .space), (.stop, .space): break
      default: kind = .other
      }
    }

    /// The gap as the next word will show it.
    var summary: Token.Gap { lineEnds > 1 && kind != .other ? .paragraph : kind }
  }
}
