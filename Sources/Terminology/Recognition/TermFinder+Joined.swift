internal import Bitext

extension TermFinder {
  /// How many letters must stand on either side of a hyphen within a line, so that *re-sign* is not
  /// *resign*.
  private static let leastAtHyphen = 3

  /// Gathers terms of which a word stands in two pieces: *Haushalts-⏎entwurf*, *cease-fire*.
  ///
  /// - Parameters:
  ///   - seams: where the first pieces stand among the tokens, in order.
  ///   - limit: where to stop.
  func gatherJoined(
    _ seams: [Int], before limit: Int, _ tokens: [Token], _ bytes: Span<UInt8>,
    _ scratch: inout Scratch,
    _ found: inout [TermCandidate]
  ) {
    for index in seams {
      guard index < limit else { return }
      guard let joined = joined(tokens[index], tokens[index + 1], in: bytes),
        automaton.mayStart(by: joined) || automaton.mayFollow(joined.stem)
          || compounds.isActive && automaton.mayBegin(joined, in: bytes, scanner: scanner)
      else { continue }
      let first = max(0, index - Self.wordsBehind)
      let last = min(tokens.count, index + 2 + automaton.reach)
      var around = Array(tokens[first..<index])
      around.append(joined)
      around += tokens[(index + 2)..<last]
      let place = index - first
      var candidates: [TermCandidate] = []
      gather(0..<(place + 1), around, bytes, &scratch, &candidates)
      // The seam must lie inside: what ends before it or begins after it is found without joining.
      let seam = tokens[index].end
      let behind = tokens[index + 1].start
      for var candidate in candidates
      where candidate.range.lowerBound < seam && candidate.range.upperBound > behind {
        if candidate.form == .exact { candidate.form = .spelled }
        found.append(candidate)
      }
    }
  }

  /// Two words as one, where a hyphen and nothing else, or a hyphen at the end of a line, parts
  /// them.
  private func joined(_ first: Token, _ second: Token, in bytes: Span<UInt8>) -> Token? {
    guard first.shape != .none else { return nil }
    if second.gap == .hyphen {
      let least = Self.leastAtHyphen
      guard first.end - first.start >= least, second.end - second.start >= least else { return nil }
    } else if !isBrokenLine(first.end..<second.start, in: bytes) {
      return nil
    }
    var letters: [UInt8] = []
    for range in [first.range, second.range] {
      for index in range { letters.append(bytes[index]) }
    }
    guard var word = scanner.tokens(in: letters.span).first, word.end == letters.count else {
      return nil
    }
    word.start = first.start
    word.end = second.end
    word.gap = first.gap
    return word
  }

  /// Whether a stretch of text is a hyphen, a line end, and white space around that.
  private func isBrokenLine(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard range.count > 1, range.count < 64 else { return false }
    var start = range.lowerBound
    if bytes[start] == UInt8(ascii: "-") {
      start += 1
    } else if range.count > 3, bytes[start] == 0xE2, bytes[start + 1] == 0x80,
      bytes[start + 2] == 0x90
    {
      start += 3  // U+2010
    } else {
      return false
    }
    var lineEnds = 0
    for index in start..<range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "\n"): lineEnds += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
      default: return false
      }
    }
    return lineEnds == 1
  }
}
