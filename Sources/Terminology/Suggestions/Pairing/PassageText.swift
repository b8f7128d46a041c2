internal import Bitext

/// A passage as names are looked for in it: its words, with what they look like.
struct PassageText: Sendable {
  /// A word.
  struct Word: Sendable {
    let range: Range<Int>
    let text: String
    /// Folded, without a genitive ending.
    let key: String
    let isCapital: Bool
    /// Whether something that ends a name stands between this word and the one before it.
    let isApart: Bool

    /// Whether it ties the parts of a name together: *van*, *of the*.
    var isTie: Bool { SourceName.ties.contains(key) }

    /// Whether it has a genitive ending with an apostrophe: *Iran’s*.
    var isPossessive: Bool { range.count > text.utf8.count }

    /// Whether it begins with a digit.
    var isNumber: Bool { text.first?.isNumber == true }
  }

  let text: String
  let words: [Word]

  /// Cuts a text into words.
  init(_ text: String) {
    self.text = text
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var start: Int?
    var isApart = true
    for index in 0...bytes.count {
      let isInside = index < bytes.count && Self.isInside(bytes, index)
      if isInside, start == nil { start = index }
      if let begin = start, !isInside {
        words.append(Self.word(bytes, begin..<index, isApart: isApart))
        start = nil
        isApart = false
      }
      if index < bytes.count, !isInside, Self.separates(bytes, index),
        !Self.isInitial(words.last, before: index, bytes[index])
      {
        isApart = true
      }
    }
    self.words = words
  }

  /// The text of a row of words.
  func text(of span: Range<Int>) -> String {
    guard let first = words[span].first, let last = words[span].last else { return "" }
    let end = last.range.lowerBound + last.text.utf8.count
    return text.slice(of: first.range.lowerBound..<end).oneLine
  }

  /// The words that a stretch of bytes covers.
  func span(of range: Range<Int>) -> Range<Int>? {
    let covered = words.indices.filter { words[$0].range.overlaps(range) }
    guard let first = covered.first, let last = covered.last else { return nil }
    return first..<(last + 1)
  }

  /// Where a name stands, word by word, whatever its capitals and genitive ending.
  func spans(of name: String) -> [Range<Int>] {
    let wanted = PassageText(name).words.map(\.key)
    guard !wanted.isEmpty, wanted.count <= words.count else { return [] }
    return (0...(words.count - wanted.count)).compactMap { start in
      let span = start..<(start + wanted.count)
      return words[span].map(\.key).elementsEqual(wanted) ? span : nil
    }
  }

  private static func isInside(_ bytes: [UInt8], _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte >= 0x80 { return !isMark(bytes, index) }
    if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A { return true }
    if byte >= 0x30, byte <= 0x39 { return true }
    let isJoint = byte == 0x2D || byte == 0x27 || byte == 0x26 || byte == 0x2E
    guard isJoint, index > 0, index + 1 < bytes.count else { return false }
    return bytes[index + 1] | 0x20 >= 0x61 && bytes[index - 1] > 0x20
  }

  /// Quotes, dashes and spaces of two and three bytes that are no letters; the apostrophe of
  /// *people’s* is inside.
  private static func isMark(_ bytes: [UInt8], _ index: Int) -> Bool {
    var start = index
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    if bytes[start] == 0xC2 { return true }
    guard bytes[start] == 0xE2, start + 2 < bytes.count, bytes[start + 1] == 0x80 else {
      return false
    }
    let isApostrophe = bytes[start + 2] == 0x99
    let isBeforeLetter = start + 3 < bytes.count && bytes[start + 3] | 0x20 >= 0x61
    return !(isApostrophe && isBeforeLetter)
  }

  /// Whether a full stop belongs to an initial before it: *Th. Roosenburgh*, *J.P. de Wit*.
  private static func isInitial(_ word: Word?, before index: Int, _ byte: UInt8) -> Bool {
    guard byte == 0x2E, let word, word.isCapital, word.range.upperBound == index else {
      return false
    }
    return word.text.utf8.count <= 2 || word.text.contains(".")
  }

  private static func separates(_ bytes: [UInt8], _ index: Int) -> Bool {
    let byte = bytes[index]
    return byte != 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09
      && (byte < 0x80 || byte >= 0xC0)
  }

  private static func word(_ bytes: [UInt8], _ range: Range<Int>, isApart: Bool) -> Word {
    var text = string(bytes, range)
    for ending in ["’s", "'s"] where text.hasSuffix(ending) && text.count > 3 {
      text = String(text.dropLast(ending.count))
    }
    while let last = text.last, "-'.&".contains(last) { text.removeLast() }
    return Word(
      range: range, text: text, key: KnownNames.key(text),
      isCapital: text.unicodeScalars.first?.properties.isUppercase == true, isApart: isApart)
  }

  private static func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
