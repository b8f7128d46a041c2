internal import Bitext

/// Finds the boundaries that a name of the source may have instead of its mention's.
struct NameBoundaries {
  let passage: PassagePairer.Passage
  /// The words that mentions cover; those of persons and places are left alone.
  let taken: [Int: Concept.Kind]
  /// Whether a word says what sort of institution something is.
  let isHead: (String) -> Bool

  private var text: PassageText { passage.source }

  /// A mention within its own boundary and those that it may have instead; none where it lies outside
  /// the passage.
  func names(for mention: Mention, number: Int) -> [SourceName] {
    guard let original = SourceName(mention, number: number, in: passage) else { return [] }
    let name = named(original)
    var names = [name]
    if let shortened = shortened(name) { names.append(shortened) }
    names += verbatim(around: name.span).map { row in
      var verbatim = covering(row, name)
      verbatim.isVerbatim = true
      return verbatim
    }
    guard name.mention.kind != .place, name.mention.part != .acronym else { return names }
    return names + grown(name).map { covering(withoutTies($0), name) }
  }

  /// A brigade is nobody: *102de Brigade*.
  private func named(_ name: SourceName) -> SourceName {
    let (mention, span) = (name.mention, name.span)
    guard mention.kind == .person || mention.kind == .other, span.count > 1, mention.part == .full,
      text.words[span.upperBound - 1].isCapital, isHead(text.words[span.upperBound - 1].key),
      text.words[span.lowerBound].isNumber
    else { return name }
    var body = mention
    body.kind = .institution
    return SourceName(body, number: name.number, in: passage) ?? name
  }

  /// The name without its first word, where the second may begin it.
  private func shortened(_ name: SourceName) -> SourceName? {
    let span = name.span
    guard span.count > 1, name.mention.kind != .institution,
      text.words[span.lowerBound].isCapital, text.words[span.lowerBound + 1].isCapital
    else { return nil }
    var shortened = covering(withoutTies((span.lowerBound + 1)..<span.upperBound), name)
    shortened.isShortened = true
    return shortened
  }

  /// Rows that go on to either side, and to both.
  private func grown(_ name: SourceName) -> [Range<Int>] {
    let (mention, span) = (name.mention, name.span)
    func isFree(_ index: Int) -> Bool {
      switch mention.kind {
      case .other: taken[index] == nil || taken[index] == .other
      case .institution: taken[index] != .person && taken[index] != .place
      default: taken[index] != .place
      }
    }
    // The government of a person is no name.
    func isBodyHead(_ word: String) -> Bool { mention.kind != .person && isHead(word) }
    // What a sentence begins with has a capital anyway: *Ook Artsen zonder Grenzen*.
    func isSure(_ word: PassageText.Word) -> Bool {
      !word.isApart || isBodyHead(word.key)
        || passage.target.words.contains { $0.text == word.text }
    }
    let isBody = mention.kind == .institution || mention.kind == .other
    let right = end(after: span.upperBound, acrossTies: isBody, isFree: isFree)
    let left = start(before: span.lowerBound, isFree: isFree, isHead: isBodyHead)
    var rows: [Range<Int>] = []
    if let right { rows.append(span.lowerBound..<right) }
    if let left, isSure(text.words[left]) {
      rows.append(left..<span.upperBound)
      if let right { rows.append(left..<right) }
    }
    return rows
  }

  private func covering(_ row: Range<Int>, _ name: SourceName) -> SourceName {
    let isBody = text.words[row].contains { isHead($0.key) }
    return name.covering(
      row, of: isBody ? .institution : nil, in: text, offset: passage.offset)
  }

  /// A row without the words at its begin that only tie it to what stands before.
  private func withoutTies(_ row: Range<Int>) -> Range<Int> {
    var row = row
    while row.count > 1, text.words[row.lowerBound].isTie {
      row = (row.lowerBound + 1)..<row.upperBound
    }
    return row
  }

  /// The rows of words around a name that the translation has word for word, though they hold words
  /// of the source's language: *De Lijn*, *Josette van Wersch*, *Beelden aan Zee*.
  private func verbatim(around span: Range<Int>) -> [Range<Int>] {
    let target = passage.target
    func isInTarget(_ row: Range<Int>) -> Bool {
      let name = text.text(of: row)
      return target.spans(of: name).contains { target.text(of: $0) == name }
    }
    var found: [Range<Int>] = []
    let before = span.lowerBound - 1
    if span.count == 1, before >= 0, !text.words[span.lowerBound].isApart,
      SourceName.isArticle(text.words[before]), isInTarget(before..<span.upperBound)
    {
      found.append(before..<span.upperBound)
    }
    var end = span.upperBound
    while end < text.words.count, end < span.upperBound + 3, !text.words[end].isApart,
      Self.dutchTies.contains(text.words[end].key), !text.words[end].isCapital
    {
      end += 1
    }
    if end > span.upperBound, end < text.words.count, !text.words[end].isApart,
      text.words[end].isCapital, text.words[span.upperBound - 1].isCapital,
      isInTarget(span.lowerBound..<(end + 1))
    {
      found.append(span.lowerBound..<(end + 1))
    }
    // Gustave De Smet, Gliese 251
    end = span.upperBound
    while end < text.words.count, !text.words[end].isApart,
      text.words[end].isCapital || text.words[end].isNumber,
      isInTarget(span.lowerBound..<(end + 1))
    {
      end += 1
    }
    if end > span.upperBound { found.append(span.lowerBound..<end) }
    return found
  }

  /// Words that mean nothing between names in other languages.
  private static let dutchTies: Set<String> = [
    "van", "aan", "den", "der", "het", "op", "ten", "ter", "voor", "bij", "zonder", "tot", "uit",
  ]

  private func end(after end: Int, acrossTies: Bool, isFree: (Int) -> Bool) -> Int? {
    var index = end
    while acrossTies, index < text.words.count, !text.words[index].isApart,
      text.words[index].isTie
    {
      index += 1
    }
    guard index < text.words.count, !text.words[index].isApart, text.words[index].isCapital,
      isFree(index), index - end < 3
    else { return nil }
    while index < text.words.count, text.words[index].isCapital, !text.words[index].isApart,
      isFree(index)
    {
      index += 1
    }
    return index
  }

  private func start(
    before start: Int, isFree: (Int) -> Bool, isHead: (String) -> Bool
  ) -> Int? {
    var index = start - 1
    while index >= 0, !text.words[index + 1].isApart, text.words[index].isTie {
      index -= 1
    }
    guard index >= 0, start - index < 4, !text.words[index + 1].isApart, isFree(index),
      text.words[index].isCapital || isHead(text.words[index].key),
      !text.words[index].isTie
    else { return nil }
    while index > 0, text.words[index - 1].isCapital, !text.words[index].isApart, isFree(index - 1)
    {
      index -= 1
    }
    return index
  }
}
