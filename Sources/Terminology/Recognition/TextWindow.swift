/// The words of a stretch of text, and which of them are to be looked at.
struct TextWindow: Sendable {
  /// A word that a term may begin with.
  struct Opening: Sendable {
    var index: Int
    var role: WordRole
    /// The state after the word, or -1 where no term begins with it.
    var state: Int32 = -1
    /// The state after the next word too, or -1.
    var following: Int32 = -1
    /// What was read ahead, kept only so that it is read.
    var touched: Int32 = 0

    init(index: Int, role: WordRole) {
      self.index = index
      self.role = role
    }
  }

  /// The words.
  var tokens: [Token] = []
  /// Those that a term may begin with, in order.
  var openings: [Opening] = []
  /// Those that may make one word with the next, in order.
  var seams: [Int] = []
  /// Where reading goes on.
  var position = TokenScanner.Position()
  /// The words of the text so far.
  var met: MetWords

  /// Makes an empty window on the start of a text of a number of bytes.
  init(textLength: Int) {
    met = MetWords(textLength: textLength)
  }

  /// Notes what is to be looked at of the last word.
  @inline(__always)
  mutating func note(_ role: WordRole) {
    let index = tokens.count &- 1
    if !role.isEmpty { openings.append(Opening(index: index, role: role)) }
    let gap = tokens[index].gap
    if gap == .hyphen || gap == .other, index > 0, tokens[index].shape == .lower {
      seams.append(index &- 1)
    }
  }

  /// Moves on: forgets the words before one, and what was to be looked at before another.
  mutating func move(to first: Int, doneBefore limit: Int) {
    tokens.removeSubrange(0..<first)
    openings.removeSubrange(0..<(openings.firstIndex { $0.index >= limit } ?? openings.count))
    for place in openings.indices { openings[place].index &-= first }
    seams.removeSubrange(0..<(seams.firstIndex { $0 >= limit } ?? seams.count))
    for place in seams.indices { seams[place] &-= first }
  }
}
