/// Abbreviations and starters, found by the bytes of a text.
struct AbbreviationTable: Sendable {
  private var entries: [WordHash: AbbreviationList.Entry] = [:]
  private var starters: Set<WordHash> = []

  /// A longer word is no abbreviation, in bytes.
  private static let longest = 32

  /// Makes a table of lists, of which earlier ones decide before later ones.
  init(_ lists: [AbbreviationList]) {
    for list in lists { add(list) }
  }

  /// The table with one list more, which decides last.
  func adding(_ list: AbbreviationList) -> AbbreviationTable {
    var table = self
    table.add(list)
    return table
  }

  /// The abbreviation that a full stop ends.
  ///
  /// - Parameters:
  ///   - end: where the full stop is over.
  ///   - lower: where the paragraph begins.
  ///   - isInCapitals: whether the text around is written in capitals, as headlines are.
  func entry(
    _ bytes: Span<UInt8>, endingAt end: Int, notBelow lower: Int, isInCapitals: Bool
  ) -> AbbreviationList.Entry? {
    guard let start = Self.wordStart(bytes, end, lower) else { return nil }
    if let spaced = spacedEntry(bytes, start, end, lower) { return spaced }
    if isInCapitals, let title = entries[Self.capitalized(bytes, start..<end)] { return title }
    var begin = start
    while true {
      if let found = find(bytes, begin..<end, notBelow: lower) { return found }
      guard let inner = Self.innerStart(bytes, begin, end) else { return nil }
      begin = inner
    }
  }

  /// Whether the word that begins at a place clearly begins a sentence.
  func isStarter(_ bytes: Span<UInt8>, at start: Int, notAbove upper: Int) -> Bool {
    var end = start
    while end < upper, end - start < Self.longest, Self.isLetter(bytes[end]) { end += 1 }
    guard start < end else { return false }
    if starters.contains(WordHash(bytes, start..<end)) { return true }
    // An elided word keeps its apostrophe: L'eau, L’eau.
    guard start + 1 < upper, bytes[start + 1] == 0x27 || bytes[start + 1] == 0xE2 else {
      return false
    }
    var elided = WordHash(bytes, start..<(start + 1))
    elided.add(0x27)
    return starters.contains(elided)
  }

  private mutating func add(_ list: AbbreviationList) {
    for entry in list.entries where entries[WordHash(entry.text)] == nil {
      entries[WordHash(entry.text)] = entry
    }
    starters.formUnion(list.starters.map { WordHash($0) })
  }

  /// An entry of two words, such as *z. B.*
  private func spacedEntry(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ lower: Int
  ) -> AbbreviationList.Entry? {
    var gap = start
    while gap > lower, start - gap < 3, Self.isSpace(bytes[gap - 1]) { gap -= 1 }
    guard gap < start, gap > lower, end - start < 8,
      let first = Self.wordStart(bytes, gap, lower)
    else { return nil }
    var hash = WordHash(bytes, first..<gap)
    hash.add(0x20)
    for index in start..<end { hash.add(bytes[index]) }
    return entries[hash]
  }

  /// The entry of a word; one with a small first letter is found under a capital at the begin of
  /// a sentence, and where full stops inside show that it is no name.
  private func find(
    _ bytes: Span<UInt8>, _ range: Range<Int>, notBelow lower: Int
  ) -> AbbreviationList.Entry? {
    if let entry = entries[WordHash(bytes, range)] { return entry }
    guard range.count > 2 else { return nil }
    let (first, rest) = bytes.scalar(at: range.lowerBound)
    guard rest < range.upperBound, let letter = Unicode.Scalar(first)?.properties,
      letter.isUppercase
    else { return nil }
    var small = WordHash(letter.lowercaseMapping)
    var hasStops = false
    for index in rest..<range.upperBound {
      small.add(bytes[index])
      if bytes[index] == 0x2E, index + 1 < range.upperBound { hasStops = true }
    }
    guard let entry = entries[small] else { return nil }
    return hasStops || entry.kind != .never || Self.beginsSentence(bytes, range.lowerBound, lower)
      ? entry : nil
  }

  /// The hash of the word with small letters after the first, where they are ASCII.
  private static func capitalized(_ bytes: Span<UInt8>, _ range: Range<Int>) -> WordHash {
    var hash = WordHash(bytes, range.lowerBound..<(range.lowerBound + 1))
    for index in (range.lowerBound + 1)..<range.upperBound {
      hash.add(0x41...0x5A ~= bytes[index] ? bytes[index] | 0x20 : bytes[index])
    }
    return hash
  }

  /// Whether no word comes before a place in its sentence.
  private static func beginsSentence(_ bytes: Span<UInt8>, _ start: Int, _ lower: Int) -> Bool {
    var place = start
    while place > lower, start - place < longest,
      isSpace(bytes[place - 1]) || isOpening(bytes[place - 1])
    {
      place -= 1
    }
    return place == lower || ".?!".utf8.contains(bytes[place - 1])
  }

  /// Where the word before a full stop begins; `nil` where it is too long.
  private static func wordStart(_ bytes: Span<UInt8>, _ end: Int, _ lower: Int) -> Int? {
    var start = end
    while start > lower {
      let byte = bytes[start - 1]
      if isSpace(byte) || isOpening(byte) { break }
      if byte & 0xC0 == 0x80, isOpening(bytes, endingAt: start, lower) { break }
      start -= 1
      if end - start > longest { return nil }
    }
    return start < end ? start : nil
  }

  /// Where the part of a word after its first apostrophe or hyphen begins.
  private static func innerStart(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    for index in start..<end {
      let isMark = bytes[index] == 0x27 || bytes[index] == 0x2D
      if isMark, end - index > 3 { return index + 1 }
      if bytes[index] == 0xE2, end - index > 5, bytes[index + 1] == 0x80 { return index + 3 }
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || 0x61...0x7A ~= byte | 0x20
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x28, 0x5B, 0x7B, 0x2F, 0x3C, 0x3D, 0x3E, 0x2C, 0x3A, 0x3B, 0x2A: true
    default: false
    }
  }

  /// Whether a quotation mark or a no-break space of several bytes ends at a place.
  private static func isOpening(_ bytes: Span<UInt8>, endingAt end: Int, _ lower: Int) -> Bool {
    switch bytes.scalar(before: end, notBelow: lower).value {
    case 0xA0, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x2018, 0x201A, 0x202F, 0x2039: true
    default: false
    }
  }
}
