internal import Bitext

extension TermFinder {
  /// Gathers common nouns that stand as diminutives: *dijkje* for *dijk*.
  func gatherDiminutives(
    _ range: Range<Int>, _ tokens: [Token], _ bytes: Span<UInt8>, _ scratch: inout Scratch,
    _ found: inout [TermCandidate]
  ) {
    guard hasDiminutives else { return }
    for index in range where Self.mayBeDiminutive(tokens[index], in: bytes) {
      var folded: [UInt8] = []
      scanner.fold(bytes, tokens[index].range, into: &folded)
      for noun in Diminutive.nouns(of: folded) {
        gather(noun, at: index, tokens, bytes, &found)
      }
    }
  }

  private func gather(
    _ noun: [UInt8], at index: Int, _ tokens: [Token], _ bytes: Span<UInt8>,
    _ found: inout [TermCandidate]
  ) {
    guard var token = scanner.tokens(in: noun.span).first, token.end == noun.count else { return }
    token.shape = .lower
    guard automaton.mayStart(by: token), let state = automaton.start(by: token.stem) else { return }
    let whole = TokenScanner.whole(noun.span)
    var number = automaton.output(of: state)
    while number >= 0 {
      let entry = automaton.entries[Int(number)]
      let word = automaton.words[Int(entry.words.lowerBound)]
      if entry.wording == .term, entry.nature == .common, word.shape == .lower,
        word.whole == whole,
        let candidate = context.candidate(
          entry, number: number, form: .inflected, isName: false, path: [index], tokens: tokens,
          bytes: bytes)
      {
        found.append(candidate)
      }
      number = entry.next
    }
  }

  /// Whether a word ends in *-je* or *-jes*.
  @inline(__always)
  private static func mayBeDiminutive(_ token: Token, in bytes: Span<UInt8>) -> Bool {
    var end = token.end &- 1
    guard token.length > 3 else { return false }
    if bytes[end] == UInt8(ascii: "s") { end &-= 1 }
    return bytes[end] == UInt8(ascii: "e") && bytes[end &- 1] == UInt8(ascii: "j")
  }
}
