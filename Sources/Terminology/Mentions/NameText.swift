/// The words of a text as the search for names sees them.
struct NameText {
  /// A word with what surrounds it.
  struct Word {
    /// Where it stands, in UTF-8 bytes.
    var range: Range<Int>
    /// Its letters without case and marks.
    var folded: String
    /// How its letters are written.
    var shape: Token.Shape
    /// What stands before it.
    var gap: Token.Gap
    /// Whether it begins a sentence or stands in a headline, where its capital says nothing.
    var isStart: Bool
    /// Whether it is made of letters with full stops between them: *J.P.*, *V.S.*
    var isDotted: Bool

    /// Whether it has a capital.
    var isCapital: Bool { shape == .title || shape == .upper || shape == .mixed }
    /// Whether it is a letter, or letters that count as one, as before a surname: *A.F.Th.*
    var isInitial: Bool {
      guard shape != .lower, shape != .none else { return false }
      return folded.utf8.count == 1 || Self.digraphs.contains(folded)
    }

    /// Initials of two letters or more.
    private static let digraphs: Set<String> = ["ch", "chr", "fr", "ij", "jac", "joh", "ph", "th"]
  }

  /// The words in order.
  private(set) var words: [Word] = []
  /// How often each folded word has a capital that is not that of a sentence.
  private(set) var capitals: [String: Int] = [:]
  /// The first places of each folded word that has a capital.
  private(set) var places: [String: [Int]] = [:]
  /// The folded words that stand without a capital.
  private(set) var lowers: Set<String> = []
  private let text: String

  init(_ text: String, scanner: TokenScanner, starts: SentenceStart, marksHeadlines: Bool) {
    self.text = text
    let bytes = text.utf8Span.span
    let tokens = TokenLines.marked(scanner.tokens(in: bytes), in: bytes)
    words.reserveCapacity(tokens.count)
    var folded: [UInt8] = []
    for (index, token) in tokens.enumerated() {
      folded.removeAll(keepingCapacity: true)
      scanner.fold(bytes, token.range, into: &folded)
      words.append(
        Word(
          range: token.range, folded: String(decoding: folded, as: UTF8.self), shape: token.shape,
          gap: token.gap, isStart: starts.begins(at: index, of: tokens, in: bytes),
          isDotted: token.shape == .upper
            && token.range.contains { bytes[$0] == UInt8(ascii: ".") }))
    }
    markDatelines()
    if marksHeadlines { markHeadlines() }
    for (index, word) in words.enumerated() {
      if word.isCapital, (places[word.folded]?.count ?? 0) < 32 {
        places[word.folded, default: []].append(index)
      }
      if word.shape == .lower {
        lowers.insert(word.folded)
      } else if !word.isStart {
        capitals[word.folded, default: 0] += 1
      }
    }
  }

  /// The bytes between a word and the one before it.
  func gap(before index: Int) -> String {
    guard index > 0, index < words.count else { return "" }
    return text.slice(of: words[index - 1].range.upperBound..<words[index].range.lowerBound)
  }

  /// The bytes after the last word.
  var rest: String {
    text.slice(of: (words.last?.range.upperBound ?? 0)..<text.utf8.count)
  }

  /// The text between offsets.
  func slice(_ range: Range<Int>) -> String { text.slice(of: range) }

  /// Whether the word at an index follows the one before it after a space alone.
  func follows(_ index: Int) -> Bool {
    index > 0 && index < words.count && words[index].gap == .space
  }

  /// Whether nothing but *&* joins the capital word at an index to the capital word before it.
  func isJoinedByAmpersand(_ index: Int) -> Bool {
    guard index > 0, index < words.count, words[index].gap == .other else { return false }
    return words[index].isCapital && words[index - 1].isCapital && gap(before: index) == " & "
  }

  /// *NIJMEGEN - Bij een ongeval*: a dash after the first words of a paragraph begins a sentence.
  private mutating func markDatelines() {
    var first = 0
    for index in words.indices.dropFirst() {
      if words[index].gap == .paragraph { first = index }
      guard words[index].gap == .other, index - first < 6, !words[index].isStart else { continue }
      let gap = gap(before: index)
      if [" - ", " – ", " — "].contains(where: gap.hasSuffix) { words[index].isStart = true }
    }
  }

  /// In a paragraph that writes nearly every longer word with a capital, none tells a name.
  private mutating func markHeadlines() {
    var first = 0
    while first < words.count {
      var last = first + 1
      while last < words.count, words[last].gap != .paragraph { last += 1 }
      let long = words[first..<last].filter { $0.folded.utf8.count > 3 }
      let capitals = long.count { $0.isCapital }
      let end = words[last - 1].range.upperBound
      let mark = text.slice(of: end..<min(end + 1, text.utf8.count))
      if long.count > 3, capitals * 10 > long.count * 8, mark != "." {
        for index in first..<last { words[index].isStart = true }
      }
      first = last
    }
  }
}
