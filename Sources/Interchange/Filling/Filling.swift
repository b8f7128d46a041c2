public import Bitext

/// A segment of a file, with the translation it has or waits for.
public struct FillRequest: Hashable, Sendable {
  /// How far the translation of a segment is.
  public enum Standing: Hashable, Sendable {
    /// There is none.
    case open
    /// There is one that has to be looked at again.
    case draft
    /// There is one.
    case translated
    /// The file does not want it touched: it is approved, locked, or not to be translated.
    case locked
  }

  /// What is to be translated.
  public let source: Content
  /// The language it is in.
  public let sourceLanguage: LanguageTag
  /// The language it goes to.
  public let targetLanguage: LanguageTag
  /// The translation in the file, where there is one.
  public let existing: Content?
  /// How far that translation is.
  public let standing: Standing
  /// What the file calls the place of the segment, where that tells equal texts apart: PO `msgctxt`,
  /// XLIFF `resname`.
  public let key: String?
  /// The plain text of the segment before it in the file, where there is one.
  public internal(set) var previous: String?
  /// The plain text of the segment after it in the file, where there is one.
  public internal(set) var next: String?

  /// Makes a request.
  public init(
    source: Content, from sourceLanguage: LanguageTag, to targetLanguage: LanguageTag,
    existing: Content? = nil, standing: Standing = .open, key: String? = nil
  ) {
    self.source = source
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.existing = existing
    self.standing = standing
    self.key = key
  }

  /// Sets the texts of the segments around this one.
  public mutating func neighbours(previous: String?, next: String?) {
    self.previous = previous
    self.next = next
  }
}

/// A translation for a segment of a file.
public struct Filling: Hashable, Sendable {
  /// What to write; its codes are replaced by those of the segment.
  public let target: Content
  /// The source that it is a translation of, where that is another than the segment.
  public let source: Content?
  /// How well its source fits the segment, in per cent; 100 and more is exact.
  public let quality: Int
  /// The sentences of the segment with their translations, where it was translated by them.
  public let sentences: [Sentence]

  /// A sentence of a segment.
  public struct Sentence: Hashable, Sendable {
    /// The sentence as the segment has it.
    public let source: Content
    /// What to write for it; its codes are replaced by those of the sentence.
    public let target: Content
    /// The source that it is a translation of, where that is another.
    public let original: Content?
    /// The white space after it.
    public let space: String

    /// Makes a sentence with its translation.
    public init(source: Content, target: Content, original: Content? = nil, space: String) {
      self.source = source
      self.target = target
      self.original = original
      self.space = space
    }
  }

  /// Makes a filling.
  public init(
    target: Content, source: Content? = nil, quality: Int, sentences: [Sentence] = []
  ) {
    self.target = target
    self.source = source
    self.quality = quality
    self.sentences = sentences
  }

  /// Whether a person need not look at it again.
  public var isExact: Bool { quality >= 100 }
}

/// What was done to a file.
public struct FillReport: Hashable, Sendable {
  /// The segments of the file.
  public internal(set) var segments = 0
  /// Those that were left alone because they are translated, or may not be.
  public internal(set) var translated = 0
  /// Those that were filled exactly.
  public internal(set) var exact = 0
  /// Those that were filled and have to be looked at.
  public internal(set) var fuzzy = 0
  /// What could not be read and was left as it is, or could not be written.
  public internal(set) var remarks: [Remark] = []

  /// Nothing done yet.
  public init() {}

  /// Counts a sentence of a text, which is translated exactly or not at all.
  public mutating func add(isExact: Bool, hasText: Bool) {
    guard hasText else { return }
    segments += 1
    if isExact { exact += 1 }
  }
}
