public import Bitext
internal import XML

/// Reads translation units from the text form of hunalign's ladder: source, target and quality
/// between tabs; `~~~` stands between sentences that make a pair together.
///
/// A line that lacks one side is left out. The quality becomes the property `x-ladder-quality`.
public struct LadderReader: ~Copyable {
  /// What stands between joined sentences.
  static let joint = " ~~~ "
  /// The property that holds the quality.
  static let quality = "x-ladder-quality"

  private var lines: LineReader
  private let options: ReadingOptions
  private let languages: (source: LanguageTag, target: LanguageTag)
  private var log: RemarkLog
  /// The lines that could not be read, where `options` keep going.
  public private(set) var skipped: [Remark] = []

  /// Opens a file, or standard input for `-`.
  public init(
    path: String, from source: LanguageTag, to target: LanguageTag,
    options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    let lines = try LineReader(path: path, options: options)
    log = RemarkLog(path: path)
    self.lines = lines
    self.options = options
    languages = (source, target)
  }

  /// What was odd but could be used, each sort once.
  public var remarks: [Remark] { log.remarks + lines.log.remarks }

  /// The line of the last unit, from 1.
  public var unitLine: Int { lines.line }

  /// How many bytes of the file have been read.
  public var bytesRead: Int { lines.bytesRead }

  /// The size of the file in bytes, where it has one.
  public var totalBytes: Int? { lines.totalBytes }

  /// The next unit, or `nil` at the end of the file.
  public mutating func next() throws(InterchangeError) -> TranslationUnit? {
    while true {
      do {
        guard let line = try lines.next() else { return nil }
        if line.isEmpty { continue }
        if let unit = try unit(of: line) { return unit }
      } catch {
        if case .xml = error { throw error }
        guard options.keepsGoing else { throw error }
        skipped.append(Remark(skipping: error, path: lines.path, line: lines.line))
      }
    }
  }

  private mutating func unit(of line: String) throws(InterchangeError) -> TranslationUnit? {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 3, Double(cells[2]) != nil else {
      throw .badLine(
        path: lines.path, line: lines.line,
        expected: "source, target and quality with tabs between")
    }
    let texts = cells.prefix(2).map {
      $0.split(separator: Self.joint).joined(separator: " ").trimmedWhiteSpace
    }
    guard !texts[0].isEmpty, !texts[1].isEmpty else {
      log.add(line: lines.line, "lines without a translation are left out")
      return nil
    }
    return TranslationUnit(
      variants: [
        Variant(language: languages.source, content: Content(texts[0])),
        Variant(language: languages.target, content: Content(texts[1])),
      ],
      annotations: [.property(Self.quality, value: cells[2], attributes: [])])
  }

  /// Whether lines look like a ladder of texts, and not like one of numbers.
  static func isLadder(_ lines: some Sequence<Substring>) -> Bool {
    var count = 0
    for line in lines {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 3, Double(cells[2]) != nil,
        Int(cells[0]) == nil || Int(cells[1]) == nil
      else { return false }
      count += 1
    }
    return count > 0
  }
}
