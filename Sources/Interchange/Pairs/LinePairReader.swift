public import Bitext
internal import XML

/// Reads translation units from two texts that translate each other line by line, as Moses has
/// them (`corpus.nl` beside `corpus.en`). A pair of empty lines is left out.
public struct LinePairReader: ~Copyable {
  private var source: LineReader
  private var target: LineReader
  private let languages: (source: LanguageTag, target: LanguageTag)
  private var isAtEnd = false

  /// Opens both files.
  public init(
    source: String, in sourceLanguage: LanguageTag, target: String,
    in targetLanguage: LanguageTag, options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    let first = try LineReader(path: source, options: options)
    let second = try LineReader(path: target, options: options)
    self.source = first
    self.target = second
    languages = (sourceLanguage, targetLanguage)
  }

  /// What was odd but could be used, each sort once.
  public var remarks: [Remark] { source.log.remarks + target.log.remarks }

  /// What could not be read: nothing.
  public var skipped: [Remark] { [] }

  /// The line of the last unit, from 1.
  public var unitLine: Int { source.line }

  /// How many bytes of both files have been read.
  public var bytesRead: Int { source.bytesRead + target.bytesRead }

  /// The size of both files in bytes, where they have one.
  public var totalBytes: Int? {
    guard let first = source.totalBytes, let second = target.totalBytes else { return nil }
    return first + second
  }

  /// The next pair of lines, or `nil` at the end of both files.
  /// - Throws: `unequal` where one file goes on after the other has ended.
  public mutating func next() throws(InterchangeError) -> TranslationUnit? {
    while !isAtEnd {
      let (first, second) = (try source.next(), try target.next())
      guard let first, let second else {
        isAtEnd = true
        if first == nil && second == nil { return nil }
        throw try unequal()
      }
      if first.isEmpty && second.isEmpty { continue }
      return TranslationUnit(variants: [
        Variant(language: languages.source, content: Content(first)),
        Variant(language: languages.target, content: Content(second)),
      ])
    }
    return nil
  }

  private mutating func unequal() throws(InterchangeError) -> InterchangeError {
    while try source.next() != nil {}
    while try target.next() != nil {}
    return .unequal(
      path: source.path, lines: source.line, other: target.path, otherLines: target.line)
  }
}
