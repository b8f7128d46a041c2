internal import Bitext
internal import XML

/// Pulls the rows of a table one at a time.
///
/// Cells between commas or semicolons are quoted as RFC 4180 says; text after a closing quote is
/// kept. Between tabs quotes are mostly just text, as in files of sentences. They are resolved only
/// where the row then has as many cells as the first line, and has not so otherwise, or where all
/// quoted cells hold what had to be quoted: tabs, line ends, doubled quotes.
struct RowReader: ~Copyable {
  var lines: LineReader
  let separator: CellSeparator
  private let options: ReadingOptions
  /// The line on which the last row began.
  private(set) var line: Int
  /// The lines of the last row as they stand, with their ends.
  private(set) var raw = ""
  /// What ended the last line of that row.
  private(set) var rawEnd = ""
  /// How many cells a row has; 0 before it is known.
  var width = 0
  /// Lines that were looked at and not used.
  private var waiting: [(text: String, end: String, line: Int)] = []
  /// How many lines a quoted cell between tabs may go on.
  private static let farthest = 500

  /// - Parameter line: the line of a row that was read before; 0 for none.
  init(
    lines: consuming LineReader, separator: CellSeparator, options: ReadingOptions, line: Int = 0
  ) {
    self.lines = lines
    self.line = line
    self.separator = separator
    self.options = options
  }

  /// Refuses what only commas divide in a file that is not called a table: running text has commas too.
  func refuseRunningText(path: String) throws(InterchangeError) {
    if separator == .comma { throw .unknownKind(path: path) }
  }

  /// The cells of the next row, or `nil` at the end; a row of an empty line has none.
  mutating func next() throws(InterchangeError) -> [String]? {
    raw = ""
    guard let first = try pull() else { return nil }
    line = first.line
    if first.text.isEmpty { return [] }
    let cells = try separator == .tab ? tabbedCells(first) : quotedCells(first)
    for cell in cells where cell.utf8.count > options.limits.segment {
      throw .overLimit(
        path: lines.path, line: line, name: "segment", limit: options.limits.segment)
    }
    return cells.map { CellText.unescaped(FormulaGuard.unguarded($0)) }
  }

  private mutating func pull() throws(InterchangeError) -> (text: String, end: String, line: Int)? {
    if waiting.isEmpty {
      guard let text = try lines.next() else { return nil }
      waiting = [(text, lines.lineEnd, lines.line)]
    }
    let pulled = waiting.removeFirst()
    raw += pulled.text + pulled.end
    rawEnd = pulled.end
    return pulled
  }

  private mutating func quotedCells(
    _ first: (text: String, end: String, line: Int)
  ) throws(InterchangeError) -> [String] {
    guard first.text.utf8.contains(UInt8(ascii: "\"")) else { return plainCells(first.text) }
    var scanner = CellScanner(separator: separator.byte)
    var current = first
    scanner.scan(current.text)
    while scanner.isQuoted {
      if scanner.size > options.limits.line {
        throw .overLimit(path: lines.path, line: line, name: "line", limit: options.limits.line)
      }
      scanner.scan(current.end)
      guard let following = try pull() else { throw .openQuote(path: lines.path, line: line) }
      current = following
      scanner.scan(current.text)
    }
    return scanner.finish()
  }

  private mutating func tabbedCells(
    _ first: (text: String, end: String, line: Int)
  ) throws(InterchangeError) -> [String] {
    let plain = plainCells(first.text)
    guard plain.contains(where: { $0.utf8.first == UInt8(ascii: "\"") }) else { return plain }
    var scanner = CellScanner(separator: separator.byte)
    scanner.scan(first.text)
    var used: [(text: String, end: String, line: Int)] = []
    var isShort = plain.count != width
    while scanner.isQuoted, !scanner.isOdd, used.count < Self.farthest,
      scanner.size <= options.limits.segment
    {
      guard let following = try pull() else { break }
      scanner.scan(used.last?.end ?? first.end)
      scanner.scan(following.text)
      used.append(following)
      isShort = isShort || plainCells(following.text).count != width
    }
    // Lines that are rows by themselves are not joined, nor quotes taken away without need.
    let isWhole = !scanner.isQuoted && !scanner.isOdd && scanner.count == width - 1
    if isWhole, used.isEmpty ? isShort || scanner.neededQuotes : isShort {
      return scanner.finish()
    }
    waiting = used + waiting
    raw = first.text + first.end
    rawEnd = first.end
    return plain
  }

  private func plainCells(_ text: String) -> [String] {
    text.utf8.split(separator: separator.byte, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }
}
