internal import Bitext

/// Pairs the titles of works, which stand in quotation marks on both sides: *de film ‘Het zwijgen
/// van de meeuwen’* and *the film “The Silence of the Gulls”*.
struct QuotedPairs {
  let passage: PassagePairer.Passage

  private static let opening = Set("‘“„\"«‚")
  private static let closing = Set("’”“\"»")
  private static let longest = 12
  private static let probability = 0.75

  /// The titles that no other pair holds, paired in order where both sides have as many.
  ///
  /// - Parameters:
  ///   - numbers: those of the mentions that are paired already.
  ///   - targets: the words of the translation that are.
  func pairs(without numbers: Set<Int>, targets: Set<Int>) -> [PassagePairer.Pair] {
    let ours = passage.mentions.filter { number, mention in
      !numbers.contains(number) && mention.part == .full && isQuoted(mention)
    }
    guard !ours.isEmpty else { return [] }
    let theirs = titles().filter { targets.isDisjoint(with: $0) }
    guard ours.count == theirs.count else { return [] }
    return zip(ours, theirs).map { one, span in
      PassagePairer.Pair(
        number: one.number, mention: one.mention, span: span, target: passage.target.text(of: span),
        probability: Self.probability, evidence: [.position])
    }
  }

  private func isQuoted(_ mention: Mention) -> Bool {
    let bytes = passage.source.text.utf8
    let start = mention.range.lowerBound - passage.offset
    guard start > 0, start <= bytes.count, mention.canonical.contains(" ") else { return false }
    let before = String(decoding: bytes.prefix(start).suffix(4), as: UTF8.self)
    return before.last { !$0.isWhitespace }.map(Self.opening.contains) ?? false
  }

  /// The rows of words of the translation that stand between quotation marks and begin with a
  /// capital.
  private func titles() -> [Range<Int>] {
    let text = passage.target
    let bytes = Array(text.text.utf8)
    func gap(before index: Int) -> String {
      let start = index > 0 ? text.words[index - 1].range.upperBound : 0
      let end = index < text.words.count ? text.words[index].range.lowerBound : bytes.count
      return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
    }
    var found: [Range<Int>] = []
    var start: Int?
    for index in 0...text.words.count {
      let marks = gap(before: index).filter { !$0.isWhitespace }
      if let begin = start, marks.contains(where: Self.closing.contains) {
        if index - begin <= Self.longest { found.append(begin..<index) }
        start = nil
      }
      if index < text.words.count, let mark = marks.last, Self.opening.contains(mark),
        text.words[index].isCapital
      {
        start = index
      }
    }
    return found
  }
}
