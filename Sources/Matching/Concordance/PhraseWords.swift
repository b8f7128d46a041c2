internal import ICU

/// What the words of a phrase tell of those of a segment in which it stands.
///
/// Where white space stands on both sides a word of the phrase is one of the segment; where not, it
/// may be part of one. Words of scripts that ICU cuts by dictionary, where the words around decide,
/// tell nothing.
struct PhraseWords {
  /// A filter for each word that tells something.
  var filters: [WordFilter] = []
  /// Whether those words follow one another in the segment.
  var isContiguous = false

  /// No words.
  init() {}

  /// The words of a phrase.
  ///
  /// - Parameter isWhole: whether it begins and ends where words do.
  init(_ phrase: String, isWhole: Bool) throws(ICUError) {
    var tokenizer = try Tokenizer()
    let text = try tokenizer.tokens(of: phrase)
    isContiguous = true
    for token in text.tokens where token.kind != .mark {
      let bytes = text.bytes[token.range]
      let word = try tokenizer.vocabularyText(
        of: Token(kind: .word, range: token.range), in: text.bytes)
      guard !word.isEmpty, Self.isCutByItself(bytes) else {
        isContiguous = false
        continue
      }
      let isFirst = Self.isBlank(text.bytes[..<token.range.lowerBound])
      let isLast = Self.isBlank(text.bytes[token.range.upperBound...])
      let isOpenBefore =
        isFirst ? !isWhole : !Self.endsBlank(text.bytes[..<token.range.lowerBound])
      let isOpenAfter =
        isLast ? !isWhole : !Self.startsBlank(text.bytes[token.range.upperBound...])
      // A number may be cut in two where white space that does not break stands in it.
      if token.kind == .number { isContiguous = false }
      filters.append(
        WordFilter(
          [Self.test(word, isOpenBefore: isOpenBefore, isOpenAfter: isOpenAfter)],
          admitsNumbers: token.kind == .number))
    }
  }

  /// The words of a text with wildcards; what is all wild tells nothing.
  init(_ globs: [WordGlob]) {
    isContiguous = true
    for glob in globs {
      let literal = glob.literal
      if literal.isEmpty || !Self.isCutByItself(Array(literal.utf8)[...]) {
        isContiguous = false
        continue
      }
      let hasLetters = literal.unicodeScalars.contains(where: \.properties.isAlphabetic)
      if !hasLetters { isContiguous = false }
      filters.append(WordFilter([.matching(glob)], admitsNumbers: !hasLetters))
    }
  }

  private static func test(
    _ word: String, isOpenBefore: Bool, isOpenAfter: Bool
  ) -> WordTest {
    switch (isOpenBefore, isOpenAfter) {
    case (false, false): .equal(word)
    case (true, false): .ending(word)
    case (false, true): .starting(word)
    case (true, true): .containing(word)
    }
  }

  /// Whether all letters are of scripts whose words end where letters end: Latin, Greek, Cyrillic,
  /// Armenian, Hebrew, Arabic.
  private static func isCutByItself(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
      $0.value < 0x700 || 0x1E00..<0x2000 ~= $0.value || $0 == "’"
    }
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    WhiteSpace.fills(bytes)
  }

  private static func endsBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.last.map(WhiteSpace.contains) ?? true
  }

  private static func startsBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.first.map(WhiteSpace.contains) ?? true
  }
}
