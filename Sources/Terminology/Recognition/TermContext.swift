internal import Bitext

/// Weighs what stands around a candidate: the start of a sentence, a first name, a compound.
struct TermContext: Sendable {
  let starts: SentenceStart
  /// The least number of bytes of an everyday word, by its stem: *turkey* says nothing of *Turks*.
  private let common: [UInt64: Int]
  let function: Set<UInt64>
  let articles: Set<UInt64>
  let address: Set<UInt64>
  let given: Set<UInt64>
  private let renaming: Set<UInt64>
  let titles: Set<UInt64>
  let particles: Set<UInt64>
  let speech: Set<UInt64>
  let beforeNames: Set<UInt64>
  /// Whole words, since stems take *they* for *the*.
  let verbPronouns: Set<String>
  let objects: Set<String>
  let contractions: Set<UInt64>
  let isDutch: Bool
  /// Whether capitals stand on names alone, as they do not in German nor in English headlines.
  let capitalIsName: Bool

  init(words: WordTable, scanner: TokenScanner, language: LanguageTag) {
    starts = SentenceStart(words: words, scanner: scanner)
    func stems(_ section: String) -> Set<UInt64> { scanner.stems(of: words[section]) }
    function = stems("function")
    common = Dictionary(
      (words["common"] + words["function"]).compactMap { word in
        scanner.tokens(in: word.utf8Span.span).first.map { ($0.stem, $0.end - $0.start) }
      }, uniquingKeysWith: min)
    renaming = stems("renaming words")
    articles = stems("articles")
    address = stems("address")
    given = stems("given names")
    titles = stems("titles")
    particles = stems("particles").subtracting(stems("articles"))
    speech = stems("speech verbs")
    beforeNames = stems("words before names").union(speech)
    verbPronouns = Set(words["verb pronouns"])
    objects = Set(words["object words"])
    contractions = stems("contractions")
    isDutch = language.language == "nl"
    capitalIsName = ["nl", "fr"].contains(language.language)
  }

  /// The candidate for words that are a form of a term, or `nil` where they belong to another name.
  func candidate(
    _ entry: TermEntry, number: Int32, form: RecognizedTerm.Form, isName: Bool, path: [Int],
    tokens: [Token], bytes: Span<UInt8>
  ) -> TermCandidate? {
    guard let first = path.first, let last = path.last else { return nil }
    if isPartOfPerson(entry, first, last, tokens) || isNegated(last, tokens, bytes)
      || isRenamed(first, tokens, bytes)
      || isOtherWord(entry, form, isName: isName, path, tokens, bytes)
    {
      return nil
    }
    var end = tokens[last].end
    var form = form
    if let possessive = possessive(after: last, tokens, bytes) {
      end = possessive
      form = .inflected
    } else if last + 1 < tokens.count, tokens[last + 1].gap == .hyphen {
      form = .compound
    }
    return TermCandidate(
      entry: number, concept: entry.concept,
      range: Self.start(of: tokens[first], in: bytes)..<end,
      open: entry.wording == .splitVerb && path.count > 1
        ? tokens[first].end..<tokens[path[1]].start : nil, form: form,
      isWeak: isName && isWeak(entry, path, tokens, bytes), rank: rank(entry, form))
  }

  /// Where a word begins, the apostrophe of *’s-Gravenhage* included.
  private static func start(of token: Token, in bytes: Span<UInt8>) -> Int {
    guard token.end - token.start == 1, token.shape == .lower, token.gap != .apostrophe else {
      return token.start
    }
    let start = token.start
    if start > 0, bytes[start - 1] == 0x27 || bytes[start - 1] == 0x60 { return start - 1 }
    // ’ and ‘ are E2 80 99 and E2 80 98.
    if start > 2, bytes[start - 3] == 0xE2, bytes[start - 2] == 0x80,
      bytes[start - 1] | 1 == 0x99
    {
      return start - 3
    }
    return token.start
  }

  /// Where *’s* ends, if it follows, or the ending of *baby’tje*.
  private func possessive(after index: Int, _ tokens: [Token], _ bytes: Span<UInt8>) -> Int? {
    guard index + 1 < tokens.count else { return nil }
    let next = tokens[index + 1]
    guard next.gap == .apostrophe else { return nil }
    let isEnding =
      next.end - next.start == 1
      ? bytes[next.start] | 0x20 == UInt8(ascii: "s")
      : isDutch && bytes.extracting(next.range).isSmallEnding
    return isEnding ? next.end : nil
  }

  /// Whether a word ends inside the English *n’t*: *Don’t* is no Don, though *Don’s* is his.
  private func isNegated(_ index: Int, _ tokens: [Token], _ bytes: Span<UInt8>) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    return next.gap == .apostrophe && next.end - next.start == 1
      && bytes[next.start] | 0x20 == UInt8(ascii: "t")
      && bytes[tokens[index].end - 1] | 0x20 == UInt8(ascii: "n")
  }

  /// A surname or place after the first name of somebody else: *Eric Blair*, *Jack London*; a
  /// surname or a king's name that is the first name of somebody else: *Modi Ephraim*,
  /// *Boudewijn Siemons*.
  private func isPartOfPerson(
    _ entry: TermEntry, _ first: Int, _ last: Int, _ tokens: [Token]
  ) -> Bool {
    guard first == last else { return false }
    if last + 1 < tokens.count, tokens[last + 1].gap == .space, tokens[last + 1].shape == .title,
      isFirstName(entry, at: first, tokens)
    {
      return true
    }
    guard first > 0 else { return false }
    let isSurname = entry.kind == .person && entry.part == .short
    let isPlace = entry.kind == .place && entry.part != .adjective && entry.part != .inhabitant
    let before = tokens[first - 1]
    let gap = tokens[first].gap
    if entry.kind == .place, gap == .space || gap == .stop, address.contains(before.stem) {
      return true
    }
    guard isSurname || isPlace else { return false }
    switch gap {
    case .space: return before.shape == .title && given.contains(before.stem)
    case .stop: return before.length == 1 && before.shape == .title && isSurname
    case .hyphen: return entry.kind == .person && before.shape == .title
    default: return false
    }
  }

  /// Whether a word before a name makes it that of somebody else: *Wit-Russen*, *New Mexico*.
  private func isRenamed(_ first: Int, _ tokens: [Token], _ bytes: Span<UInt8>) -> Bool {
    guard first > 0, tokens[first].shape == .title, tokens[first - 1].shape == .title,
      renaming.contains(tokens[first - 1].stem)
    else { return false }
    let gap = tokens[first].gap
    return gap == .hyphen || gap == .space && !starts.begins(at: first - 1, of: tokens, in: bytes)
  }

  /// Whether a word before another with a capital is somebody's first name: *Boudewijn Siemons*, and
  /// *Frans Timmermans*, who is no Frenchman.
  private func isFirstName(_ entry: TermEntry, at index: Int, _ tokens: [Token]) -> Bool {
    let isGiven = given.contains(tokens[index].stem)
    if entry.kind == .person { return entry.part != .acronym && (capitalIsName || isGiven) }
    return capitalIsName && isGiven && tokens[index].shape == .title
      && (index == 0 || !articles.contains(tokens[index - 1].stem))
  }

  /// Whether nothing but a capital at the start of a sentence tells the name from a common word.
  private func isWeak(
    _ entry: TermEntry, _ path: [Int], _ tokens: [Token], _ bytes: Span<UInt8>
  ) -> Bool {
    guard let first = path.first, tokens[first].shape != .lower else { return false }
    if path.dropFirst().contains(where: { tokens[$0].shape != .lower }) { return false }
    if entry.part == .acronym, tokens[first].shape == .upper {
      return isWeakAcronym(path, tokens, bytes)
    }
    let isShort = entry.part == .short && entry.kind != .person && entry.kind != .place
    let isCommon =
      path.count == 1 && tokens[first].shape == .title
      && tokens[first].end - tokens[first].start >= common[tokens[first].stem] ?? .max
    guard isShort || isCommon else { return false }
    if !isShort, isBareSubject(first, tokens, bytes) { return false }
    return starts.begins(at: first, of: tokens, in: bytes)
  }

  /// Whether capitals alone make an acronym of a first name, or of a small word that begins a
  /// sentence or stands among capitals: *EVA*, *IS dat waar?*
  private func isWeakAcronym(_ path: [Int], _ tokens: [Token], _ bytes: Span<UInt8>) -> Bool {
    guard path.count == 1, let index = path.first, tokens[index].shape == .upper else {
      return false
    }
    let stem = tokens[index].stem
    if given.contains(stem) {
      return index == 0 || !articles.contains(tokens[index - 1].stem)
    }
    guard function.contains(stem) else { return false }
    let beside = [index - 1, index + 1].filter { tokens.indices.contains($0) }
    return beside.contains { tokens[$0].shape == .upper && tokens[$0].gap != .paragraph }
      || starts.begins(at: index, of: tokens, in: bytes)
  }

  /// A Dutch adjective with its ending goes before an inhabitant, though *Russische* may be a woman
  /// too; without one it may be the name of the place, as *Parijs* is.
  private func rank(_ entry: TermEntry, _ form: RecognizedTerm.Form) -> Int {
    let distance =
      switch form {
      case .exact: 0
      case .spelled, .compound: 1
      case .inflected: 2
      }
    let part =
      switch entry.part {
      case .full: 0
      case .acronym: 1
      case .variant: 2
      case .adjective: isDutch && form == .inflected ? -9 : 3
      case .inhabitant: 4
      case .short: CandidateChoice.shortRank
      }
    return part + 10 + distance * 6
  }
}

extension Span<UInt8> {
  /// Whether this is *tje* or *tjes*.
  fileprivate var isSmallEnding: Bool {
    guard count == 3 || (count == 4 && self[3] == UInt8(ascii: "s")) else { return false }
    return self[0] == UInt8(ascii: "t") && self[1] == UInt8(ascii: "j")
      && self[2] == UInt8(ascii: "e")
  }
}
