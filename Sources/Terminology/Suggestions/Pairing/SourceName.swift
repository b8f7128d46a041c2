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

  /// Whether a word is a Dutch article with a capital, which may belong to a name: *De Lijn*.
  static func isArticle(_ word: PassageText.Word) -> Bool {
    word.text == "De" || word.text == "Het"
  }
}
