internal import Bitext

/// Compares the words of a candidate with those of its term: endings, marks, capitals, gaps.
struct TermVerifier: Sendable {
  private let automaton: TermAutomaton
  private let scanner: TokenScanner
  private let starts: SentenceStart
  private let clauses: ClauseEnd
  private let inflection: Inflection
  private let isGerman: Bool

  init(
    automaton: TermAutomaton, scanner: TokenScanner, starts: SentenceStart, clauses: ClauseEnd,
    language: LanguageTag
  ) {
    self.starts = starts
    self.clauses = clauses
    self.automaton = automaton
    self.scanner = scanner
    inflection = Inflection(for: language)
    isGerman = language.language == "de"
  }

  /// How the words of a text at a path of tokens differ from a term; `nil` where they are no form
  /// of it.
  func form(
    of entry: TermEntry, at path: [Int], in tokens: [Token], bytes: Span<UInt8>,
    scratch: inout [UInt8]
  ) -> RecognizedTerm.Form? {
    let words = automaton.words.span.extracting(
      Int(entry.words.lowerBound)..<Int(entry.words.upperBound))
    guard words.count == path.count, opensFit(entry, words, path, tokens) else { return nil }
    var form = RecognizedTerm.Form.exact
    var lowered = 0
    var borne = 0
    for index in words.indices {
      let word = words[index]
      let place = path[index]
      let token = tokens[place]
      if !gapFits(token, word, previous: place > 0 ? tokens[place - 1] : nil) { return nil }
      // The capitals first: they are read at once, the letters are not.
      let verdict = verdict(of: word, entry, at: place, path, tokens, bytes)
      if verdict == .no { return nil }
      if verdict == .lowered, path.count == 1, !CaseRule.bearsLowering(entry, words: words) {
        return nil
      }
      let isLast = index == path.count - 1
      guard let difference = difference(token, word, entry, isLast, bytes, &scratch) else {
        return nil
      }
      switch verdict {
      case .no: return nil
      case .lowered: lowered += 1
      case .different: if form == .exact { form = .spelled }
      case .same: if word.shape != .lower, word.shape != .none { borne += 1 }
      }
      if difference == .inflected || form == .exact { form = difference }
    }
    if entry.wording != .term { form = .inflected }
    if lowered > 0 {
      // German gives every noun a capital, so that its adjective tells: ein weißes Haus.
      if isGerman, path.count < 3 { return nil }
      if borne == 1, let first = path.first, tokens[first].shape == .title,
        words[0].shape == .title, starts.begins(at: first, of: tokens, in: bytes)
      {
        // A capital at the start of a sentence bears nothing out: De tijd dringt.
        borne = 0
      }
      if borne == 0, !CaseRule.bearsLowering(entry, words: words) { return nil }
      if form == .exact { form = .spelled }
    }
    return form
  }

  /// How the capitals of a word fit, given those beside it: *Premier* at the start of a sentence,
  /// *DEN HAAG*.
  private func verdict(
    of word: TermWord, _ entry: TermEntry, at place: Int, _ path: [Int], _ tokens: [Token],
    _ bytes: Span<UInt8>
  ) -> CaseRule.Verdict {
    let found = tokens[place].shape
    let verdict = CaseRule.verdict(found, for: word, part: entry.part)
    if verdict == .different, word.shape == .lower, found == .title, place == path.first,
      starts.begins(at: place, of: tokens, in: bytes)
    {
      return .same
    }
    if verdict == .no, word.shape == .title, found == .upper, path.count > 1,
      path.allSatisfy({ tokens[$0].shape == .upper })
    {
      return .different
    }
    return verdict
  }

  /// Whether the end of a word is a term of one word or a form of it.
  func isForm(
    _ head: Token, of entry: TermEntry, _ bytes: Span<UInt8>, _ scratch: inout [UInt8]
  ) -> Bool {
    let word = automaton.words[Int(entry.words.lowerBound)]
    return difference(head, word, entry, true, bytes, &scratch) != nil
  }

  private func difference(
    _ token: Token, _ word: TermWord, _ entry: TermEntry, _ isLast: Bool, _ bytes: Span<UInt8>,
    _ scratch: inout [UInt8]
  ) -> RecognizedTerm.Form? {
    let hasMarks = token.hasMarks
    let addsMarks = hasMarks && !word.hasMarks && !(isGerman && entry.nature == .common)
    let letters = automaton.letters(of: word)
    let base = automaton.folded.span.extracting(letters)
    var isEndingMarked = false
    if addsMarks, !hasOnlyHiddenHyphens(token.range, in: bytes) {
      guard entry.nature == .common,
        inflection.addsMark(to: bytes.extracting(token.range), of: base)
      else { return nil }
      isEndingMarked = true
    }
    if !hasMarks, Self.isSame(bytes.extracting(token.range), base) {
      return word.hasMarks ? .spelled : .exact
    }
    scratch.removeAll(keepingCapacity: true)
    scanner.fold(bytes, token.range, into: &scratch)
    if scratch[...] == automaton.folded[letters] {
      if isEndingMarked { return nil }
      return hasMarks == word.hasMarks ? .exact : .spelled
    }
    if entry.wording != .term { return nil }
    if entry.nature == .acronym, token.shape == .upper { return nil }
    // A German ending may bring a mark and takes none away: Fahrer are on no Fähre.
    if isGerman, word.hasMarks, !hasMarks { return nil }
    return inflection.accepts(scratch.span, as: base, nature: entry.nature, isLast: isLast)
      ? .inflected : nil
  }

  /// Whether letters and digits of ASCII are those of a folded word.
  private static func isSame(_ found: Span<UInt8>, _ folded: Span<UInt8>) -> Bool {
    guard found.count == folded.count else { return false }
    for index in found.indices {
      let byte = found[index]
      let isLetter = (byte | 0x20) &- 0x61 < 26
      guard byte < 0x80, (isLetter ? byte | 0x20 : byte) == folded[index] else { return false }
    }
    return true
  }

  /// Whether hidden hyphens, U+00AD, are all that folding takes off a word.
  private func hasOnlyHiddenHyphens(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] >= 0x80 {
        guard bytes[index] == 0xC2, index + 1 < range.upperBound, bytes[index + 1] == 0xAD else {
          return false
        }
        index &+= 1
      }
      index &+= 1
    }
    return true
  }

  /// Whether as many words stand where a term is open as may: some in a term with *…*, more in a
  /// clause between a verb and its beginning.
  private func opensFit(
    _ entry: TermEntry, _ words: Span<TermWord>, _ path: [Int], _ tokens: [Token]
  ) -> Bool {
    for index in words.indices.dropFirst() {
      let limit =
        !words[index].allowsWordsBefore
        ? 0 : entry.wording == .splitVerb ? TermAutomaton.splitLimit : TermAutomaton.gapLimit
      if path[index] - path[index - 1] - 1 > limit { return false }
    }
    return entry.wording != .splitVerb || clauses.joins(path, in: tokens)
  }

  private func gapFits(_ token: Token, _ word: TermWord, previous: Token?) -> Bool {
    switch (token.gap, word.gap) {
    case (_, .paragraph): true
    case _ where word.allowsWordsBefore: true
    case (let found, let wanted) where found == wanted: true
    case (.space, .hyphen), (.hyphen, .space), (.none, .space): true
    case (.stop, .space), (.space, .stop): (previous?.length ?? 9) < 5
    default: false
    }
  }
}
