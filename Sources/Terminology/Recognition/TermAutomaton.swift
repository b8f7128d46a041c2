internal import Bitext

/// All terms of a language as a trie over the stems of their words, and tables to get into it.
///
/// An edge leads from a state by a word to the next state; all edges lie in one hash table, so that
/// 100,000 terms take a few megabytes and most words of a text cost one look-up that finds nothing.
/// A walk starts at every word (terms are a few words long, so failure links as in Aho & Corasick
/// 1975 would save nothing) and gives candidates; `TermVerifier` compares them letter by letter.
struct TermAutomaton: Sendable {
  /// The terms, in the order of the glossary.
  private(set) var entries: [TermEntry] = []
  /// The words of all terms.
  private(set) var words: [TermWord] = []
  /// The folded bytes of all words.
  private(set) var folded: [UInt8] = []
  /// The number of words of the longest term, gaps filled.
  private(set) var reach = 1

  private(set) var edges: HashIndex
  let language: String
  private var states = [State()]
  /// The last of the terms that end in each state, or -1.
  private(set) var outputs: [Int32] = []
  private(set) var wholeWords = HashIndex()
  private(set) var starts: BitFilter
  private(set) var followers: BitFilter
  private(set) var knownWholes = BitFilter(exponent: 20)
  private(set) var beginnings = BitFilter(exponent: 19)
  private(set) var lowerBeginnings = BitFilter(exponent: 19)
  private(set) var heads = BitFilter(exponent: 16)
  /// Whether a compound may end in a term: some are common nouns.
  private(set) var hasHeads = false

  /// What is known where some words of a term have been read.
  private struct State {
    /// The last of the terms that end here, or -1.
    var output: Int32 = -1
    /// Whether a term goes on from here after words of no matter.
    var hasGap = false
    /// Whether a term goes on from here at all.
    var goesOn = false
  }

  /// What an edge says of the state it leads to, in the high bits of its number, so that the table
  /// of states, which no cache holds, is read only where a term ends.
  enum Mark {
    static let output: Int32 = 1 << 30
    static let goesOn: Int32 = 1 << 29
    static let gap: Int32 = 1 << 28
    /// The bits of the number itself.
    static let number = gap - 1
  }

  /// The number of words that may stand where a term has *…*.
  static let gapLimit = 3
  /// The number of words that may stand between a verb and its beginning.
  static let splitLimit = 8

  /// Builds the automaton of the terms of a language.
  init(glossary: Glossary, language: LanguageTag, words: WordTable, scanner: TokenScanner) {
    self.language = language.language
    let plurals = Inflection.changedPlurals(of: language.language)
    let verbs = VerbTable(words: words, language: language)
    edges = HashIndex(expecting: glossary.concepts.count)
    starts = BitFilter(expecting: glossary.concepts.count &* 2)
    followers = BitFilter(expecting: glossary.concepts.count)
    for (index, concept) in glossary.concepts.enumerated() {
      for (place, term) in concept.terms.enumerated()
      where term.language.isCompatible(with: language) {
        let entry = Source(concept: concept, number: index, term: term, place: place)
        add(term.text, .term, of: entry, scanner: scanner, plurals: plurals)
        for form in verbs.forms(of: term, in: concept) {
          add(
            form.text, form.isSplit ? .splitVerb : .fixed, of: entry, scanner: scanner, plurals: [])
        }
        if let joined = CompoundRule.joined(term, in: language) {
          let isNoun = language.language == "en"
          add(joined, isNoun ? .term : .fixed, of: entry, scanner: scanner, plurals: [])
        }
      }
    }
    finish()
  }

  /// Puts what is known of the states where it is at hand: into the edges, and into a narrow table.
  private mutating func finish() {
    let states = states
    outputs = states.map(\.output)
    self.states = []
    edges.replaceValues { number in
      let state = states[Int(number)]
      return number & Mark.number | (state.output >= 0 ? Mark.output : 0)
        | (state.goesOn ? Mark.goesOn : 0) | (state.hasGap ? Mark.gap : 0)
    }
  }

  /// A term and where it stands in the glossary.
  struct Source {
    var concept: Concept
    var number: Int
    var term: Term
    var place: Int
  }

  private mutating func add(
    _ text: String, _ wording: TermEntry.Wording, of source: Source, scanner: TokenScanner,
    plurals: [Inflection.Pair]
  ) {
    let bytes = text.utf8Span.span
    let tokens = scanner.tokens(in: bytes)
    guard !tokens.isEmpty, tokens.count < 64 else { return }
    let firstWord = Int32(clamping: words.count)
    let state = addWords(tokens, of: bytes, scanner: scanner, plurals: plurals)
    starts.insert(Self.key(tokens[0].stem, isLower: false))
    if mayLower(tokens, source.term, source.concept) {
      starts.insert(Self.key(tokens[0].stem, isLower: true))
    }
    for token in tokens.dropFirst() { followers.insert(token.stem) }
    entries.append(
      TermEntry(
        concept: Int32(clamping: source.number), term: Int32(clamping: source.place),
        words: firstWord..<Int32(clamping: words.count), kind: source.concept.kind,
        part: source.term.part, wording: wording,
        isCommonNoun: isCommonNoun(source), next: states[Int(state)].output, nextWhole: -1))
    states[Int(state)].output = Int32(clamping: entries.count - 1)
    if tokens.count == 1, CompoundRule.mayBegin(source.term, of: source.concept) {
      addWhole(tokens[0], bytes: bytes, scanner: scanner)
    }
  }

  /// Adds the words of a term; the state that it ends in.
  private mutating func addWords(
    _ tokens: [Token], of bytes: Span<UInt8>, scanner: TokenScanner, plurals: [Inflection.Pair]
  ) -> Int32 {
    var state: Int32 = 0
    var length = 0
    for (index, token) in tokens.enumerated() {
      let start = folded.count
      scanner.fold(bytes, token.range, into: &folded)
      let allowsWords = index > 0 && Self.hasEllipsis(bytes, tokens[index - 1].end..<token.start)
      length += allowsWords ? Self.splitLimit + 1 : 1
      words.append(
        TermWord(
          foldedStart: Int32(clamping: start), foldedCount: UInt16(clamping: folded.count - start),
          shape: token.shape, gap: index == 0 ? .paragraph : token.gap,
          hasMarks: token.hasMarks, allowsWordsBefore: allowsWords))
      if allowsWords { states[Int(state)].hasGap = true }
      let next = step(from: state, by: token.stem)
      if index == tokens.count - 1 {
        addPlurals(of: Array(folded[start...]), token, from: state, to: next, plurals, scanner)
      }
      state = next
    }
    reach = max(reach, length)
    return state
  }

  /// Leads the plurals of a last word to its state where their stem is another: *Kamerleden*.
  private mutating func addPlurals(
    of word: [UInt8], _ token: Token, from state: Int32, to next: Int32,
    _ plurals: [Inflection.Pair], _ scanner: TokenScanner
  ) {
    let short = token.length < 3 ? Inflection.shortForms(of: word, in: language) : []
    for plural in plurals.isEmpty ? [] : plurals.compactMap({ $0.applied(to: word) }) + short {
      guard
        let stem = scanner.tokens(in: plural.span).first?.stem, stem != token.stem
      else { continue }
      _ = edges.value(of: Self.edge(from: state, by: stem), orAdd: next)
      states[Int(state)].goesOn = true
      followers.insert(stem)
      guard state == 0 else { continue }
      starts.insert(Self.key(stem, isLower: false))
      if token.shape == .lower { starts.insert(Self.key(stem, isLower: true)) }
    }
  }

  /// Whether a term may begin without a capital in a text.
  private func mayLower(_ tokens: [Token], _ term: Term, _ concept: Concept) -> Bool {
    switch tokens[0].shape {
    case .none, .lower: return true
    case .upper, .mixed: return false
    case .title where term.part == .acronym: return true
    case .title:
      return tokens.count > 1 || (concept.kind != .person && concept.kind != .place)
    }
  }

  private mutating func addWhole(_ token: Token, bytes: Span<UInt8>, scanner: TokenScanner) {
    var prefixes: [TokenScanner.Prefix] = []
    scanner.prefixes(of: token.range, in: bytes, into: &prefixes)
    let first = scanner.beginnings(of: token.range, in: bytes)
    guard first.short != 0, let hash = prefixes.last?.hash else { return }
    let last = entries.count - 1
    let number = Int32(clamping: last)
    let head = wholeWords.value(of: hash, orAdd: number)
    if head != number {
      entries[last].nextWhole = head
      wholeWords.set(number, for: hash)
    }
    knownWholes.insert(hash)
    let beginning = first.long != 0 ? first.long : first.short
    beginnings.insert(beginning)
    let entry = entries[last]
    if isHead(entry) {
      heads.insert(beginning)
      hasHeads = true
    }
    let isName = entry.kind == .person || entry.kind == .place
    if token.shape == .lower || entry.part == .acronym || !isName {
      lowerBeginnings.insert(beginning)
    }
  }

  /// What is asked of the filter of first words, which holds those without a capital apart.
  @inline(__always)
  static func key(_ stem: UInt64, isLower: Bool) -> UInt64 {
    isLower ? stem ^ 0x9E37_79B9_7F4A_7C15 : stem
  }

  private mutating func step(from state: Int32, by stem: UInt64) -> Int32 {
    let new = Int32(clamping: states.count)
    let next = edges.value(of: Self.edge(from: state, by: stem), orAdd: new)
    states[Int(state)].goesOn = true
    if next == new { states.append(State()) }
    return next
  }

  /// The hash of an edge; should two ever be the same, comparing letter by letter tells them apart.
  @inline(__always)
  static func edge(from state: Int32, by stem: UInt64) -> UInt64 {
    stem ^ UInt64(UInt32(bitPattern: state & Mark.number)) &* 0x9E37_79B9_7F4A_7C15
  }

  private static func hasEllipsis(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var stops = 0
    for index in range {
      if bytes[index] == UInt8(ascii: ".") { stops += 1 }
      if index + 2 < range.upperBound, bytes[index] == 0xE2, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0xA6
      {
        return true
      }
    }
    return stops > 2
  }
}
