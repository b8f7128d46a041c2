/// Tells line ends that end paragraphs from those of wrapped lines.
enum TokenLines {
  /// The words of a text, those after a line end marked as first of a paragraph where the lines of
  /// the text are paragraphs.
  ///
  /// They are when fewer than two in five of them begin with a small letter, as the lines of wrapped
  /// text do.
  static func marked(_ tokens: [Token], in bytes: Span<UInt8>) -> [Token] {
    var firsts: [Int] = []
    for index in tokens.indices.dropFirst() where tokens[index].gap != .paragraph {
      let gap = tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound
      if gap.contains(where: { bytes[$0] == UInt8(ascii: "\n") }) { firsts.append(index) }
    }
    let small = firsts.count { tokens[$0].shape == .lower }
    guard small * 5 < firsts.count * 2 else { return tokens }
    var tokens = tokens
    for index in firsts { tokens[index].gap = .paragraph }
    return tokens
  }
}
