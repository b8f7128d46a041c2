internal import Bitext

/// A name of the source as it may be paired: a mention, or a mention with another boundary.
struct SourceName: Sendable {
  /// The number of the mention.
  let number: Int
  /// The name, within the boundary that is tried.
  let mention: Mention
  /// The words of the passage that it covers.
  let span: Range<Int>
  /// Whether the boundary is that of the mention.
  let isOriginal: Bool

  /// Whether it leaves the first word of the mention out.
  var isShortened = false
  /// Whether it goes further than the mention because the translation has it word for word.
  var isVerbatim = false

  /// Words that tie the parts of a name together.
  static let ties: Set<String> = [
    "van", "voor", "of", "for", "the", "de", "het", "der", "des", "du", "für", "d", "la", "les",
  ]

  /// A mention within its own boundary, unless it lies outside the passage.
  init?(_ mention: Mention, number: Int, in passage: PassagePairer.Passage) {
    let start = mention.range.lowerBound - passage.offset
    let end = mention.range.upperBound - passage.offset
    guard start >= 0, start < end, let span = passage.source.span(of: start..<end) else {
      return nil
    }
    self.init(number: number, mention: mention, span: span, isOriginal: true)
  }

  /// The name within another boundary.
  ///
  /// - Parameter offset: where the passage begins in the text that mentions count in.
  func covering(
    _ other: Range<Int>, of kind: Concept.Kind? = nil, in text: PassageText, offset: Int
  ) -> SourceName {
    var changed = mention
    changed.canonical = text.text(of: other)
    let first = text.words[other.lowerBound].range.lowerBound
    let last = text.words[other.upperBound - 1].range.upperBound
    changed.range = (first + offset)..<(last + offset)
    changed.text = changed.canonical
    if let kind { changed.kind = kind }
    return SourceName(number: number, mention: changed, span: other, isOriginal: false)
  }

  private init(number: Int, mention: Mention, span: Range<Int>, isOriginal: Bool) {
    self.number = number
    self.mention = mention
    self.span = span
    self.isOriginal = isOriginal
  }

  /// A mention within its own boundary and those that it may have instead.
  ///
  /// - Parameters:
  ///   - taken: the words that other mentions cover; those of persons and places are left alone.
  ///   - isHead: whether a word says what sort of institution something is.
  static func names(
    for mention: Mention, number: Int, in passage: PassagePairer.Passage,
    taken: [Int: Concept.Kind], isHead: (String) -> Bool
  ) -> [SourceName] {
    guard let original = SourceName(mention, number: number, in: passage) else { return [] }
    let (text, target, span) = (passage.source, passage.target, original.span)
    var named = mention
    // 102de Brigade is nobody.
    if mention.kind == .person || mention.kind == .other, span.count > 1, mention.part == .full,
      text.words[span.upperBound - 1].isCapital, isHead(text.words[span.upperBound - 1].key),
      text.words[span.lowerBound].isNumber
    {
      named.kind = .institution
    }
    let mention = named
    var names = [SourceName(number: number, mention: mention, span: span, isOriginal: true)]
    func add(_ whole: Range<Int>, keepsTies: Bool = false) {
      var other = whole
      while !keepsTies, other.count > 1, ties.contains(text.words[other.lowerBound].key) {
        other = (other.lowerBound + 1)..<other.upperBound
      }
      let isBody = text.words[other].contains { isHead($0.key) }
      names.append(
        names[0].covering(
          other, of: isBody ? .institution : nil, in: text, offset: passage.offset))
    }
    if span.count > 1, mention.kind != .institution, text.words[span.lowerBound].isCapital,
      text.words[span.lowerBound + 1].isCapital
    {
      add((span.lowerBound + 1)..<span.upperBound)
      names[names.count - 1].isShortened = true
    }
    for verbatim in Self.verbatim(around: span, in: text, target: target) {
      add(verbatim, keepsTies: true)
      names[names.count - 1].isVerbatim = true
    }
    guard mention.kind != .place, mention.part != .acronym else { return names }
    let isBody = mention.kind == .institution || mention.kind == .other
    func isFree(_ index: Int) -> Bool {
      switch mention.kind {
      case .other: taken[index] == nil || taken[index] == .other
      case .institution: taken[index] != .person && taken[index] != .place
      default: taken[index] != .place
      }
    }
    let right = Self.end(
      after: span.upperBound, in: text, acrossTies: isBody, isFree: isFree)
    if let right { add(span.lowerBound..<right) }
    // The government of a person is no name.
    func isBodyHead(_ word: String) -> Bool { mention.kind != .person && isHead(word) }
    let left = Self.start(
      before: span.lowerBound, in: text, isFree: isFree, isHead: isBodyHead)
    // What a sentence begins with has a capital anyway: *Ook Artsen zonder Grenzen*.
    func isSure(_ word: PassageText.Word) -> Bool {
      !word.isApart || isBodyHead(word.key) || target.words.contains { $0.text == word.text }
    }
    if let left, isSure(text.words[left]) {
      add(left..<span.upperBound)
      if let right { add(left..<right) }
    }
    return names
  }

  /// The rows of words around a name that the translation has word for word, though they hold words
  /// of the source's language: *De Lijn*, *Josette van Wersch*, *Beelden aan Zee*.
  private static func verbatim(
    around span: Range<Int>, in text: PassageText, target: PassageText
  ) -> [Range<Int>] {
    func isInTarget(_ row: Range<Int>) -> Bool {
      let name = text.text(of: row)
      return target.spans(of: name).contains { target.text(of: $0) == name }
    }
    var found: [Range<Int>] = []
    let before = span.lowerBound - 1
    if span.count == 1, before >= 0, !text.words[span.lowerBound].isApart,
      isArticle(text.words[before]), isInTarget(before..<span.upperBound)
    {
      found.append(before..<span.upperBound)
    }
    var end = span.upperBound
    while end < text.words.count, end < span.upperBound + 3, !text.words[end].isApart,
      dutchTies.contains(text.words[end].key), !text.words[end].isCapital
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

  /// Whether a word is a Dutch article with a capital, which may belong to a name: *De Lijn*.
  static func isArticle(_ word: PassageText.Word) -> Bool {
    word.text == "De" || word.text == "Het"
  }

  /// Words that mean nothing between names in other languages.
  private static let dutchTies: Set<String> = [
    "van", "aan", "den", "der", "het", "op", "ten", "ter", "voor", "bij", "zonder", "tot", "uit",
  ]

  private static func end(
    after end: Int, in text: PassageText, acrossTies: Bool, isFree: (Int) -> Bool
  ) -> Int? {
    var index = end
    while acrossTies, index < text.words.count, !text.words[index].isApart,
      ties.contains(text.words[index].key)
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

  private static func start(
    before start: Int, in text: PassageText, isFree: (Int) -> Bool, isHead: (String) -> Bool
  ) -> Int? {
    var index = start - 1
    while index >= 0, !text.words[index + 1].isApart, ties.contains(text.words[index].key) {
      index -= 1
    }
    guard index >= 0, start - index < 4, !text.words[index + 1].isApart, isFree(index),
      text.words[index].isCapital || isHead(text.words[index].key),
      !ties.contains(text.words[index].key)
    else { return nil }
    while index > 0, text.words[index - 1].isCapital, !text.words[index].isApart, isFree(index - 1)
    {
      index -= 1
    }
    return index
  }
}
