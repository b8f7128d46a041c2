internal import Bitext

/// Finds the titles of books, films and songs, which stand in quotation marks: *de film ‘Het verdriet
/// van België’*.
struct QuotedTitles {
  private let text: NameText
  private let lexicon: NameLexicon
  private static let longest = 9
  private static let opening = Set("‘“„\"'«`")
  private static let closing = Set("’”“\"'»´")
  /// Small words in titles that are left in their own language.
  private static let ties: Set<String> = [
    "a", "and", "at", "by", "das", "der", "die", "et", "for", "from", "la", "le", "les", "of", "on",
    "the", "to", "und", "with", "y",
  ]

  init(text: NameText, lexicon: NameLexicon) {
    self.text = text
    self.lexicon = lexicon
  }

  /// Where a title ends that begins at a word, or `nil` where none does.
  func end(from start: Int) -> Int? {
    guard text.words[start].isCapital || isNumber(start), isOpened(start),
      let end = closing(after: start), end > start + 1 || hasWorkNoun(before: start)
    else { return nil }
    return isTitle(start..<end) ? end : nil
  }

  /// *‘20 Days in Mariupol’*: a number before a capital word.
  private func isNumber(_ start: Int) -> Bool {
    text.words[start].shape == .none && text.follows(start + 1) && text.words[start + 1].isCapital
  }

  /// A quotation mark after a space stands before the word, and what is said does not begin with it.
  private func isOpened(_ index: Int) -> Bool {
    guard index > 0, text.words[index].gap == .other else { return false }
    let gap = text.gap(before: index).filter { !$0.isWhitespace }
    guard let mark = gap.last, Self.opening.contains(mark) else { return false }
    return gap.count == 1
      || gap.dropLast().allSatisfy { ",(".contains($0) }
        && hasWorkNoun(before: index)
  }

  private func closing(after start: Int) -> Int? {
    for index in start + 1...start + Self.longest {
      let gap = index < text.words.count ? text.gap(before: index) : text.rest
      if let mark = gap.first(where: { !$0.isWhitespace }) {
        if Self.closing.contains(mark) { return index }
        if gap.contains(where: { ".!?;:,".contains($0) }) { return nil }
      }
      if index >= text.words.count || text.words[index].gap == .paragraph { return nil }
    }
    return nil
  }

  /// Whether the capitals inside, or the word before, are those of a title and not of speech.
  private func isTitle(_ words: Range<Int>) -> Bool {
    if hasWorkNoun(before: words.lowerBound) { return true }
    let long = text.words[words].filter {
      $0.shape != .none && !lexicon.has("function", $0.folded) && !Self.ties.contains($0.folded)
    }
    // ‘400 Mali is te veel’ is said.
    let least = text.words[words.lowerBound].isCapital ? 1 : 2
    return long.count >= least && long.allSatisfy(\.isCapital)
  }

  /// *film*, *boek* or the like, among the words before.
  private func hasWorkNoun(before index: Int) -> Bool {
    var other = index - 1
    while other >= 0, other > index - 5 {
      if lexicon.has("work nouns", text.words[other].folded) { return true }
      if text.words[other].isStart { return false }
      other -= 1
    }
    return false
  }
}
