extension AcronymSearch {
  /// What stands between a name and its acronym.
  enum Tie {
    /// *Naam (ACR)*
    case bracket
    /// *Naam – ACR –*, *Naam, ACR,*: nothing but the marks around it.
    case marks
    /// *Naam, de ACR,*
    case article
    /// *Naam, afgekort ACR*
    case link
    /// *Naam of ACR*: words that may stand between two names as well.
    case words
  }

  /// Where a name may end that an acronym follows: before a bracket, a comma, a link.
  func endOfNameBefore(_ acronym: Range<Int>) -> (end: Int, tie: Tie)? {
    let index = acronym.lowerBound
    var first = index
    while first > 0, index - first < 6,
      text.follows(first) || text.gap(before: first) == ": " || isShortened(first - 1)
    {
      let before = text.words[first - 1]
      // (Engels: OIC)
      guard
        before.shape == .lower
          || ["(", ", "].contains(where: text.gap(before: first - 1).hasSuffix),
        isLinkPart(before.folded)
      else { break }
      first -= 1
    }
    guard first > 0 else { return nil }
    let gap = text.gap(before: first)
    if gap.contains("(") { return (first, .bracket) }
    if let end = endOfNameBeforeOther(first, gap) {
      return (end, first < index && isLink(first..<index) ? .bracket : .words)
    }
    if isBareMark(gap) {
      if first == index { return (first, .marks) }
      if isLink(first..<index) { return (first, .link) }
      let onlyArticles = text.words[first..<index].allSatisfy { lexicon.has("articles", $0.folded) }
      return onlyArticles ? (first, .article) : nil
    }
    if first < index, isLink(first..<index, namesLanguage: false) { return (first, .words) }
    return endOfNameCalled(acronym)
  }

  /// *(afk. OVSE)*
  private func isShortened(_ index: Int) -> Bool {
    text.gap(after: index) == ". " && Self.shortened.contains(text.words[index].folded)
  }

  /// *Naam (Acr, Engels: ACR)*: where the name ends whose brackets hold another acronym before.
  private func endOfNameBeforeOther(_ index: Int, _ gap: String) -> Int? {
    guard [", ", "; ", "/", " "].contains(gap) else { return nil }
    for first in max(0, index - 3)..<index
    where text.gap(before: first).contains("(") && acronym(at: first)?.upperBound == index {
      return first
    }
    return nil
  }

  private func isBareMark(_ gap: String) -> Bool { [", ", " – ", " - ", " — "].contains(gap) }

  /// *de dienst – nog altijd KGB geheten –*
  private func endOfNameCalled(_ acronym: Range<Int>) -> (end: Int, tie: Tie)? {
    guard acronym.upperBound < text.words.count, text.follows(acronym.upperBound),
      lexicon.has("called", text.words[acronym.upperBound].folded)
    else { return nil }
    var first = acronym.lowerBound
    while first > 0, acronym.lowerBound - first < 5, text.follows(first),
      text.words[first - 1].shape == .lower
    {
      first -= 1
    }
    return first > 0 && isBareMark(text.gap(before: first)) ? (first, .link) : nil
  }

  /// Where a name may begin that follows the acronym at an index.
  func startOfNameAfter(_ index: Int) -> Int? {
    var next = index + 1
    guard next < text.words.count else { return nil }
    let gap = text.gap(before: next)
    let isMarked = gap.contains("(") || isBareMark(gap) || gap == ": "
    while next < min(index + 6, text.words.count - 1), text.words[next].shape == .lower,
      isLinkPart(text.words[next].folded)
    {
      next += 1
    }
    return isMarked || isLink(index + 1..<next, namesLanguage: false) ? next : nil
  }

  /// Whether a comma, a bracket or the end of a sentence stands behind a word.
  func isClosed(after index: Int) -> Bool {
    let gap = text.gap(after: index)
    return gap.first.map { ",.;:)".contains($0) } ?? true
      || [" – ", " - ", " — "].contains(gap)
  }

  private static let shortened: Set<String> = ["afk", "abk", "abbr", "abr"]

  private func isLinkPart(_ word: String) -> Bool {
    lexicon.has("articles", word) || lexicon.linkWords.contains(word)
      || lexicon.has("languages", word)
  }

  /// Whether words say that the acronym of a name follows, or its name: *afgekort*, *in het Engels*.
  private func isLink(_ words: Range<Int>, namesLanguage: Bool = true) -> Bool {
    let phrase = words.map { text.words[$0].folded }
    if phrase.contains(where: { lexicon.has("languages", $0) }) { return namesLanguage }
    let articles = phrase.reversed().prefix { lexicon.has("articles", $0) }.count
    return !phrase.isEmpty
      && (lexicon.has("acronym links", phrase.joined(separator: " "))
        || lexicon.has("acronym links", phrase.dropLast(articles).joined(separator: " ")))
  }
}
