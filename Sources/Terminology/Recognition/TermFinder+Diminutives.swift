internal import Bitext

extension TermFinder {
  /// Gathers the common nouns that a word may be a diminutive of: *dijk* for *dijkje*.
  func gatherDiminutives(
    at index: Int, _ tokens: [Token], _ bytes: Span<UInt8>, _ found: inout [TermCandidate]
  ) {
    var folded: [UInt8] = []
    scanner.fold(bytes, tokens[index].range, into: &folded)
    for noun in Diminutive.nouns(of: folded) { gather(noun, at: index, tokens, bytes, &found) }
  }

  private func gather(
    _ noun: [UInt8], at index: Int, _ tokens: [Token], _ bytes: Span<UInt8>,
    _ found: inout [TermCandidate]
  ) {
    guard var token = scanner.tokens(in: noun.span).first, token.end == noun.count else { return }
    token.shape = .lower
    guard automaton.mayStart(by: token), let state = automaton.start(by: token.stem) else { return }
    var number = automaton.output(of: state)
    while number >= 0 {
      let entry = automaton.entries[Int(number)]
      let word = automaton.words[Int(entry.words.lowerBound)]
      if entry.wording == .term, entry.nature == .common, word.shape == .lower,
        automaton.folded[automaton.letters(of: word)] == noun[...],
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
  static func mayBeDiminutive(_ token: Token, in bytes: Span<UInt8>) -> Bool {
    var end = token.end &- 1
    guard token.length > 3 else { return false }
    if bytes[end] == UInt8(ascii: "s") { end &-= 1 }
    return bytes[end] == UInt8(ascii: "e") && bytes[end &- 1] == UInt8(ascii: "j")
  }
}
