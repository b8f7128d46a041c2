internal import Bitext
public import ICU

/// Finds where a pattern stands in texts. It belongs to one thread at a time.
public struct ConcordanceMatcher: ~Copyable {
  private let pattern: ConcordancePattern
  private let wanted: FoldedText
  private let expression: RegularExpression.Matcher?
  private var tokenizer: Tokenizer

  /// Makes a pattern ready.
  public init(_ pattern: ConcordancePattern) throws(ICUError) {
    let expression = try pattern.expression?.matcher()
    let tokenizer = try Tokenizer()
    self.pattern = pattern
    wanted = FoldedText(pattern.text)
    self.expression = expression
    self.tokenizer = tokenizer
  }

  /// The places where the pattern stands, in UTF-8 bytes, in order; none overlaps another.
  public mutating func ranges(in text: String) throws(ICUError) -> [Range<Int>] {
    switch pattern.kind {
    case .phrase: return FoldedText(text).ranges(of: wanted)
    case .words: return try wholeWords(text)
    case .wildcards: return try globs(text)
    case .expression:
      guard let expression else { return [] }
      let units = Array(text.utf16)
      let found = try expression.ranges(in: units)
      return found.isEmpty ? [] : Self.utf8(found, in: text)
    }
  }

  /// The same of a text in UTF-8, of which no string is made where that is not needed.
  public mutating func ranges(in utf8: Span<UInt8>) throws(ICUError) -> [Range<Int>] {
    switch pattern.kind {
    case .phrase, .words:
      if let folded = FoldedText(plain: utf8) {
        let ranges = folded.ranges(of: wanted, overlapping: pattern.kind == .words)
        if ranges.isEmpty || pattern.kind == .phrase { return ranges }
      }
    case .wildcards, .expression: break
    }
    return try ranges(
      in: unsafe utf8.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) })
  }

  private mutating func wholeWords(_ text: String) throws(ICUError) -> [Range<Int>] {
    let all = FoldedText(text).ranges(of: wanted, overlapping: true)
    guard !all.isEmpty else { return [] }
    let tokens = try tokenizer.tokens(of: text).tokens
    return Self.apart(
      all.filter { range in
        // Tokens come in order and do not overlap.
        let first = tokens.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
        let last = tokens.partitioningIndex { $0.range.upperBound >= range.upperBound }
        return first < tokens.count && last < tokens.count
          && tokens[first].range.lowerBound == range.lowerBound
          && tokens[last].range.upperBound == range.upperBound
      })
  }

  private mutating func globs(_ text: String) throws(ICUError) -> [Range<Int>] {
    let tokenized = try tokenizer.tokens(of: text)
    let words = tokenized.tokens.filter { $0.kind != .mark }
    guard words.count >= pattern.globs.count else { return [] }
    var folded: [String] = []
    for word in words {
      folded.append(
        try tokenizer.vocabularyText(
          of: Token(kind: .word, range: word.range), in: tokenized.bytes))
    }
    var ranges: [Range<Int>] = []
    for start in 0...(words.count - pattern.globs.count) {
      let fits = pattern.globs.indices.allSatisfy {
        pattern.globs[$0].matches(folded[start + $0])
      }
      guard fits else { continue }
      let last = words[start + pattern.globs.count - 1]
      ranges.append(words[start].range.lowerBound..<last.range.upperBound)
    }
    return Self.apart(ranges)
  }

  /// Those of ranges in order that do not overlap one before them.
  private static func apart(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var kept: [Range<Int>] = []
    for range in ranges where range.lowerBound >= kept.last?.upperBound ?? 0 {
      kept.append(range)
    }
    return kept
  }

  /// Ranges of UTF-16 units as ranges of UTF-8 bytes.
  private static func utf8(_ ranges: [Range<Int>], in text: String) -> [Range<Int>] {
    ranges.map { range in
      let start = text.utf16.index(text.startIndex, offsetBy: range.lowerBound)
      let end = text.utf16.index(start, offsetBy: range.count)
      let lower = text.utf8.distance(from: text.startIndex, to: start)
      return lower..<(lower + text.utf8.distance(from: start, to: end))
    }
  }
}
