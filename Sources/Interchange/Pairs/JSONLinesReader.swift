public import Bitext
internal import XML

/// Reads translation units from JSON, an object a line: `{"nl":"Ja","en":"Yes"}`.
///
/// Keys that are language tags name texts, `id` the unit; others become properties. Objects of
/// Weblate's kind, with `source`, `target`, `source_language` and `target_language`, are read as
/// well. As JSON leaves the order of keys open, variants and properties are ordered by key.
public struct JSONLinesReader: ~Copyable {
  private var lines: LineReader
  private let options: ReadingOptions
  private var log: RemarkLog
  /// The lines that could not be read, where `options` keep going.
  public private(set) var skipped: [Remark] = []

  /// Opens a file, or standard input for `-`.
  public init(
    path: String, options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    self.init(lines: try LineReader(path: path, options: options), options: options)
  }

  /// Reads from memory, under a name for messages.
  public init(text: String, name: String, options: ReadingOptions = ReadingOptions()) {
    let input = InputFile(bytes: Array(text.utf8), name: name)
    self.init(lines: LineReader(input, options: options), options: options)
  }

  private init(lines: consuming LineReader, options: ReadingOptions) {
    log = RemarkLog(path: lines.path)
    self.lines = lines
    self.options = options
  }

  /// What was odd but could be used, each sort once.
  public var remarks: [Remark] { log.remarks + lines.log.remarks }

  /// The line of the last unit, from 1; 0 before the first.
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
        if line.trimmedWhiteSpace.isEmpty { continue }
        return try unit(of: line)
      } catch {
        if case .xml = error { throw error }
        guard options.keepsGoing else { throw error }
        skipped.append(Remark(skipping: error, path: lines.path, line: lines.line))
      }
    }
  }

  private func unit(of line: String) throws(InterchangeError) -> TranslationUnit {
    guard let unit = JSONUnit.unit(of: Array(line.utf8)) else { throw badLine }
    return unit
  }

  private var badLine: InterchangeError {
    .badLine(
      path: lines.path, line: lines.line,
      expected: "an object such as {\"nl\":\"Ja\",\"en\":\"Yes\"}")
  }
}
