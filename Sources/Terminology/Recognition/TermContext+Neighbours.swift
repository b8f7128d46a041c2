internal import Bitext

extension TermContext {
  /// Whether the words beside a single word tell that it is another one than the term: somebody’s
  /// name, or a form of a verb.
  func isOtherWord(
    _ entry: TermEntry, _ form: RecognizedTerm.Form, isName: Bool, _ path: [Int],
    _ tokens: [Token], _ bytes: Span<UInt8>
  ) -> Bool {
    guard path.count == 1, let index = path.first, entry.kind == .other else { return false }
    if tokens[index].shape == .title {
      if isAfterParticle(index, isName: isName, tokens, bytes) { return true }
      if isName { return isIdiom(index, tokens) }
      if isSurname(index, form, tokens, bytes) { return true }
    }
    guard entry.wording == .term, entry.isCommonNoun else { return false }
    return isVerb(index, form, tokens, bytes)
  }

  /// *Virgil van Dijk*, *Van Dijk* are other people than *Dijk*, and no *dijk*.
  private func isAfterParticle(
    _ index: Int, isName: Bool, _ tokens: [Token], _ bytes: Span<UInt8>
  ) -> Bool {
    guard index > 0, tokens[index].gap == .space, particles.contains(tokens[index - 1].stem) else {
      return false
    }
    let particle = tokens[index - 1]
    if particle.shape == .title { return !starts.begins(at: index - 1, of: tokens, in: bytes) }
    var before = index - 2
    while before >= 0, tokens[before].shape == .lower,
      particles.contains(tokens[before].stem) || articles.contains(tokens[before].stem)
    {
      before -= 1
    }
    guard before >= 0 else { return false }
    return isGivenName(tokens[before]) || !isName && tokens[before].shape == .title
  }

  private func isGivenName(_ token: Token) -> Bool {
    token.shape == .title && (token.length == 1 || given.contains(token.stem))
  }

  /// Whether a common noun with a capital is somebody’s name: *Kees Lening*, *mevrouw Dijk*,
  /// *volgens Bos*.
  private func isSurname(
    _ index: Int, _ form: RecognizedTerm.Form, _ tokens: [Token], _ bytes: Span<UInt8>
  ) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    switch tokens[index].gap {
    case .stop: return before.length == 1 && before.shape == .title || address.contains(before.stem)
    case .space: break
    default: return false
    }
    guard !titles.contains(tokens[index].stem) else { return false }
    if address.contains(before.stem) || isGivenName(before) && before.length > 1 { return true }
    guard capitalIsName, form != .inflected else { return false }
    let isFollowedByName =
      index + 1 < tokens.count && tokens[index + 1].shape != .lower
      && [.space, .hyphen].contains(tokens[index + 1].gap)
    return beforeNames.contains(before.stem) && before.shape == .lower && !isFollowedByName
  }

  /// Whether the words beside a noun make it a verb: *they sanction*, *hearing the news*, *il
  /// sanctionne*.
  private func isVerb(
    _ index: Int, _ form: RecognizedTerm.Form, _ tokens: [Token], _ bytes: Span<UInt8>
  ) -> Bool {
    if index > 0, [.space, .apostrophe].contains(tokens[index].gap),
      verbPronouns.contains(bytes.word(tokens[index - 1]))
    {
      return true
    }
    guard index + 1 < tokens.count, tokens[index + 1].gap == .space,
      objects.contains(bytes.word(tokens[index + 1])),
      bytes.extracting(..<tokens[index].end).endsInGerund
    else { return false }
    return index == 0 || tokens[index].gap != .space || !articles.contains(tokens[index - 1].stem)
  }

  /// Whether a first name is the noun that it is made of: *im Ernst*.
  private func isIdiom(_ index: Int, _ tokens: [Token]) -> Bool {
    index > 0 && tokens[index].gap == .space && given.contains(tokens[index].stem)
      && contractions.contains(tokens[index - 1].stem)
  }

  /// Whether a word at the start of a sentence is what acts in it, or has something, without an
  /// article, so that it is a name: *Bos zegt*, *Turkey’s president*.
  func isBareSubject(_ index: Int, _ tokens: [Token], _ bytes: Span<UInt8>) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    if next.gap == .apostrophe {
      return next.end - next.start == 1 && bytes[next.start] == UInt8(ascii: "s") && !isDutch
    }
    return next.gap == .space && next.shape == .lower && speech.contains(next.stem)
  }
}

extension Span<UInt8> {
  /// A word of ASCII in small letters; empty where it is longer than any that is asked about.
  fileprivate func word(_ token: Token) -> String {
    guard token.end - token.start < 8 else { return "" }
    return String(decoding: (token.start..<token.end).map { self[$0] | 0x20 }, as: UTF8.self)
  }

  /// Whether the last word ends in *-ing*.
  fileprivate var endsInGerund: Bool {
    count > 5 && self[count - 3] == UInt8(ascii: "i") && self[count - 2] == UInt8(ascii: "n")
      && self[count - 1] == UInt8(ascii: "g")
  }
}
