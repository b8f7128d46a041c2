public import Bitext
public import Interchange

/// How a file is translated from a memory, or analysed.
public struct TranslationOptions: Sendable {
  /// The lowest score of a match that is written, between 0.5 and 1.
  public var threshold: Double
  /// Source and target; what a file says itself comes before. Only the target where one is given.
  public var languages: [LanguageTag]
  /// The format of the file; `nil` to tell it from the content.
  public var kind: FileKind?
  /// Whether translations give way to exact matches, and drafts to any.
  public var overwrites: Bool
  /// Whether a segment of several sentences without match is filled sentence by sentence.
  public var dividesSentences: Bool
  /// Whether a table without a column `match` gets one, so that it can hold matches to be looked at.
  public var addsMatchColumn = false
  /// Whether a segment of files analysed together counts by what is most like it before it too.
  public var countsEarlier = false
  /// Whether segments that are translated already are counted as if they were not.
  public var countsTranslated: Bool
  /// How the file is read.
  public var reading: ReadingOptions

  /// The usual way.
  public init(
    threshold: Double = 0.75, languages: [LanguageTag] = [], kind: FileKind? = nil,
    overwrites: Bool = false, dividesSentences: Bool = false, countsTranslated: Bool = false,
    reading: ReadingOptions = ReadingOptions()
  ) {
    self.threshold = threshold
    self.languages = languages
    self.kind = kind
    self.overwrites = overwrites
    self.dividesSentences = dividesSentences
    self.countsTranslated = countsTranslated
    self.reading = reading
  }
}
