internal import Bitext

/// Tells where the beginning of a verb stands apart at the end of a clause: *legt een boete op*, but
/// not *legt een boek op tafel*.
struct ClauseEnd: Sendable {
  private let prepositions: Set<UInt64>
  private let following: Set<UInt64>

  init(words: WordTable, scanner: TokenScanner) {
    func stems(_ section: String) -> Set<UInt64> { scanner.stems(of: words[section]) }
    prepositions = stems("preposition particles")
    following = stems("after particles")
  }

  /// Whether a verb and its beginning belong together: in one clause, which the beginning ends.
  func joins(_ verb: Int, _ particle: Int, in tokens: [Token]) -> Bool {
    guard particle - verb - 1 <= TermAutomaton.splitLimit else { return false }
    for place in (verb + 1)...particle
    where [.stop, .other, .paragraph].contains(tokens[place].gap) { return false }
    guard prepositions.contains(tokens[particle].stem), particle + 1 < tokens.count else {
      return true
    }
    let next = tokens[particle + 1]
    return next.gap != .space || following.contains(next.stem)
  }
}
