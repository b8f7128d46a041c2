internal import Bitext

/// Weighs what stands around a candidate: the start of a sentence, a first name, a compound.
struct TermContext: Sendable {
  private let starts: SentenceStart
  private let common: Set<UInt64>
  private let given: Set<UInt64>
  private let isDutch: Bool

  init(words: WordTable, scanner: TokenScanner, language: LanguageTag) {
    starts = SentenceStart(words: words, scanner: scanner)
    func stems(_ section: String) -> Set<UInt64> {
      Set(words[section].compactMap { scanner.tokens(in: $0.utf8Span.span).first?.stem })
    }
    common = stems("common").union(stems("function"))
    given = stems("given names")
    isDutch = language.language == "nl"
  }

  /// The candidate for words that are a form of a term, or `nil` where they belong to another name.
  func candidate(
    _ entry: TermEntry, number: Int32, form: RecognizedTerm.Form, isName: Bool, path: [Int],
    tokens: [Token], bytes: Span<UInt8>
  ) -> TermCandidate? {
    guard let first = path.first, let last = path.last else { return nil }
    if isPartOfPerson(entry, first, last, tokens) { return nil }
    var end = tokens[last].end
    var form = form
    if let possessive = possessive(after: last, tokens, bytes) {
      end = possessive
      form = .inflected
    } else if last + 1 < tokens.count, tokens[last + 1].gap == .hyphen {
      form = .compound
    }
    return TermCandidate(
      entry: number, concept: entry.concept, range: tokens[first].start..<end, form: form,
      isWeak: isName && isWeak(entry, path, tokens, bytes), rank: rank(entry, form))
  }

  /// Where *’s* ends, if it follows.
  private func possessive(after index: Int, _ tokens: [Token], _ bytes: Span<UInt8>) -> Int? {
    guard index + 1 < tokens.count else { return nil }
    let next = tokens[index + 1]
    guard next.gap == .apostrophe, next.end - next.start == 1,
      bytes[next.start] | 0x20 == UInt8(ascii: "s")
    else { return nil }
    return next.end
  }

  /// A surname or place after the first name of somebody else: *Eric Blair*, *Jack London*.
  private func isPartOfPerson(
    _ entry: TermEntry, _ first: Int, _ last: Int, _ tokens: [Token]
  ) -> Bool {
    guard first == last else { return false }
    if entry.kind == .person, entry.part == .short, given.contains(tokens[first].stem),
      last + 1 < tokens.count, tokens[last + 1].gap == .space, tokens[last + 1].shape == .title
    {
      return true
    }
    guard first > 0 else { return false }
    let isSurname = entry.kind == .person && entry.part == .short
    let isPlace = entry.kind == .place && entry.part != .adjective && entry.part != .inhabitant
    guard isSurname || isPlace else { return false }
    let before = tokens[first - 1]
    switch tokens[first].gap {
    case .space: return before.shape == .title && given.contains(before.stem)
    case .stop: return before.length == 1 && before.shape == .title && isSurname
    case .hyphen: return entry.kind == .person && before.shape == .title
    default: return false
    }
  }

  /// Whether nothing but a capital at the start of a sentence tells the name from a common word.
  private func isWeak(
    _ entry: TermEntry, _ path: [Int], _ tokens: [Token], _ bytes: Span<UInt8>
  ) -> Bool {
    guard let first = path.first, tokens[first].shape != .lower else { return false }
    if path.dropFirst().contains(where: { tokens[$0].shape != .lower }) { return false }
    let isShort = entry.part == .short && entry.kind != .person && entry.kind != .place
    let isCommon =
      path.count == 1 && tokens[first].shape == .title
      && common.contains(tokens[first].stem)
    guard isShort || isCommon else { return false }
    return starts.begins(at: first, of: tokens, in: bytes)
  }

  /// A Dutch adjective goes before an inhabitant, though *Russische* may be a woman too.
  private func rank(_ entry: TermEntry, _ form: RecognizedTerm.Form) -> Int {
    let forms: [RecognizedTerm.Form: Int] = [.exact: 0, .spelled: 1, .compound: 1, .inflected: 2]
    let part =
      switch entry.part {
      case .full: 0
      case .acronym: 1
      case .variant: 2
      case .adjective: isDutch ? -9 : 3
      case .inhabitant: 4
      case .short: CandidateChoice.shortRank
      }
    return part + 10 + (forms[form] ?? 0) * 6
  }
}
